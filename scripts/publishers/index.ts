/** Every table, in the order in which the package lists them. */
import type { TableBuilder } from '../data/builder';
import { deprivation } from './deprivation';
import { leavers } from './dfe-destinations';
import { socialWorkers } from './dfe-social-workers';
import { childInjuries } from './indicators/fingertips-export';
import { localConditions } from './indicators/local-conditions';
import { localHealth } from './indicators/local-health';
import { ohidIndicators } from './indicators/ohid';
import { dischargeDelays, dischargeDelaysTrusts } from './nhs/discharge';
import { emergencyWaits, emergencyWaitsTrusts } from './nhs/emergency-waits';
import { patientsPerGp } from './nhs/general-practice';
import { nhsSickness, nhsSicknessTrusts, nhsStaff, nhsStaffTrusts } from './nhs/sickness';
import { trusts } from './nhs/trusts';
import { careTurnover } from './care/oflog';
import { careHomeAdmissions, careServices, careStaffTurnover, careSurvey } from './care/outcomes';
import { lifeExpectancyOhid, slopeIndex, slopeIndexEarlier } from './ohid-fingertips';
import { areaMembers, areas, boardMembers } from './ons/areas';
import { deathsByTenth, populationByTenth } from './ons/deprivation-tenths';
import { formerAreas } from './ons/former-areas';
import { lifeExpectancy, lifeExpectancyAtBirth } from './ons/life-expectancy';
import { healthyLifeExpectancy } from './ons/local-statistics';
import { neighbours } from './ons/neighbours';
import { populationByAge } from './ons/population';
import { populationByBand } from './ons/population-bands';
import { populationChange } from './ons/population-change';
import { medianAge, populationTotal } from './ons/population-series';
import { populationProjection } from './ons/projections';
import { areaBorders, tileMap } from './ons/tile-map';
import { wards } from './ons/wards';
import { lifeExpectancyByTenth } from './phe-deprivation-tenths';
import { papersCited } from './papers';
import { englandDeprivationGap } from './published-gaps';
import { scenarioAssumptions } from './scenario-assumptions';
import { carePublished } from './care/skills-for-care';
import { careOccupations } from './care/skills-imperative';
import { workedExamples } from './worked-examples';

export const builders: TableBuilder[] = [
	areas,
	areaMembers,
	boardMembers,
	formerAreas,
	wards,
	populationByAge,
	populationByBand,
	populationTotal,
	medianAge,
	populationChange,
	neighbours,
	areaBorders,
	tileMap,
	populationProjection,
	lifeExpectancy,
	lifeExpectancyAtBirth,
	lifeExpectancyOhid,
	healthyLifeExpectancy,
	slopeIndex,
	slopeIndexEarlier,
	lifeExpectancyByTenth,
	deathsByTenth,
	populationByTenth,
	englandDeprivationGap,
	deprivation,
	...ohidIndicators,
	childInjuries,
	...localHealth,
	...localConditions,
	patientsPerGp,
	trusts,
	emergencyWaits,
	emergencyWaitsTrusts,
	dischargeDelays,
	dischargeDelaysTrusts,
	nhsStaff,
	nhsStaffTrusts,
	nhsSickness,
	nhsSicknessTrusts,
	careTurnover,
	careStaffTurnover,
	careSurvey,
	careServices,
	careHomeAdmissions,
	socialWorkers,
	leavers,
	careOccupations,
	carePublished,
	scenarioAssumptions,
	workedExamples,
	papersCited
];
