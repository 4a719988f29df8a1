import type {
	Scenario,
	ScenarioAnswer,
	ScenarioInput,
	ScenarioValues
} from '$lib/figures/scenario/scenario';

const area = {
	code: 'E08000999',
	name: 'Middleton',
	slug: 'middleton',
	level: 'local-authority'
} as const;

function input(name: ScenarioInput['name'], value: number | null, low = value, high = value) {
	return {
		name,
		label: name,
		unit: '%',
		value,
		low,
		high,
		reason: 'made for a test.',
		min: 0,
		max: name === 'posts' || name.includes('leavers') ? 100_000 : 100,
		step: 1,
		basis: value === null ? 'missing' : 'assumed',
		source: 'a test',
		period: ''
	} satisfies ScenarioInput;
}

/** A made place of 1,000 posts without growth, 30% turnover, half of whom leave care, 1,500 leavers. */
export function madeScenario(change: Partial<Scenario> = {}): Scenario {
	const residents = { '65+': [100, 100, 100], '75+': [50, 50, 50], '85+': [10, 10, 10] };
	const supply = { area, residents, ownLeavers: 1500, ownResidents18: 1600 };
	return {
		area,
		baseYear: 2023,
		endYear: 2025,
		estimateYear: 2023,
		home: { area, residents },
		supply: { ...supply, leavers: 1500, residents18: 1600 },
		inputs: [
			input('posts', 1000, 800, 1200),
			input('turnover', 30, 20, 40),
			input('leaving', 50),
			input('vacancy', 0),
			input('vacancy-years', 5),
			input('productivity', 0),
			input('weight-65', 100, null, null),
			input('weight-75', 0, null, null),
			input('weight-85', 0, null, null),
			input('leavers', 1500, 1000, 1500),
			input('early-leavers', 0, 0, 300),
			input('entering', 10, null, null)
		],
		national: null,
		notes: [],
		tables: [],
		working: [],
		...change
	};
}

/** The inputs of the made scenario, as first shown. */
export const madeValues = Object.fromEntries(
	madeScenario().inputs.map(({ name, value }) => [name, value])
) as ScenarioValues;

/** An answer from which nothing follows, but for what is changed. */
export function madeAnswer(change: Partial<ScenarioAnswer> = {}): ScenarioAnswer {
	return {
		values: madeValues,
		posts: [],
		recruits: [],
		mean: null,
		span: null,
		against: null,
		tornado: null,
		enough: [],
		missing: [],
		...change
	};
}
