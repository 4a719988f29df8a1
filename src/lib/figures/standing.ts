import type { Indicator } from '$lib/catalogue/indicators';
import { neighbours } from '$lib/questions/areas';
import { periodsOf, publishedValues } from '$lib/questions/published';
import type { Asked } from '$lib/questions/question';
import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';
import { summedNotes } from './ages';
import { comparisons } from './comparison';
import { columnsOf, type Context } from './context';
import type { Distribution, Estimate, Figure, Period, Role, Sex, Unit } from '$lib/figure';
import { frame, periodOf, sexesShown, type Parts } from './frame';
import { chosenPeriod } from './chosen-period';
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
		value,
		...(lower !== undefined ? { lower, upper } : {}),
		...(value === null ? { missing: missing ?? 'not-published' } : {}),
		...(parts ? { parts } : {})
	};
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
	const { home, benchmark, query } = context;
	const { authorities, named, asked, sex, period } = found;
	const unit = unitOfIndicator(indicator);
	const near =
		home.level === 'local-authority'
			? await neighbours(query, home.code, neighbourModel, neighbourCount)
			: [];
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
	const spread = distribution(values, unit);
	return frame(context, indicator, {
		...extra,
		period,
		estimates,
		comparisons: comparisons(context, indicator, unit, estimates, period),
		...(spread ? { distribution: spread } : {}),
		asked
	});
}

const basisOf = ({ area, basis }: { area: string; basis: string | null }) => ({
	area,
	basis: basis ?? ''
});

/** A published value of every authority, the home area and the benchmark. */
export async function standing(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home, benchmark } = context;
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
	const codes = [home.code, ...(benchmark ? [benchmark.code] : [])];
	const all = await publishedValues(query, { ...question, areas: 'authorities' });
	const named = await publishedValues(query, { ...question, areas: codes });
	const row = ({ area, value, lower, upper, missing }: (typeof all.rows)[number]): Standing => ({
		area,
		value,
		...(lower !== null && upper !== null ? { lower, upper } : {}),
		...(missing ? { missing } : {})
	});
	return standingFigure(
		context,
		indicator,
		{
			authorities: all.rows.map(row),
			named: named.rows.map(row),
			asked: [all.asked, named.asked],
			sex,
			period: periodOf(days)
		},
		{ notes: [...notes, ...summedNotes(context, named.rows.map(basisOf))] }
	);
}
