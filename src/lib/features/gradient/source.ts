import type { Query } from '$lib/database/query';
import type { Indicator } from '$lib/catalogue/indicators';
import {
	countiesOfDistricts,
	rankedAreas,
	regionNames,
	type RankedRow
} from '$lib/questions/gradient';
import { periodsOf, publishedValues, type PublishedRow } from '$lib/questions/published';
import { askedQuestion } from '$lib/questions/question';
import { columnsOf, tableRef, tableRefOf } from '$lib/figures/context';
import type { Sex } from '$lib/figure';
import { periodOf } from '$lib/figures/frame';
import { unitOfIndicator } from '$lib/figures/units';
import type {
	AuthorityValue,
	GradientSource,
	RankedAuthority
} from '$lib/figures/gradient/gradient';

const england = 'E92000001';

/** Tables that every gradient reads beside its indicator's. */
export const gradientTables = ['areas', 'area_members', 'population_total', 'deprivation'];

function valueOf(row: PublishedRow | undefined): AuthorityValue {
	if (!row || row.value === null) return { value: null, missing: row?.missing ?? 'not-published' };
	const { value, lower, upper } = row;
	return lower !== null && upper !== null ? { value, lower, upper } : { value };
}

function authority(row: RankedRow, values: AuthorityValue[]): RankedAuthority {
	const { code, name, slug, region, population, score2019, score2025 } = row;
	return {
		code,
		name,
		slug,
		region,
		population,
		values,
		scores: { 'imd-2025': score2025, 'imd-2019': score2019 }
	};
}

/**
 * The latest values of an indicator for all authorities, with what ranks and weighs them.
 *
 * @param query a database with the indicator's first table and `gradientTables`
 * @throws {RangeError} for an indicator that is not shown by deprivation, or without any value
 */
export async function gradientSource(query: Query, indicator: Indicator): Promise<GradientSource> {
	const { id, title, polarity, meaning, caveats, filter, gradient: level } = indicator;
	const table = indicator.tables[0] ?? '';
	const [days] = await periodsOf(query, table, filter);
	if (!level || !days) throw new RangeError(`${id} is not shown by deprivation`);
	const ranked = await rankedAreas(query, level);
	const published = await publishedValues(query, {
		table,
		columns: columnsOf(table),
		areas: [...ranked.rows.map(({ code }) => code), england],
		filter,
		end: days.end
	});
	const find = (code: string, sex: Sex) =>
		published.rows.find((row) => row.area === code && row.sex === sex);
	const counties = level === 'upper-tier' ? await countiesOfDistricts(query) : [];
	return {
		id,
		title,
		polarity,
		meaning,
		caveats,
		level,
		unit: unitOfIndicator(indicator),
		absent: indicator.absent ?? 'No value is published for this area.',
		period: periodOf(days),
		intervalMethod: indicator.intervalMethod ?? null,
		sexes: indicator.sexes,
		england: indicator.sexes.map((sex) => find(england, sex)?.value ?? null),
		regions: await regionNames(query),
		areas: ranked.rows.map((row) =>
			authority(
				row,
				indicator.sexes.map((sex) => valueOf(find(row.code, sex)))
			)
		),
		countyOf: Object.fromEntries(counties.map(({ slug, county }) => [slug, county])),
		tables: [table, 'population_total'].map(tableRef),
		indexTables: { 'imd-2025': tableRef('deprivation'), 'imd-2019': tableRefOf('deprivation', 1) },
		asked: [ranked.asked, published.asked].map(askedQuestion)
	};
}
