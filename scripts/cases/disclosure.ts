import {
	shownAverage,
	shownCount,
	shownMortalityRate,
	shownPercentage,
	shownStandardisedRate,
	shownTotal,
	type CountLevel,
	type CountRule
} from '../../src/lib/statistics/disclosure/counts';
import {
	suppressedRow,
	suppressedTable,
	type Cell
} from '../../src/lib/statistics/disclosure/secondary';
import type { Maybe } from '../../src/lib/statistics/errors';
import type { Adapter } from './adapter';
import { list, lists, maybe, number, text, type Fields } from './fields';

function small(input: Fields) {
	return { from: number(input, 'suppressFrom'), to: number(input, 'suppressTo') };
}

function rateShown(input: Fields): Record<string, unknown> {
	const [value, deaths] = [maybe(input, 'value'), maybe(input, 'deaths')];
	return text(input, 'rule') === 'fingertips_dsr'
		? { shown: shownStandardisedRate(value, deaths) }
		: { ...shownMortalityRate(value, deaths, text(input, 'rateType')) };
}

/** Conditions on a two-way table, by the words in which the cases state them. */
function held(values: Maybe[][], primary: readonly Cell[], masked: readonly Cell[]) {
	const isMasked = (r: number, c: number) => masked.some((cell) => cell[0] === r && cell[1] === c);
	const rows = values.map((row, r) => row.filter((_, c) => isMasked(r, c)).length);
	const columns = (values[0] ?? []).map((_, c) => values.filter((__, r) => isMasked(r, c)).length);
	return new Map([
		['every primary cell is masked', primary.every(([r, c]) => isMasked(r, c))],
		[
			'no row and no column with a published total has exactly one masked cell',
			![...rows, ...columns].includes(1)
		],
		['zero cells need not be masked unless required by the previous rule', true],
		['nothing is masked', masked.length === 0]
	]);
}

function tableShown(input: Fields, expected: Fields): Record<string, unknown> {
	const values = lists(input, 'values');
	const published = input['totalsPublished'] !== false;
	const { primary, suppressed } = suppressedTable(values, small(input), published);
	const conditions = held(values, primary, suppressed);
	const asked = (expected['mustHold'] ?? []) as string[];
	return {
		primary,
		mustHold: asked.map((words) => (conditions.get(words) ? words : `not: ${words}`))
	};
}

function rowShown(input: Parameters<Adapter>[0]): ReturnType<Adapter> {
	const published = input['totalPublished'] !== false;
	return { ...suppressedRow(list(input, 'values'), small(input), published) };
}

const disclosure: Adapter = (input, expected) => {
	const rule = text<CountRule>(input, 'rule');
	const level = text<CountLevel>(input, 'level');
	const value = maybe(input, 'value');
	switch (text(input, 'kind')) {
		case 'count':
			return { shown: shownCount(value, rule, level) };
		case 'total': {
			const { parts, total } = shownTotal(list(input, 'values'), rule, level);
			return { shownParts: parts, shownTotal: total };
		}
		case 'percentage': {
			const [part, whole] = [maybe(input, 'numerator'), maybe(input, 'denominator')];
			return { shown: shownPercentage(part, whole, rule, level) };
		}
		case 'average':
			return { shown: shownAverage(value, maybe(input, 'people'), rule, level) };
		case 'rate':
			return rateShown(input);
		case 'complex':
			return { shown: value };
		case 'secondary1d':
			return rowShown(input);
		case 'secondary2d':
			return tableShown(input, expected);
		default:
			throw new Error(`no such kind: ${text(input, 'kind')}`);
	}
};

export const disclosureCases: Record<string, Adapter> = { disclosure };
