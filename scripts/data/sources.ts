/** Publishers, licences and public copies that several tables name. */
import type { Licence, SourceDescriptor } from '../../src/lib/catalogue/data-package';

export const openGovernmentLicence: Licence = {
	name: 'OGL-UK-3.0',
	title: 'Open Government Licence v3.0',
	path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
};

const ons = 'https://www.ons.gov.uk/peoplepopulationandcommunity';

/** Pages of the publishers, one for each publication read. */
export const pages = {
	populationUk: `${ons}/populationandmigration/populationestimates/datasets/populationestimatesforukenglandandwalesscotlandandnorthernireland`,
	populationEnglandWales: `${ons}/populationandmigration/populationestimates/datasets/estimatesofthepopulationforenglandandwales`,
	projections: `${ons}/populationandmigration/populationprojections/bulletins/subnationalpopulationprojectionsforengland/2018based`,
	lifeExpectancy: `${ons}/healthandsocialcare/healthandlifeexpectancies/datasets/lifeexpectancyforlocalareasoftheuk`,
	lifeExpectancyGreatBritain: `${ons}/healthandsocialcare/healthandlifeexpectancies/datasets/lifeexpectancyforlocalareasofgreatbritain`,
	healthStateLifeExpectancy: `${ons}/healthandsocialcare/healthandlifeexpectancies/datasets/healthstatelifeexpectancyallagesuk`,
	deathsByDeprivation: `${ons}/healthandsocialcare/causesofdeath/adhocs/006925deathsbyunderlyingcausedeprivationdecileareas5yearagegroupsandsexenglandandwales1981to2015populationsbydeprivationdecileareas5yearagegroupsandsexenglandandwales2001to2015`,
	neighbours: `${ons}/wellbeing/methodologies/clusteringsimilarlocalauthoritiesandstatisticalnearestneighboursintheukmethodology`,
	geography: 'https://geoportal.statistics.gov.uk/',
	fingertips: 'https://fingertips.phe.org.uk/profile/public-health-outcomes-framework',
	destinations: 'https://www.gov.uk/government/collections/statistics-destinations',
	skillsImperative:
		'https://www.gov.uk/government/publications/labour-market-and-skills-projections-2020-to-2035',
	oflog: 'https://oflog.data.gov.uk/',
	smoking: `${ons}/healthandsocialcare/drugusealcoholandsmoking/datasets/smokinghabitsintheukanditsconstituentcountries`,
	wellbeing: `${ons}/wellbeing/datasets/personalwellbeingestimatesbylocalauthority`,
	lowIncomeFamilies:
		'https://www.gov.uk/government/collections/children-in-low-income-families-local-area-statistics',
	educationStatistics: 'https://explore-education-statistics.service.gov.uk/find-statistics',
	deprivation: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation',
	generalPractice:
		'https://digital.nhs.uk/data-and-information/publications/statistical/general-and-personal-medical-services',
	organisations: 'https://digital.nhs.uk/services/organisation-data-service',
	emergencyCare:
		'https://www.england.nhs.uk/statistics/statistical-work-areas/ae-waiting-times-and-activity/',
	discharge:
		'https://www.england.nhs.uk/statistics/statistical-work-areas/discharge-delays/acute-discharge-situation-report/',
	sickness:
		'https://digital.nhs.uk/data-and-information/publications/statistical/nhs-sickness-absence-rates',
	careOutcomes:
		'https://digital.nhs.uk/data-and-information/publications/statistical/adult-social-care-outcomes-framework-ascof',
	childInjuries: 'https://fingertips.phe.org.uk/profile/child-health-profiles',
	skillsForCare: 'https://www.skillsforcare.org.uk/Adult-Social-Care-Workforce-Data/'
};

/** A source of the Office for National Statistics under the Open Government Licence. */
export function onsSource(
	source: Omit<SourceDescriptor, 'publisher' | 'licence' | 'title'>
): SourceDescriptor {
	return {
		title: `Office for National Statistics, ${source.publication}`,
		publisher: 'Office for National Statistics',
		licence: openGovernmentLicence.title,
		...source
	};
}

/** A source of another publisher under the Open Government Licence. */
export function openSource(
	publisher: string,
	source: Omit<SourceDescriptor, 'publisher' | 'licence' | 'title'>
): SourceDescriptor {
	return {
		title: `${publisher}, ${source.publication}`,
		publisher,
		licence: openGovernmentLicence.title,
		...source
	};
}

/** The same source as that of one release of a table which holds several. */
export function ofRelease(source: SourceDescriptor, release: string): SourceDescriptor {
	return { ...source, release };
}
