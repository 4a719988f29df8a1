import type { GradientSource } from '$lib/figures/gradient/gradient';
import { sliceRef } from '$lib/figures/context';
import { latest } from '$lib/catalogue/coverage';
import { agesTable } from '$lib/questions/ages';
import { gradientIndicators } from '$lib/catalogue/indicators';
import type {
	FormerArea,
	PublishedIndicator,
	PublishedValue,
	Reference,
	ReferenceArea
} from '$lib/features/own-data/reference';
import { STANDARD_AGE_BANDS } from '$lib/statistics/standardisation/standard-population';
import { allAreas } from './areas';
import { prerenderedGradient } from './gradient';
import { tableRows } from './tables';

const widest = 90;

type Ages = Map<string, { female: number[]; male: number[] }>;

/** Residents by five-year band and sex. */
function residents(): Ages {
	const found: Ages = new Map();
	const { period, release } = latest(agesTable);
	for (const row of tableRows(agesTable)) {
		if (row.period_end !== period.slice(11) || row.release !== release) continue;
		const code = String(row.area_code);
		const none = () => STANDARD_AGE_BANDS.map(() => 0);
		const ages = found.get(code) ?? { female: none(), male: none() };
		found.set(code, ages);
		const band = Math.floor(Math.min(Number(row.age), widest) / 5);
		const list = row.sex === 'female' ? ages.female : ages.male;
		list[band] = (list[band] ?? 0) + Number(row.value);
	}
	return found;
}

function areasOf(sources: GradientSource[]): ReferenceArea[] {
	const ages = residents();
	const scores = new Map(
		sources.flatMap(({ areas }) => areas.map((area) => [area.code, area.scores] as const))
	);
	return allAreas().map((area) => {
		const { code, alsoCode, name, slug, level, regionCode } = area;
		const [own, score] = [ages.get(code), scores.get(code)];
		const wider = [area.upperTierCode, area.combinedAuthorityCode, regionCode];
		return {
			code,
			name,
			slug,
			level,
			region: regionCode ?? '',
			within: wider.filter((one) => one !== null && one !== code) as string[],
			...(alsoCode && { alsoCode }),
			...(own && { ages: own }),
			...(score && { scores: score })
		};
	});
}

function formerAreas(): FormerArea[] {
	return tableRows('former_areas').map((row) => ({
		code: String(row.code),
		name: String(row.name),
		successor: String(row.successor_code),
		from: row.valid_from === null ? null : String(row.valid_from),
		to: String(row.valid_to)
	}));
}

function publishedOf(source: GradientSource): PublishedIndicator {
	const { id, title, unit, polarity, period, sexes, tables } = source;
	const values = Object.fromEntries(
		source.areas.map(({ code, values: own }) => [
			code,
			own.map(({ value, lower, upper }): PublishedValue | null =>
				value === null ? null : [value, lower ?? null, upper ?? null]
			)
		])
	);
	values['E92000001'] = source.england.map((value) =>
		value === null ? null : [value, null, null]
	);
	return { id, title, unit, polarity, period, sexes, values, table: tables[0]! };
}

/** All that the page of readers' own data may need, in one file: nothing is fetched later. */
export async function ownDataReference(): Promise<Reference> {
	const sources = [];
	for (const { id } of gradientIndicators()) sources.push(await prerenderedGradient(id));
	const [first] = sources;
	if (!first) throw new Error('no indicator is shown by deprivation');
	return {
		areas: areasOf(sources),
		former: formerAreas(),
		bands: [...STANDARD_AGE_BANDS],
		populations: { period: latest(agesTable).period, table: sliceRef(latest(agesTable)) },
		published: sources.map(publishedOf),
		regions: first.regions,
		indices: first.indexTables
	};
}
