import { indicators, type Indicator } from '$lib/catalogue/indicators';
import type { Query } from '$lib/database/query';
import { earliest, newestFirst } from '$lib/catalogue/coverage';
import { deprivationScores, growthSince } from '$lib/questions/explore';
import { publishedValues } from '$lib/questions/published';
import type { Answer } from '$lib/questions/question';
import { columnsOf, sliceRefs, tableRefOf } from '../context';
import { unitOfIndicator } from '../units';
import { countQuestions, countedOf, countedRows } from './counted';
import type { Measure, MeasureRow } from './measure';

type Rows = (query: Query, indicator: Indicator) => Promise<Answer<MeasureRow>>;

const columnsNeeded = ['area_code', 'period_start', 'period_end', 'value'];

const publishedRows: Rows = (query, { tables: [table = ''], filter = {}, sexes }) =>
	publishedValues(query, {
		table,
		columns: columnsOf(table),
		areas: 'everywhere' as const,
		filter,
		sexes
	});

/** How the values of every area are asked for, by the indicator's question. */
const questions: Record<string, Rows> = {
	published: publishedRows,
	turnover: publishedRows,
	'growth-since-first': (query, { tables: [table = ''] }) =>
		growthSince(query, earliest(table).period.slice(11)),
	'deprivation-score': (query, { tables: [table = ''], filter = {}, source = 0 }) =>
		deprivationScores(query, String(filter.index), tableRefOf(table, source).source.released ?? ''),
	...Object.fromEntries(Object.keys(countQuestions).map((question) => [question, countedRows]))
};

/** True for an indicator that has one value for each area, sex and period. */
function isExplored({ question, tables }: Indicator): boolean {
	const ask = questions[question];
	if (ask !== publishedRows) return ask !== undefined;
	const columns = columnsOf(tables[0] ?? '');
	return columnsNeeded.every((name) => columns.includes(name));
}

/** The sources of its values, where they are others than the first of each table. */
function sourcesOf({
	question,
	source,
	tables: [table = '']
}: Indicator): Pick<Measure, 'sources'> {
	if (question === 'residents-share') return { sources: sliceRefs(newestFirst(table)) };
	return source === undefined ? {} : { sources: [tableRefOf(table, source)] };
}

/** An indicator as the explorer has it. */
function measureOf(indicator: Indicator): Measure {
	const { id, title, polarity, comparison, sexes, meaning, caveats, published } = indicator;
	const { question, source, working, method, subject } = indicator;
	const rows = questions[question] ?? publishedRows;
	const table = indicator.tables[0] ?? '';
	return {
		id,
		title,
		polarity,
		comparison,
		sexes,
		meaning,
		caveats,
		published,
		working,
		method,
		publisher: tableRefOf(table, source ?? 0).source.publisher,
		subject: subject ?? 'Health and services',
		unit: unitOfIndicator(indicator),
		notCompared: indicator.notCompared ?? '',
		intervalMethod: indicator.intervalMethod ?? null,
		counted: countedOf(indicator),
		tables: rows === countedRows ? indicator.tables : [table],
		...sourcesOf(indicator),
		rows: (query) => rows(query, indicator)
	};
}

/** Every measure that can be explored: the indicators with one value for each area, sex and period. */
export function measures(): Measure[] {
	return indicators.filter(isExplored).map(measureOf);
}
