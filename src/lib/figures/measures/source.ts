import { firstIndex } from '$lib/catalogue/dashboard';
import type { Query } from '$lib/database/query';
import { askedQuestion } from '$lib/questions/question';
import {
	explorePlaces,
	neighbourLists,
	residentsByAge,
	type PlaceRow
} from '$lib/questions/explore';
import { quantiles } from '$lib/statistics/comparison/quantiles';
import { newestFirst } from '$lib/catalogue/coverage';
import { agesTable } from '$lib/questions/population';
import { sliceRef, tableRef } from '../context';
import type { Period, Sex } from '$lib/figure';
import { periodOf } from '../frame';
import type { NeighbourLists } from './alike';
import {
	type MeasureValues,
	type Place,
	type Slice,
	type Measure,
	type MeasureRow,
	measureFacts
} from './measure';
import type { AgeProfile } from './age-profiles';

/** Tables that exploring reads beside those of its measures. */
export const exploreTables = [
	'areas',
	'area_members',
	'board_members',
	'neighbours',
	'deprivation',
	'tile_map'
];

/** Those of them that decide to which group an area belongs. */
export const groupTables = exploreTables.filter((name) => name !== 'tile_map');

function emptySlice(sex: Sex, period: Period, length: number, sample: MeasureRow): Slice {
	const blank = () => Array<number | null>(length).fill(null);
	return {
		sex,
		period,
		values: blank(),
		missing: {},
		...(sample.numerator !== undefined ? { numerators: blank(), denominators: blank() } : {})
	};
}

function put(slice: Slice, at: number, row: MeasureRow): void {
	const { value, lower, upper, missing, numerator, denominator } = row;
	slice.values[at] = value;
	if (value === null && missing && missing !== 'not-published') slice.missing[at] = missing;
	if (slice.numerators) slice.numerators[at] = numerator ?? null;
	if (slice.denominators) slice.denominators[at] = denominator ?? null;
	if (lower === null || upper === null) return;
	slice.lower ??= Array<number | null>(slice.values.length).fill(null);
	slice.upper ??= Array<number | null>(slice.values.length).fill(null);
	slice.lower[at] = lower;
	slice.upper[at] = upper;
}

/** Rows as one slice for each sex and period that has a value, newest first. */
function slicesOf(rows: MeasureRow[], areas: string[], sexes: Sex[]): Slice[] {
	const places = new Map(areas.map((code, at) => [code, at]));
	const slices = new Map<string, Slice>();
	for (const row of rows) {
		const period = periodOf(row);
		const key = `${period} ${row.sex}`;
		const slice = slices.get(key) ?? emptySlice(row.sex, period, areas.length, row);
		slices.set(key, slice);
		put(slice, places.get(row.area) ?? -1, row);
	}
	const [end, start] = [(one: Slice) => one.period.slice(11), (one: Slice) => one.period];
	return [...slices.values()]
		.filter(({ values }) => values.some((value) => value !== null))
		.sort(
			(a, b) =>
				end(b).localeCompare(end(a)) ||
				start(b).localeCompare(start(a)) ||
				sexes.indexOf(a.sex) - sexes.indexOf(b.sex)
		);
}

/** Published for upper-tier authorities where no district with a county has a value. */
function levelOf(slices: Slice[], areas: string[], districts: Set<string>) {
	const withValue = areas.some(
		(code, at) => districts.has(code) && slices.some(({ values }) => values[at] !== null)
	);
	return withValue ? 'authorities' : 'upper-tier';
}

/**
 * All values of a measure, as its page and its download have them.
 * @param query a database with the measure's tables and `exploreTables`
 * @throws {RangeError} where there is no value at all
 */
export async function measureValues(query: Query, measure: Measure): Promise<MeasureValues> {
	const { rows, asked } = await measure.rows(query);
	const places = await explorePlaces(query, firstIndex().index);
	const areas = [...new Set(rows.map(({ area }) => area))].sort();
	const slices = slicesOf(rows, areas, measure.sexes);
	if (slices.length === 0) throw new RangeError(`${measure.id} has no value`);
	const districts = new Set(
		places.flatMap(({ code, level, upperTier }) =>
			level === 'local-authority' && upperTier ? [code] : []
		)
	);
	return {
		...measureFacts(measure),
		level: levelOf(slices, areas, districts),
		areas,
		slices,
		tables: measure.sources ?? measure.tables.map(tableRef),
		asked: [askedQuestion(asked)],
		working: measure.working,
		method: measure.method
	};
}

/** `E54…:12 E54…:30` as numbers by code. */
function piecesOf(text: string): Record<string, number> {
	return Object.fromEntries(
		text.split(' ').map((one) => [one.split(':')[0] ?? '', Number(one.split(':')[1])])
	);
}

function placeOf(row: PlaceRow, fifth: number | null): Place {
	const { code, name, slug, region, upperTier, combinedAuthority, board, ruralUrban } = row;
	const { tileColumn, tileRow, size, cutBy } = row;
	return {
		code,
		name,
		slug,
		level: row.level as Place['level'],
		region,
		upperTier,
		combinedAuthority,
		board,
		fifth,
		ruralUrban,
		size,
		...(cutBy ? { cutBy: piecesOf(cutBy) } : {}),
		tile: tileColumn === null || tileRow === null ? null : [tileColumn, tileRow]
	};
}

/** Every area in order of name, with the groups that it belongs to. */
export async function placesOf(query: Query): Promise<Place[]> {
	const rows = await explorePlaces(query, firstIndex().index);
	const scores = rows.map(({ level, score }) => (level === 'local-authority' ? score : null));
	const { quantile } = quantiles(scores, 5, true);
	return rows.map((row, at) => placeOf(row, quantile[at] ?? null));
}

/** ONS's models of statistical neighbours. */
export const neighbourModels = ['global', 'demographic', 'economic'] as const;

/** Statistical neighbours by authority, nearest first. */
export async function neighboursBy(query: Query, model: string): Promise<NeighbourLists> {
	const lists: NeighbourLists = {};
	for (const { area, neighbour } of await neighbourLists(query, model))
		(lists[area] ??= []).push(neighbour);
	return lists;
}

/** Residents of an area by single year of age at each date that is held, newest first. */
export async function ageProfiles(
	query: Query,
	{ code, name, slug }: Pick<Place, 'code' | 'name' | 'slug'>
): Promise<AgeProfile[]> {
	const profiles: AgeProfile[] = [];
	for (const held of newestFirst(agesTable)) {
		const { rows, asked } = await residentsByAge(query, held, code);
		const counts = (sex: Sex) => rows.filter((row) => row.sex === sex).map(({ value }) => value);
		const [first] = rows;
		if (first)
			profiles.push({
				name,
				slug,
				day: first.end,
				table: sliceRef(held),
				asked: askedQuestion(asked),
				female: counts('female'),
				male: counts('male')
			});
	}
	return profiles;
}
