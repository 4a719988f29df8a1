import { numberText } from '$lib/format';
import type { AgeGroup, Indicator } from '$lib/catalogue/indicators';
import { residentsByAge } from '$lib/questions/ages';
import { projectedResidents, type ProjectionRow } from '$lib/questions/population';
import { publishedValues } from '$lib/questions/published';
import { categoriesOf, codesOf, latestTable, persons, roleOf, summedNotes } from './ages';
import { comparisons } from './comparison';
import { columnsOf, type Context } from './context';
import type { Category, Estimate, Figure, Missing, Note, Role } from '$lib/figure';
import { frame, periodOf } from './frame';
import { changeOf } from './growth';
import { unitOf, unitOfIndicator } from './units';

/** First age of each band of the projection table. */
const bandStart: Record<string, number> = {
	'0-15': 0,
	'16-64': 16,
	'65-74': 65,
	'75-84': 75,
	'85+': 85
};
const bandEnd: Record<string, number> = {
	'0-15': 15,
	'16-64': 64,
	'65-74': 74,
	'75-84': 84,
	'85+': 90
};

/** Projected people of an age group: whole bands only, so that none is split. */
function projected(rows: ProjectionRow[], area: string, day: string, group: AgeGroup) {
	const bands = rows.filter(
		(row) =>
			row.area === area &&
			row.day === day &&
			(bandStart[row.band] ?? -1) >= group.from &&
			(bandEnd[row.band] ?? 999) <= group.to
	);
	return bands.length > 0 ? bands.reduce((sum, row) => sum + row.persons, 0) : null;
}

const everyone: AgeGroup = { key: 'all', label: 'All ages', from: 0, to: 90 };
const days = { now: '2023-06-30', middle: '2033-06-30', end: '2043-06-30' };

function overtaken(estimate: number | null, projection: number | null): Note[] {
	if (estimate === null || projection === null) return [];
	const unit = unitOf('persons');
	return [
		{
			kind: 'vintage',
			text: `The 2018-based projection has been overtaken: for mid-2023 it gave ${numberText(projection, unit)} residents, and ONS has since estimated ${numberText(estimate, unit)}.`
		}
	];
}

/** Estimates to mid-2023 and the 2018-based projection to mid-2043, as two series. */
export async function projectionTotal(context: Context, indicator: Indicator): Promise<Figure> {
	const { home, query } = context;
	const estimated = await publishedValues(query, {
		table: 'population_total',
		columns: columnsOf('population_total'),
		areas: [home.code]
	});
	const projection = await projectedResidents(query, [home.code]);
	const dates = [...new Set(projection.rows.map((row) => row.day))];
	const point = (role: Role, day: string, value: number | null, missing?: Missing | null) => {
		const period = `${day}/${day}`;
		const why = value === null ? { missing: missing ?? ('not-published' as const) } : {};
		const one = { role, area: home.code, sex: 'persons' as const, category: '', period, value };
		return { ...one, ...why } satisfies Estimate;
	};
	const at = (day: string) => projected(projection.rows, home.code, day, everyone);
	const estimates = [
		...estimated.rows.map((row) => point('home', row.end, row.value, row.missing)),
		...dates.map((day) => point('projected', day, at(day)))
	];
	const now = estimated.rows.find((row) => row.end === days.now)?.value ?? null;
	return frame(context, indicator, {
		period: `${days.now}/${days.now}`,
		benchmark: null,
		estimates,
		notes: [
			...overtaken(now, at(days.now)),
			...summedNotes({ ...context, benchmark: null }, projection.rows)
		],
		asked: [estimated.asked, projection.asked]
	});
}

/** Projected change of each age group over twenty years, within the projection. */
export async function projectionByAge(context: Context, indicator: Indicator): Promise<Figure> {
	const groups = indicator.groups ?? [];
	const codes = codesOf(context);
	const answer = await projectedResidents(context.query, codes, [days.now, days.end]);
	const period = periodOf({ start: days.now, end: days.end });
	const estimates = codes.flatMap((code) =>
		groups.map((group): Estimate => {
			const parts = [
				projected(answer.rows, code, days.now, group),
				projected(answer.rows, code, days.end, group)
			];
			const value = changeOf(parts[0] ?? null, parts[1] ?? null);
			return {
				role: roleOf(context, code),
				area: code,
				sex: 'persons',
				category: group.key,
				period,
				value,
				...(value === null ? { missing: 'not-published' as const } : {}),
				parts
			};
		})
	);
	return frame(context, indicator, {
		period,
		estimates,
		categories: categoriesOf(groups),
		comparisons: comparisons(context, indicator, unitOfIndicator(indicator), estimates, period),
		parts: [
			{ label: 'Projected, mid-2023', decimals: 0 },
			{ label: 'Projected, mid-2043', decimals: 0 }
		],
		notes: [
			{ kind: 'vintage', text: 'From the 2018-based projection, which later estimates overtook.' },
			...summedNotes(context, answer.rows)
		],
		asked: [answer.asked]
	});
}

const older: AgeGroup[] = [
	{ key: '65+', label: '65 and over', from: 65, to: 90 },
	{ key: '85+', label: '85 and over', from: 85, to: 90 }
];
const working: AgeGroup = { key: '16-64', label: '16 to 64', from: 16, to: 64 };
const moments = [
	{ day: days.now, label: 'mid-2023, estimated' },
	{ day: days.middle, label: 'mid-2033, projected' },
	{ day: days.end, label: 'mid-2043, projected' }
];

/** Older residents per 1,000 of working age: estimated now, projected later. */
export async function olderPerWorkingAge(context: Context, indicator: Indicator): Promise<Figure> {
	const codes = codesOf(context);
	const asked = [...older, working];
	const now = await residentsByAge(context.query, latestTable, asked, codes, 'persons');
	const later = await projectedResidents(context.query, codes, [days.middle, days.end]);
	const people = (code: string, day: string, group: AgeGroup) =>
		day === days.now
			? persons(
					now.rows.find((row) => row.area === code),
					group.key
				)
			: projected(later.rows, code, day, group);
	const categories = older.flatMap((group) =>
		moments.map(({ day, label }): Category & { group: AgeGroup; day: string } => ({
			key: `${group.key} ${day}`,
			label: `${group.label}, ${label}`,
			group,
			day
		}))
	);
	const period = periodOf({ start: days.now, end: days.end });
	const estimates = codes.flatMap((code) =>
		categories.map(({ key, group, day }): Estimate => {
			const parts = [people(code, day, group), people(code, day, working)];
			const value = parts[0] === null || !parts[1] ? null : (1000 * (parts[0] ?? 0)) / parts[1];
			const missing = value === null ? { missing: 'not-published' as const } : {};
			const role = roleOf(context, code);
			return {
				role,
				area: code,
				sex: 'persons',
				category: key,
				period,
				value,
				...missing,
				parts
			};
		})
	);
	return frame(context, indicator, {
		period,
		estimates,
		categories: categories.map(({ key, label }) => ({ key, label })),
		comparisons: comparisons(context, indicator, unitOfIndicator(indicator), estimates, period),
		parts: [
			{ label: 'Older residents', decimals: 0 },
			{ label: 'Residents aged 16 to 64', decimals: 0 }
		],
		notes: summedNotes(context, [...now.rows, ...later.rows]),
		asked: [now.asked, later.asked]
	});
}
