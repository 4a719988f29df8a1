import { deathsByTenth, type TenthBandRow } from '$lib/questions/england';
import type { Asked } from '$lib/questions/question';
import type { TenthRow } from '$lib/questions/tenths';
import { lifeExpectancy } from '$lib/statistics/life-table/life-expectancy';
import type { Context } from './context';
import type { Sex } from '$lib/figure';

/** England by its code: the only area whose tenths have deaths by age and cause here. */
export const england = 'E92000001';

/** Calendar years whose deaths are pooled, both included. */
export interface Years {
	from: number;
	to: number;
}

export const daysOf = ({ from, to }: Years) => ({ start: `${from}-01-01`, end: `${to}-12-31` });

/** Deaths and person-years of one tenth, in order of age. */
export interface TenthBands {
	startAges: number[];
	populations: number[];
	deaths: number[];
}

/** The bands of a tenth. */
export function bandsOf(rows: readonly TenthBandRow[], sex: Sex, tenth: number): TenthBands {
	const own = rows.filter((row) => row.sex === sex && row.tenth === tenth);
	return {
		startAges: own.map(({ ageFrom }) => ageFrom),
		populations: own.map(({ personYears }) => personYears),
		deaths: own.map(({ deaths }) => deaths)
	};
}

/** Life expectancy at birth of England's tenths, most deprived first, by life tables of our own. */
export function tenthRows(rows: readonly TenthBandRow[], years: Years): TenthRow[] {
	const groups = new Map(rows.map(({ sex, tenth }) => [`${sex} ${tenth}`, { sex, tenth }]));
	return [...groups.values()].map(({ sex, tenth }) => {
		const bands = bandsOf(rows, sex, tenth);
		const made = lifeExpectancy(bands);
		return {
			area: england,
			sex,
			tenth,
			...daysOf(years),
			personYears: bands.populations.reduce((sum, people) => sum + people, 0),
			value: made.suppressed ? null : (made.value[0] ?? null),
			standardError: made.suppressed ? null : (made.standardError[0] ?? null)
		};
	});
}

/** England's tenths over some years, with the question that was asked. */
export async function englandTenths(
	context: Context,
	years: Years
): Promise<{ bands: TenthBandRow[]; rows: TenthRow[]; asked: Asked }> {
	const { rows, asked } = await deathsByTenth(context.query, years.from, years.to);
	return { bands: rows, rows: tenthRows(rows, years), asked };
}
