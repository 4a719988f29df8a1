import { numberText, periodText } from '$lib/format';
import { periodOf } from '$lib/figures/frame';
import { latestCohort, type Evidence } from './evidence';
import type { InputName, LeaverPlace, ScenarioInput } from '$lib/figures/scenario/scenario';
import { roomAbove } from './points';
import { unitOf } from '$lib/figures/units';

type Default = Omit<ScenarioInput, 'name'>;

const people = (value: number) => numberText(value, unitOf('persons'));

function missing(label: string, residents18: number): Default {
	return {
		label,
		unit: 'people a year',
		value: null,
		low: null,
		high: null,
		reason: 'No school or college here has published leavers.',
		min: 0,
		max: Math.max(1000, roomAbove(residents18)),
		step: 1,
		basis: 'missing',
		source: 'not published for this area',
		period: ''
	};
}

function leavers(evidence: Evidence, supply: LeaverPlace | null): Default {
	const label = 'Students leaving 16–18 study';
	const found = evidence.leavers.find(({ area }) => area.code === supply?.area.code);
	const cohort = found ? latestCohort(found.late, 'all') : null;
	if (!supply || !found || cohort?.all == null) {
		const own = evidence.estimates.find(({ area }) => area === evidence.home.code);
		return missing(label, own?.aged18 ?? 0);
	}
	const all = found.late.map((one) => one.all).filter((value) => value !== null);
	const wider = supply.area.code === evidence.home.code ? '' : `${supply.area.name}: `;
	return {
		label,
		unit: 'people a year',
		value: cohort.all,
		low: Math.min(...all),
		high: Math.max(...all),
		reason: `The smallest and largest of the ${all.length} cohorts published.`,
		min: 0,
		max: roomAbove(cohort.all),
		step: 1,
		basis: 'published',
		source: `${wider}Department for Education, 16–18 destination measures`,
		period: periodText(periodOf(cohort))
	};
}

function earlyLeavers(evidence: Evidence, supply: LeaverPlace | null): Default {
	const label = 'Added: leavers at 16 who do not stay in education';
	const found = evidence.leavers.find(({ area }) => area.code === supply?.area.code);
	const cohort = found ? latestCohort(found.early, 'notInEducation') : null;
	const published = cohort?.notInEducation ?? null;
	return {
		label,
		unit: 'people a year',
		value: 0,
		low: published === null ? null : 0,
		high: published,
		reason:
			published === null || !cohort
				? 'Nobody is added. The whole cohort at 16 must not be: most of it leaves study at 18.'
				: `Nobody is added at first; ${people(published)} is the published number for ${periodText(periodOf(cohort))}. The whole cohort at 16 must not be added: most of it leaves study at 18.`,
		min: 0,
		max: Math.max(200, roomAbove(published ?? 0)),
		step: 1,
		basis: 'assumed',
		source: 'our choice; the high end: Department for Education, key stage 4 destination measures',
		period: ''
	};
}

/** Defaults of who leaves study in the place that is compared. */
export function leaverInputs(
	evidence: Evidence,
	supply: LeaverPlace | null
): Partial<Record<InputName, Default>> {
	return {
		leavers: leavers(evidence, supply),
		'early-leavers': earlyLeavers(evidence, supply)
	};
}
