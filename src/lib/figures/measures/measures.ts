import { indicators, type Indicator } from '$lib/catalogue/indicators';
import { deprivationScores, growthSince } from '$lib/questions/explore';
import { publishedValues } from '$lib/questions/published';
import { earliest } from '$lib/catalogue/coverage';
import { periodText } from '$lib/format';
import { columnsOf, tableRefOf } from '../context';
import { unitOf, unitOfIndicator } from '../units';
import { countedMeasures } from './counted';
import { subjectOf, type Measure } from './measure';

const columnsNeeded = ['area_code', 'period_start', 'period_end', 'value'];

/** Indicators whose table has one value for each area, sex and period. */
function isPlain({ question, tables }: Indicator): boolean {
	if (question !== 'published' && question !== 'turnover') return false;
	const columns = columnsOf(tables[0] ?? '');
	return columnsNeeded.every((name) => columns.includes(name));
}

function ofIndicator(indicator: Indicator): Measure {
	const { id, title, polarity, comparison, sexes, meaning, caveats, filter } = indicator;
	const table = indicator.tables[0] ?? '';
	return {
		id,
		title,
		polarity,
		comparison,
		sexes,
		meaning,
		caveats,
		subject: subjectOf(table),
		unit: unitOfIndicator(indicator),
		notCompared: indicator.notCompared ?? '',
		intervalMethod: indicator.intervalMethod ?? null,
		counted: null,
		absent: indicator.absent ?? 'No value is published for this area.',
		tables: [table],
		working: indicator.working,
		method: indicator.method,
		rows: (query) =>
			publishedValues(query, {
				table,
				columns: columnsOf(table),
				areas: 'everywhere' as const,
				filter,
				sexes
			})
	};
}

const indices: [id: string, title: string, source: number][] = [
	['imd-2025', 'Deprivation (IMD 2025)', 0],
	['imd-2019', 'Deprivation (IMD 2019)', 1]
];

function ofIndex([id, title, source]: (typeof indices)[number]): Measure {
	const ref = () => tableRefOf('deprivation', source);
	return {
		id,
		title,
		subject: subjectOf('deprivation'),
		unit: unitOf('score', 'average score', 1),
		polarity: 'none',
		comparison: 'none',
		sexes: ['persons'],
		notCompared: 'an index ranks places and has no agreed good direction of its own',
		intervalMethod: null,
		counted: null,
		meaning:
			'The average of the deprivation scores of all neighbourhoods of the authority, weighted by residents. A higher score means more deprived. The day shown is that of the release.',
		caveats: [
			'Scores of IMD 2019 and IMD 2025 are made in different ways and are not to be compared with each other.'
		],
		absent: 'The index is published for local authorities only.',
		tables: ['deprivation'],
		sources: () => [ref()],
		working: 'Published; nothing was computed.',
		method: 'published',
		rows: (query) => deprivationScores(query, id, ref().source.released ?? '')
	};
}

const ofPopulation = () =>
	({
		subject: subjectOf('population_total'),
		polarity: 'none',
		sexes: ['persons'],
		intervalMethod: null,
		counted: null,
		caveats: ['Mid-year estimates are made from the census and registers, without an interval.'],
		absent: 'No estimate is held for this area.',
		tables: ['population_total']
	}) satisfies Partial<Measure>;

const residents = (): Measure => ({
	...ofPopulation(),
	id: 'residents',
	title: 'Residents',
	unit: unitOf('persons'),
	comparison: 'none',
	notCompared: 'numbers of people in places of different size are not set against each other',
	meaning: 'How many people usually live here, at the middle of the year.',
	working: 'Published by ONS; wider areas are the sum of their authorities.',
	method: 'aggregates',
	rows: (query) => {
		const [table, areas] = ['population_total', 'everywhere' as const];
		return publishedValues(query, { table, columns: columnsOf(table), areas });
	}
});

function growth(): Measure {
	const { period } = earliest('population_total');
	const first = periodText(period);
	return {
	...ofPopulation(),
	// The address stays the one it was given, whatever the table begins with.
	id: 'growth-since-2011',
	title: `Change in residents since ${first}`,
	unit: unitOf('percent', '% change'),
	comparison: 'plain',
	notCompared: '',
	meaning:
		`By how many in every hundred the number of residents has grown or shrunk since ${first}.`,
	working: `Residents of a year minus those of ${first}, divided by those of ${first}, times 100.`,
	method: 'growth',
	rows: (query) => growthSince(query, period.slice(11))
};
}

let all: Measure[] | null = null;

/** Every measure that can be explored: plain indicators, counts, deprivation; read once. */
export function measures(): Measure[] {
	all ??= [
		...indicators.filter(isPlain).map(ofIndicator),
		...countedMeasures(),
		residents(),
		growth(),
		...indices.map(ofIndex)
	];
	return all;
}
