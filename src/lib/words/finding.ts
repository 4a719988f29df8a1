import type { Figure } from '$lib/figure';
import * as age from './topics/population';
import { byInterval, general, nothingToShow } from './topics/general';
import * as life from './topics/life-expectancy';
import * as growth from './topics/population';
import * as services from './topics/services';
import * as workforce from './topics/workforce';
import { nothingShown } from './select';

/** Indicators with a sentence of their own; every other has the general one. */
const sentences: Record<string, (figure: Figure) => string> = {
	'share-65-plus': age.share65Plus,
	'age-sex-pyramid': age.pyramid,
	'age-shares': age.ageShares,
	dependency: age.dependency,
	'age-change': age.ageChange,
	'population-index': growth.populationIndex,
	'growth-by-age': growth.growthByAge,
	'components-of-change': growth.components,
	'projection-total': growth.projectionTotal,
	'projection-by-age': growth.projectionByAge,
	'life-expectancy-birth': byInterval,
	'life-expectancy-65': byInterval,
	'life-expectancy-trend': life.lifeExpectancyTrend,
	'healthy-life-expectancy': byInterval,
	'poorer-health-years': life.poorerHealth,
	'slope-index': life.slopeIndex,
	'within-gap': life.slopeIndex,
	'life-expectancy-tenths': life.tenths,
	'gap-change': life.gapChange,
	'england-gaps': life.englandGaps,
	'england-gap-causes': life.gapParts,
	'england-gap-ages': life.gapParts,
	'england-slopes': life.englandSlopes,
	'care-turnover': workforce.turnover,
	'leavers-16-18': workforce.leavers,
	'leavers-16': workforce.leavers,
	'care-occupations': workforce.occupations,
	'older-per-working-age': workforce.olderPerWorkingAge,
	'care-reported': workforce.reported,
	'patients-per-gp': services.patientsPerGp,
	'emergency-waits': services.emergencyWaits,
	'discharge-delays': services.dischargeDelays
};

/**
 * The figure in one sentence, true at the precision shown, without a full stop: it is a heading.
 * It uses no word of direction that the figure's own verdicts do not carry.
 */
export function finding(figure: Figure): string {
	if (figure.id !== 'care-reported' && nothingShown(figure)) return nothingToShow(figure);
	return (sentences[figure.id] ?? general)(figure);
}
