import { tableNamed } from '$lib/catalogue/data-package';
import { country, indicesInUse } from '$lib/catalogue/dashboard';
import type { Query } from '$lib/database/query';
import { latest } from '$lib/catalogue/coverage';
import type { Indicator } from '$lib/catalogue/indicators';
import {
	countiesOfDistricts,
	rankedAreas,
	regionNames,
	type RankedRow
} from '$lib/questions/gradient';
import { periodsOf, publishedValues, type PublishedRow } from '$lib/questions/published';
import { askedQuestion } from '$lib/questions/question';
import { areasByCode } from '$lib/questions/areas';
import { reasonsFor } from '$lib/figures/absences';
import { columnsOf, tableRef, tableRefOf, tablesPackage } from '$lib/figures/context';
import type { Period, Sex, TableRef } from '$lib/figure';
import { periodOf } from '$lib/figures/frame';
import { unitOfIndicator } from '$lib/figures/units';
import type {
	AuthorityValue,
	GradientSource,
	RankedAuthority
} from '$lib/figures/gradient/gradient';

const england = country.code;

/** Tables that every gradient reads beside its indicator's. */
export const gradientTables = ['areas', 'area_members', 'population_total', 'deprivation'];

function valueOf(row: PublishedRow | undefined): AuthorityValue {
	if (!row) return { value: null, missing: 'not-held' };
	if (row.value === null) return { value: null, missing: row.missing ?? 'not-published' };
	const { value, lower, upper } = row;
	return lower !== null && upper !== null ? { value, lower, upper } : { value };
}

/** The average scores of an area by index, in the order in which they were asked for. */
function scoresOf(row: RankedRow): Record<string, number> {
	return Object.fromEntries(
		indicesInUse.flatMap(({ index }, at) => {
			const score = row[`score_${at}`];
			return score === undefined || score === null ? [] : [[index, score]];
		})
	);
}

/** The table of deprivation with the source of one index. */
function indexRef(publication: string): TableRef {
	const { sources } = tableNamed(tablesPackage, 'deprivation');
	const at = sources.findIndex((source) => source.publication.startsWith(publication));
	return tableRefOf('deprivation', at);
}

const indexTables = () =>
	Object.fromEntries(indicesInUse.map(({ index, publication }) => [index, indexRef(publication)]));

function authority(row: RankedRow, values: AuthorityValue[]): RankedAuthority {
	const { code, name, slug, region, population } = row;
	return {
		code,
		name,
		slug,
		region,
		population,
		values,
		scores: scoresOf(row)
	};
}

/** The county of each district, by the district's slug. */
async function countyBySlug(query: Query): Promise<Record<string, string>> {
	const districts = await countiesOfDistricts(query);
	return Object.fromEntries(districts.map(({ slug, county }) => [slug, county]));
}

/** The published values of areas in the period that ends on a day. */
function valuesAt(query: Query, { tables, filter }: Indicator, areas: string[], end: string) {
	const table = tables[0] ?? '';
	return publishedValues(query, { table, columns: columnsOf(table), areas, filter, end });
}

/** The values of an area, in the order of the sexes. */
function valuesOf(rows: PublishedRow[], code: string, sexes: Sex[]): AuthorityValue[] {
	const own = rows.filter(({ area }) => area === code);
	return sexes.map((sex) => valueOf(own.find((row) => row.sex === sex)));
}

/** Indices of deprivation in use. */
const indices = () => indicesInUse.map(({ index }) => index);

/** Day of the residents by which areas are weighted. */
const weighted = () => latest('population_total').period;

/** Why authorities have no value of any sex, by their slug. */
async function absentOf(
	query: Query,
	indicator: Indicator,
	areas: RankedAuthority[],
	period: Period
): Promise<Record<string, string>> {
	const without = areas.filter(({ values }) => values.every(({ value }) => value === null));
	const reasons = await reasonsFor(query, indicator);
	const known = await areasByCode(
		query,
		without.map(({ code }) => code)
	);
	return Object.fromEntries(
		without.flatMap(({ code, slug, values }) => {
			const area = known[code];
			return area ? [[slug, reasons(area, period, values[0]?.missing).text]] : [];
		})
	);
}

/** The areas that are ranked, and their values and England's in the period that ends on a day. */
async function rankedValues(
	query: Query,
	indicator: Indicator,
	level: NonNullable<Indicator['gradient']>,
	end: string
) {
	const ranked = await rankedAreas(query, level, weighted().slice(11), indices());
	const codes = ranked.rows.map(({ code }) => code);
	const published = await valuesAt(query, indicator, [...codes, england], end);
	const values = (code: string) => valuesOf(published.rows, code, indicator.sexes);
	return { ranked, published, values };
}

/**
 * The latest values of an indicator for all authorities, with what ranks and weighs them.
 *
 * @param query a database with the indicator's first table and `gradientTables`
 * @throws {RangeError} for an indicator that is not shown by deprivation, or without any value
 */
export async function gradientSource(query: Query, indicator: Indicator): Promise<GradientSource> {
	const { id, title, polarity, meaning, caveats, gradient: level } = indicator;
	const [table = ''] = indicator.tables;
	const [days] = await periodsOf(query, table, indicator.filter);
	if (!level || !days) throw new RangeError(`${id} is not shown by deprivation`);
	const { ranked, published, values } = await rankedValues(query, indicator, level, days.end);
	const areas = ranked.rows.map((row) => authority(row, values(row.code)));
	const period = periodOf(days);
	return {
		id,
		title,
		polarity,
		meaning,
		caveats,
		level,
		unit: unitOfIndicator(indicator),
		absent: await absentOf(query, indicator, areas, period),
		period,
		weighted: weighted(),
		intervalMethod: indicator.intervalMethod ?? null,
		sexes: indicator.sexes,
		england: values(england).map(({ value }) => value),
		regions: await regionNames(query),
		areas,
		countyOf: level === 'upper-tier' ? await countyBySlug(query) : {},
		tables: [table, 'population_total'].map(tableRef),
		indexTables: indexTables(),
		asked: [ranked.asked, published.asked].map(askedQuestion)
	};
}
