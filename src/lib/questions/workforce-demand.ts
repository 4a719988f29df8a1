import type { Held } from '$lib/catalogue/coverage';
import type { Query } from '$lib/database/query';
import { residentsByAge, type Ages } from './ages';
import { projectedResidents } from './population';
import type { Asked, Asking } from './question';
import { leaversByDestination } from './workforce';

/** Residents of one area at one mid-year who are 18, and who are 65, 75, 85 and over. */
export interface ServedRow {
	area: string;
	year: number;
	served: Record<'65+' | '75+' | '85+', number | null>;
	aged18: number | null;
}

const groups: Ages[] = [
	{ key: '18', from: 18, to: 18 },
	{ key: '65+', from: 65, to: 90 },
	{ key: '75+', from: 75, to: 90 },
	{ key: '85+', from: 85, to: 90 }
];

const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null);

/** Estimated residents by the ages that matter to care and to study, on one day. */
export async function estimatedServed(query: Query, held: Held, areas: string[]) {
	const { rows, asked } = await residentsByAge(query, held, groups, areas, 'persons');
	const found = rows.map((row): ServedRow => ({
		area: row.area,
		year: Number(row.end.slice(0, 4)),
		served: {
			'65+': numberOrNull(row['65+']),
			'75+': numberOrNull(row['75+']),
			'85+': numberOrNull(row['85+'])
		},
		aged18: numberOrNull(row['18'])
	}));
	return { rows: found, asked };
}

/** Bands of the projection that make up an open age group. */
const bands = {
	'65+': ['65-74', '75-84', '85+'],
	'75+': ['75-84', '85+'],
	'85+': ['85+']
};

/** Projected residents aged 65, 75, 85 and over at each mid-year, sorted by area and year. */
export async function projectedServed(
	query: Query,
	projection: Asking,
	areas: string[]
) {
	const { rows, asked } = await projectedResidents(query, projection, areas);
	const byDay = new Map<string, Map<string, number>>();
	for (const { area, day, band, persons } of rows) {
		const key = `${area} ${day.slice(0, 4)}`;
		byDay.set(key, (byDay.get(key) ?? new Map<string, number>()).set(band, persons));
	}
	const found = [...byDay].map(([key, persons]): ServedRow => {
		const [area = '', year] = key.split(' ');
		const sum = (age: keyof typeof bands) =>
			bands[age].every((band) => persons.has(band))
				? bands[age].reduce((total, band) => total + (persons.get(band) ?? 0), 0)
				: null;
		return {
			area,
			year: Number(year),
			served: { '65+': sum('65+'), '75+': sum('75+'), '85+': sum('85+') },
			aged18: null
		};
	});
	return { rows: found, asked };
}

/** Cohorts of leavers of one area: all of them, and those who did not go on in education. */
export interface Cohort {
	start: string;
	end: string;
	all: number | null;
	/** All less those whose destination is education; null where either is missing. */
	notInEducation: number | null;
}

/** All cohorts of a stage, oldest first; those for which nothing is published have nulls. */
export async function cohorts(
	query: Query,
	area: string,
	stage: '16' | '16-18'
): Promise<{ rows: Cohort[]; asked: Asked }> {
	const { rows, asked } = await leaversByDestination(query, area, stage);
	const starts = [...new Set(rows.map(({ start }) => start))];
	const found = starts.map((start): Cohort => {
		const of = (destination: string) =>
			rows.find((row) => row.start === start && row.destination === destination);
		const [all, education] = [of('all')?.value ?? null, of('education')?.value ?? null];
		return {
			start,
			end: of('all')?.end ?? start,
			all,
			notInEducation: all === null || education === null ? null : all - education
		};
	});
	return { rows: found, asked };
}

/** The lower and upper quarter of all authorities' turnover in one financial year. */
export async function turnoverQuartiles(query: Query, end: string) {
	const rows = await query<{ lower: number | null; upper: number | null }>(
		`SELECT quantile_cont(value, 0.25) AS lower, quantile_cont(value, 0.75) AS upper
FROM care_turnover WHERE period_end = ?`,
		[end]
	);
	return { lower: rows[0]?.lower ?? null, upper: rows[0]?.upper ?? null };
}
