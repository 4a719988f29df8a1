import { gradientOf } from '$lib/figures/gradient/slope';
import type { Gradient, GradientSource, RankedAuthority } from '$lib/figures/gradient/gradient';
import type { DeprivationIndex, Grouping } from '$lib/figures/gradient/choice';
import type { Reference } from '../reference';
import type { Result } from './analysis';

/** Fewest authorities that are put into groups. */
const fewest = 10;

const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);

/** Authorities with a value and a deprivation score. */
function rankedAuthorities(result: Result, reference: Reference): RankedAuthority[] {
	const rows = new Map(result.rows.map((row) => [row.area, row]));
	return reference.areas.flatMap((area): RankedAuthority[] => {
		const row = rows.get(area.code);
		if (!row || row.value === null || !area.scores || !area.ages) return [];
		const { value, lower, upper } = row;
		const limits = lower !== null && upper !== null ? { lower, upper } : {};
		return [
			{
				code: area.code,
				name: area.name,
				slug: area.slug,
				region: area.region,
				population: sum(area.ages.female) + sum(area.ages.male),
				scores: area.scores,
				values: [{ value, ...limits }]
			}
		];
	});
}

/**
 * A result as the source of a gradient: authorities with a value and a deprivation score, each
 * weighted by its residents in mid-2023.
 */
export function ownGradientSource(result: Result, reference: Reference): GradientSource {
	return {
		id: 'own-data',
		title: result.title,
		unit: result.unit,
		polarity: result.choice.polarity,
		meaning: '',
		caveats: [],
		absent: {},
		level: 'authorities',
		countyOf: {},
		asked: [],
		period: result.choice.period,
		weighted: reference.populations.period,
		intervalMethod: result.intervalMethod,
		sexes: ['persons'],
		england: [null],
		regions: reference.regions,
		areas: rankedAuthorities(result, reference),
		tables: [],
		indexTables: reference.indices
	};
}

/**
 * A reader's values by deprivation of whole authorities: groups, fitted line and gaps, by the same
 * method as the published gradients.
 * @returns null where fewer than ten authorities have both a value and a score
 */
export function ownGradient(
	result: Result,
	reference: Reference,
	index: DeprivationIndex,
	grouping: Exclude<Grouping, 'regions'>
): { source: GradientSource; gradient: Gradient } | null {
	const source = ownGradientSource(result, reference);
	if (source.areas.length < fewest) return null;
	const gradient = gradientOf(source, { area: '', index, grouping, sex: 'persons' });
	return gradient.gap ? { source, gradient } : null;
}

/** A result with the published values of an indicator beside it; areas of one level of the file each. */
export function withPublished(
	result: Result,
	reference: Pick<Reference, 'published'>,
	id: string,
	sex: string
): Result {
	const indicator = reference.published.find((one) => one.id === id);
	if (!indicator) return result;
	const at = Math.max(
		0,
		indicator.sexes.findIndex((one) => one === sex)
	);
	const { title, unit, period } = indicator;
	const rows = result.rows.map((row) => ({
		...row,
		published: row.area === null ? null : (indicator.values[row.area]?.[at]?.[0] ?? null)
	}));
	return { ...result, rows, beside: { title, unit, period } };
}
