import type { Indicator } from '$lib/catalogue/indicators';
import { neighbours } from '$lib/questions/areas';
import { periodsOf, publishedValues, type PublishedRow } from '$lib/questions/published';
import type { Asked } from '$lib/questions/question';
import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';
import {
	chosenPeriod,
	frame,
	limitsGiven,
	periodOf,
	sexesShown,
	summedNotes,
	valueOr,
	type Parts
} from './frame';
import { comparisons } from './comparison';
import { codesOf, columnsOf, type Context } from './context';
import type { Distribution, Estimate, Figure, Period, Role, Sex, Unit } from '$lib/figure';
import { unitOfIndicator } from './units';

/** One area's value, where all authorities are asked for. */
export interface Standing {
	area: string;
	value: number | null;
	lower?: number;
	upper?: number;
	missing?: Estimate['missing'];
	parts?: (number | null)[];
}

const neighbourModel = 'global';
const neighbourCount = 10;

/** Value at a share of the way through sorted numbers, by linear interpolation (R's type 7). */
function quantile(sorted: number[], share: number): number {
	const position = (sorted.length - 1) * share;
	const below = Math.floor(position);
	const low = sorted[below]!;
	const high = sorted[below + 1] ?? low;
	return low + (high - low) * (position - below);
}

/** The values of all authorities; none where only wider areas have one. */
function distribution(values: (number | null)[], unit: Unit): Distribution | null {
	const held = values.filter((value) => value !== null).sort((a, b) => a - b);
	if (held.length === 0) return null;
	return {
		values: held.map((value) => roundedHalfAwayFromZero(value, unit.decimals + 1) ?? value),
		missing: values.length - held.length,
		lowerQuartile: quantile(held, 0.25),
		median: quantile(held, 0.5),
		upperQuartile: quantile(held, 0.75),
		neighbourModel: 'ONS statistical nearest neighbours, all factors (global model)'
	};
}

function estimate(row: Standing, role: Role, sex: Sex, period: Period): Estimate {
	const { area, value, lower, upper, missing, parts } = row;
	return {
		role,
		area,
		sex,
		category: '',
		period,
		...valueOr(value, missing),
		...limitsGiven(lower, upper),
		...(parts ? { parts } : {})
	};
}

/** Codes of the statistical neighbours; none of a wider area. */
async function neighboursOf({ query, home }: Context): Promise<string[]> {
	if (home.level !== 'local-authority') return [];
	return neighbours(query, home.code, neighbourModel, neighbourCount);
}

/**
 * Where an area stands among all local authorities.
 *
 * @param authorities a row for every authority, with or without a value
 * @param named rows of the home area and the benchmark, which may be wider areas
 */
export async function standingFigure(
	context: Context,
	indicator: Indicator,
	found: { authorities: Standing[]; named: Standing[]; asked: Asked[]; sex: Sex; period: Period },
	extra: Partial<Parts> = {}
): Promise<Figure> {
	const { home, benchmark } = context;
	const { authorities, named, asked, sex, period } = found;
	const near = await neighboursOf(context);
	const rowOf = (code: string): Standing =>
		named.find((row) => row.area === code) ??
		authorities.find((row) => row.area === code) ?? { area: code, value: null };
	const estimates = [
		estimate(rowOf(home.code), 'home', sex, period),
		...(benchmark ? [estimate(rowOf(benchmark.code), 'benchmark', sex, period)] : []),
		...near
			.filter((code) => code !== benchmark?.code)
			.map((code) => estimate(rowOf(code), 'neighbour', sex, period))
	];
	const values = authorities.map((row) => row.value);
	const spread = distribution(values, unitOfIndicator(indicator));
	return frame(context, indicator, {
		...extra,
		period,
		estimates,
		comparisons: comparisons(context, indicator, estimates, period),
		...(spread ? { distribution: spread } : {}),
		asked
	});
}

function standingOf({ area, value, lower, upper, missing }: PublishedRow): Standing {
	return { area, value, ...limitsGiven(lower, upper), ...(missing ? { missing } : {}) };
}

/** A published value of every authority, the home area and the benchmark. */
export async function standing(context: Context, indicator: Indicator): Promise<Figure> {
	const { query } = context;
	const table = indicator.tables[0] ?? '';
	const { days, notes } = chosenPeriod(context, await periodsOf(query, table, indicator.filter));
	const sex = sexesShown(context, indicator)[0] ?? 'persons';
	const question = {
		table,
		columns: columnsOf(table),
		filter: indicator.filter,
		sexes: [sex],
		end: days.end
	};
	const all = await publishedValues(query, { ...question, areas: 'authorities' });
	const named = await publishedValues(query, { ...question, areas: codesOf(context) });
	const found = {
		authorities: all.rows.map(standingOf),
		named: named.rows.map(standingOf),
		asked: [all.asked, named.asked],
		sex,
		period: periodOf(days)
	};
	const summed = summedNotes(context, named.rows);
	return standingFigure(context, indicator, found, { notes: [...notes, ...summed] });
}
