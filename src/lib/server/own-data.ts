import { country } from '$lib/catalogue/dashboard';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import { sliceRef } from '$lib/figures/context';
import { latest } from '$lib/catalogue/coverage';
import { agesTable } from '$lib/questions/population';
import { gradientIndicators } from '$lib/catalogue/indicators';
import type {
	FormerArea,
	PublishedIndicator,
	PublishedValue,
	Reference,
	ReferenceArea,
	SplitArea
} from '$lib/features/own-data/reference';
import { STANDARD_AGE_BANDS } from '$lib/statistics/standardisation/direct';
import { allAreas } from './areas';
import { prerenderedGradient } from './prerendered';
import { tableRows } from './tables';
import history from '../../../data/area-history.json';

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

/**
 * Codes and names that are no longer in use, from the table of former authorities and from the orders
 * of `data/area-history.json`, which that table does not reach: older codes, and counties.
 */
export function areaHistory(): Pick<Reference, 'former' | 'split' | 'usual'> {
	const listed = tableRows('former_areas').map((row): FormerArea => ({
		code: String(row.code),
		name: String(row.name),
		successor: String(row.successor_code),
		from: row.valid_from === null ? null : String(row.valid_from),
		to: String(row.valid_to)
	}));
	const single = history.codes.flatMap(({ code, name, successors, to }): FormerArea[] => {
		const [successor, second] = successors;
		return successor && !second ? [{ code, name, successor, from: null, to, whole: true }] : [];
	});
	const split = history.codes.flatMap(({ code, name, successors, to }): SplitArea[] =>
		successors.length > 1 ? [{ code, name, successors, to }] : []
	);
	const usual = history.names.map(({ name, code }) => ({ name, code }));
	return { former: [...listed, ...single], split, usual };
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
	values[country.code] = source.england.map((value) =>
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
		...areaHistory(),
		bands: [...STANDARD_AGE_BANDS],
		populations: { period: latest(agesTable).period, table: sliceRef(latest(agesTable)) },
		published: sources.map(publishedOf),
		regions: first.regions,
		indices: first.indexTables
	};
}
