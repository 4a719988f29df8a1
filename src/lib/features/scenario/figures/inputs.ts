import { careDefaults } from './care-inputs';
import { assumed, latestCohort, roomAbove, type Evidence } from './evidence';
import type { InputName, LeaverPlace, ScenarioInput } from '$lib/figures/scenario/scenario';
import { numberText, periodText } from '$lib/format';
import { periodOf } from '$lib/figures/frame';
import { unitOf } from '$lib/figures/units';

type Fixed = Omit<ScenarioInput, 'name'>;

type Entry = Pick<ScenarioInput, 'label' | 'unit' | 'min' | 'max' | 'step'>;

const weight = (age: number): Entry => ({
	label: `Weight of residents aged ${age} and over`,
	unit: '%',
	min: 0,
	max: 100,
	step: 5
});

/** Inputs whose default is assumed everywhere: their words, and what can be entered. */
const entries: Partial<Record<InputName, Entry>> = {
	'weight-65': weight(65),
	'weight-75': weight(75),
	'weight-85': weight(85),
	productivity: {
		label: 'People served per post: change',
		unit: '% a year',
		min: -3,
		max: 5,
		step: 0.1
	},
	leaving: {
		label: 'Of those who leave a post, share who leave care',
		unit: '%',
		min: 0,
		max: 100,
		step: 1
	},
	'vacancy-years': {
		label: 'Years in which the vacancies are filled',
		unit: 'years',
		min: 1,
		max: 17,
		step: 1
	},
	entering: {
		label: 'Share of leavers who would join care',
		unit: '%',
		min: 0,
		max: 100,
		step: 1
	}
};

/** An input as the table of assumptions has it. */
function assumedInput(evidence: Evidence, name: InputName, entry: Entry): Fixed {
	const { value, low, high, reason, source, start, end } = assumed(evidence, name);
	const period = start && end ? periodText(periodOf({ start, end })) : '';
	return { ...entry, value, low, high, reason, basis: 'assumed', source, period };
}

const order: InputName[] = [
	'posts',
	'turnover',
	'leaving',
	'vacancy',
	'vacancy-years',
	'productivity',
	'weight-65',
	'weight-75',
	'weight-85',
	'leavers',
	'early-leavers',
	'entering'
];

/**
 * Every input of a scenario in display order: default, range and its reason, source and period.
 *
 * @param supply the place whose leavers are compared; null where there is none
 */
export function scenarioInputs(evidence: Evidence, supply: LeaverPlace | null): ScenarioInput[] {
	const all: Partial<Record<InputName, Fixed>> = {
		...careDefaults(evidence),
		...leaverInputs(evidence, supply)
	};
	return order.flatMap((name) => {
		const entry = entries[name];
		const input = entry ? assumedInput(evidence, name, entry) : all[name];
		return input ? [{ name, ...input }] : [];
	});
}

const people = (value: number) => numberText(value, unitOf('persons'));

function missing(label: string, residents18: number): Fixed {
	return {
		label,
		unit: 'people a year',
		value: null,
		low: null,
		high: null,
		reason: 'No count of leavers is held for this area.',
		min: 0,
		max: Math.max(1000, roomAbove(residents18)),
		step: 1,
		basis: 'missing',
		source: 'not held for this area',
		period: ''
	};
}

function leavers(evidence: Evidence, supply: LeaverPlace | null): Fixed {
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

function earlyLeavers(evidence: Evidence, supply: LeaverPlace | null): Fixed {
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
function leaverInputs(
	evidence: Evidence,
	supply: LeaverPlace | null
): Partial<Record<InputName, Fixed>> {
	return {
		leavers: leavers(evidence, supply),
		'early-leavers': earlyLeavers(evidence, supply)
	};
}
