import type { Indicator } from '$lib/catalogue/indicators';
import { residentsByBand, type BandRow } from '$lib/questions/ages';
import {
	codesOf,
	latestPeriod,
	latestTable,
	percentOf,
	populationTable,
	roleOf,
	summedNotes,
	yearNote
} from './ages';
import type { Context } from './context';
import type { Category, Estimate, Figure, Role } from '$lib/figure';
import { frame, periodOf } from './frame';

const lastBand = 90;

function bandLabel(age: number): string {
	return age === lastBand ? '90+' : `${age}–${age + 4}`;
}

const bands: Category[] = Array.from({ length: lastBand / 5 + 1 }, (_, index) => ({
	key: String(index * 5),
	label: bandLabel(index * 5)
}));

function bandEstimate(row: BandRow, role: Role): Estimate {
	return {
		role,
		area: row.area,
		sex: row.sex,
		category: String(row.age),
		period: periodOf(row),
		value: percentOf(row.persons, row.total),
		parts: [row.persons]
	};
}

/** Five-year bands by sex, home as bars and benchmark as outline. */
export async function agePyramid(context: Context, indicator: Indicator): Promise<Figure> {
	const table = populationTable(context.view.year);
	const answer = await residentsByBand(context.query, table, codesOf(context));
	const estimates = answer.rows.map((row) => bandEstimate(row, roleOf(context, row.area)));
	return frame(context, indicator, {
		period: estimates[0]?.period ?? '',
		estimates,
		categories: bands,
		parts: [{ label: 'Residents', decimals: 0 }],
		notes: [...yearNote(context.view.year), ...summedNotes(context, answer.rows)],
		tableNames: [table],
		asked: [answer.asked]
	});
}

/** The same area twelve years apart: bars now, outline then. */
export async function ageChange(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home } = context;
	const now = await residentsByBand(query, latestTable, [home.code]);
	const then = await residentsByBand(query, 'population_mid_2011', [home.code]);
	const estimates = [
		...now.rows.map((row) => bandEstimate(row, 'home')),
		...then.rows.map((row) => bandEstimate(row, 'earlier'))
	];
	return frame(context, indicator, {
		period: estimates[0]?.period ?? latestPeriod,
		benchmark: null,
		estimates,
		categories: bands,
		parts: [{ label: 'Residents', decimals: 0 }],
		notes: summedNotes({ ...context, benchmark: null }, now.rows),
		asked: [now.asked, then.asked]
	});
}
