import type { Query } from '$lib/database/query';
import { latest, type Held } from '$lib/catalogue/coverage';
import { numberText, periodText } from '$lib/format';
import type { AgeGroup, Indicator } from '$lib/catalogue/indicators';
import {
	agesTable,
	projectedResidents,
	projectionTable,
	residentsByAge,
	type ProjectionRow
} from '$lib/questions/population';
import { publishedValues } from '$lib/questions/published';
import { categoriesOf, persons } from './ages';
import { frame, periodOf, summedNotes, valueOr, wholeParts } from '../frame';
import { codesOf, columnsOf, roleOf, sliceRef, type Context } from '../context';
import { comparisons } from '../comparison';
import type { Estimate, Figure, Missing, Note, Role } from '$lib/figure';
import { changeOf } from './growth';
import { unitOf } from '../units';

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

const dayOf = ({ period }: Held) => period.slice(11);

/** Of a projection: the day of the latest estimates, its last day, and ten years before that. */
function daysOf(estimates: string) {
	const end = dayOf(latest(projectionTable));
	const middle = `${Number(end.slice(0, 4)) - 10}${end.slice(4)}`;
	return { now: dayOf(latest(estimates)), middle, end };
}

/** What the projection starts from, as its publisher names it: `2018-based`. */
export function projectionBasis(): string {
	return sliceRef(latest(projectionTable)).source.basis ?? 'earlier';
}

const dayText = (day: string) => periodText(`${day}/${day}`);

function overtaken(day: string, estimate: number | null, projection: number | null): Note[] {
	if (estimate === null || projection === null) return [];
	const unit = unitOf('persons');
	return [
		{
			kind: 'vintage',
			text: `The ${projectionBasis()} projection has been overtaken: for ${dayText(day)} it gave ${numberText(projection, unit)} residents, and ONS has since estimated ${numberText(estimate, unit)}.`
		}
	];
}

/** Estimates to the latest and the projection to its end, as two series. */
export async function projectionTotal(context: Context, indicator: Indicator): Promise<Figure> {
	const { home, query } = context;
	const [table, areas] = ['population_total', [home.code]];
	const estimated = await publishedValues(query, { table, columns: columnsOf(table), areas });
	const days = daysOf(table);
	const projection = await projectedResidents(query, latest(projectionTable), areas);
	const dates = [...new Set(projection.rows.map((row) => row.day))];
	const point = (role: Role, day: string, value: number | null, missing?: Missing | null) => ({
		role,
		area: home.code,
		sex: 'persons' as const,
		category: '',
		period: `${day}/${day}`,
		...valueOr(value, missing)
	});
	const at = (day: string) => projected(projection.rows, home.code, day, everyone);
	const estimates = [
		...estimated.rows.map((row) => point('home', row.end, row.value, row.missing)),
		...dates.map((day) => point('projected', day, at(day)))
	];
	const now = estimated.rows.find((row) => row.end === days.now)?.value ?? null;
	const summed = summedNotes({ ...context, benchmark: null }, projection.rows);
	return frame(context, indicator, {
		period: `${days.now}/${days.now}`,
		benchmark: null,
		estimates,
		notes: [...overtaken(days.now, now, at(days.now)), ...summed],
		asked: [estimated.asked, projection.asked]
	});
}

function fromProjection(): Note {
	const text = `From the ${projectionBasis()} projection, which later estimates overtook.`;
	return { kind: 'vintage', text };
}

/** Projected change of each age group from the latest estimates’ day on, within the projection. */
export async function projectionByAge(context: Context, indicator: Indicator): Promise<Figure> {
	const groups = indicator.groups ?? [];
	const codes = codesOf(context);
	const days = daysOf('population_total');
	const held = latest(projectionTable);
	const answer = await projectedResidents(context.query, held, codes, [days.now, days.end]);
	const period = periodOf({ start: days.now, end: days.end });
	const estimates = codes.flatMap((code) =>
		groups.map((group): Estimate => {
			const at = (day: string) => projected(answer.rows, code, day, group);
			const parts = [at(days.now), at(days.end)] as const;
			const area = { role: roleOf(context, code), area: code, sex: 'persons' } as const;
			const value = valueOr(changeOf(...parts));
			return { ...area, category: group.key, period, ...value, parts: [...parts] };
		})
	);
	return frame(context, indicator, {
		period,
		estimates,
		categories: categoriesOf(groups),
		comparisons: comparisons(context, indicator, estimates, period),
		parts: wholeParts(`Projected, ${dayText(days.now)}`, `Projected, ${dayText(days.end)}`),
		notes: [fromProjection(), ...summedNotes(context, answer.rows)],
		asked: [answer.asked]
	});
}

const older: AgeGroup[] = [
	{ key: '65+', label: '65 and over', from: 65, to: 90 },
	{ key: '85+', label: '85 and over', from: 85, to: 90 }
];
const working: AgeGroup = { key: '16-64', label: '16 to 64', from: 16, to: 64 };
const counted = [...older, working];

/** Each older group at each moment. */
function olderAt({ now, middle, end }: ReturnType<typeof daysOf>) {
	return older.flatMap((group) =>
		[now, middle, end].map((day) => {
			const how = day === now ? 'estimated' : 'projected';
			const label = `${group.label}, ${dayText(day)}, ${how}`;
			return { category: { key: `${group.key} ${day}`, label }, group, day };
		})
	);
}

const projectedLater = (
	query: Query,
	codes: string[],
	{ middle, end }: ReturnType<typeof daysOf>
) => projectedResidents(query, latest(projectionTable), codes, [middle, end]);

/** Older residents per 1,000 of working age: estimated now, projected later. */
export async function olderPerWorkingAge(context: Context, indicator: Indicator): Promise<Figure> {
	const codes = codesOf(context);
	const days = daysOf(agesTable);
	const moments = olderAt(days);
	const now = await residentsByAge(context.query, latest(agesTable), counted, codes, 'persons');
	const later = await projectedLater(context.query, codes, days);
	const people = (code: string, day: string, group: AgeGroup) => {
		if (day !== days.now) return projected(later.rows, code, day, group);
		const row = now.rows.find(({ area }) => area === code);
		return persons(row, group.key);
	};
	const period = periodOf({ start: days.now, end: days.end });
	const estimates = codes.flatMap((code) =>
		moments.map(({ category, group, day }): Estimate => {
			const [old, able] = [people(code, day, group), people(code, day, working)];
			const value = valueOr(old === null || !able ? null : (1000 * old) / able);
			const area = { role: roleOf(context, code), area: code, sex: 'persons' } as const;
			return { ...area, category: category.key, period, ...value, parts: [old, able] };
		})
	);
	return frame(context, indicator, {
		period,
		estimates,
		categories: moments.map(({ category }) => category),
		comparisons: comparisons(context, indicator, estimates, period),
		parts: wholeParts('Older residents', 'Residents aged 16 to 64'),
		notes: summedNotes(context, [...now.rows, ...later.rows]),
		asked: [now.asked, later.asked]
	});
}
