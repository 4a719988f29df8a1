import { rankedShares } from '$lib/statistics/inequality/ridits';
import type {
	AuthorityGroup,
	GradientChoice,
	GradientSource,
	PlacedAuthority,
	RankedAuthority
} from './gradient';

/** Two-sided 95% standard normal quantile (METHODS 0). */
const z95 = 1.959963984540054;

const counts = { tenths: 10, fifths: 5 } as const;

/** An authority that has a value, with the value of the sex chosen. */
export interface Held extends PlacedAuthority {
	region: string;
	population: number;
}

/** Authorities with a value, most deprived first; equal scores by code. */
function inOrder(source: GradientSource, choice: GradientChoice): RankedAuthority[] {
	const sex = source.sexes.indexOf(choice.sex);
	const score = ({ scores }: RankedAuthority) => scores[choice.index];
	return source.areas
		.filter(({ values }) => values[sex]?.value != null)
		.sort((a, b) => score(b) - score(a) || (a.code < b.code ? -1 : 1));
}

function groupOf(authority: RankedAuthority, rank: number, { grouping }: GradientChoice): string {
	if (grouping === 'regions') return authority.region;
	const count = counts[grouping];
	return String(Math.min(count, Math.floor(rank * count) + 1));
}

/**
 * Authorities with a value at their place among all of these: ranked by deprivation, each as wide as
 * its residents are many. A whole authority belongs to the group in which its middle resident is.
 */
export function placedAuthorities(source: GradientSource, choice: GradientChoice): Held[] {
	const sex = source.sexes.indexOf(choice.sex);
	const ordered = inOrder(source, choice);
	const { ridits } = rankedShares(ordered.map(({ population }) => population));
	return ordered.map((authority, at) => {
		const { code, name, slug, region, population, scores, values } = authority;
		const { value, lower, upper } = values[sex]!;
		const rank = ridits[at]!;
		return {
			code,
			name,
			slug,
			region,
			population,
			rank,
			value: value!,
			score: scores[choice.index],
			group: groupOf(authority, rank, choice),
			...(lower !== undefined && upper !== undefined ? { lower, upper } : {})
		};
	});
}

function labelOf(key: string, source: GradientSource, { grouping }: GradientChoice): string {
	if (grouping === 'regions') return source.regions[key] ?? key;
	const noun = grouping === 'tenths' ? 'tenth' : 'fifth';
	if (key === '1') return `Most deprived ${noun}`;
	if (key === String(counts[grouping])) return `Least deprived ${noun}`;
	return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${key}`;
}

function keysOf(source: GradientSource, { grouping }: GradientChoice, members: Held[]): string[] {
	const all =
		grouping === 'regions'
			? Object.keys(source.regions)
			: Array.from({ length: counts[grouping] }, (_, at) => String(at + 1));
	return all.filter((key) => members.some(({ group }) => group === key));
}

/** Standard error of a mean of independent estimates, from their 95% limits. */
function errorOf(members: Held[], total: number): number {
	const squares = members.map(
		({ population, lower = NaN, upper = NaN }) =>
			((population / total) * ((upper - lower) / (2 * z95))) ** 2
	);
	return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

/** The groups with the mean of their authorities' values, weighted by residents. */
export function authorityGroups(
	source: GradientSource,
	choice: GradientChoice,
	placed: Held[]
): AuthorityGroup[] {
	const withLimits = placed.every(({ lower }) => lower !== undefined);
	return keysOf(source, choice, placed).map((key) => {
		const members = placed.filter(({ group }) => group === key);
		const population = members.reduce((sum, one) => sum + one.population, 0);
		const value = members.reduce((sum, one) => sum + one.value * one.population, 0) / population;
		const group = { key, label: labelOf(key, source, choice), authorities: members.length };
		if (!withLimits) return { ...group, population, value };
		const standardError = errorOf(members, population);
		const [lower, upper] = [value - z95 * standardError, value + z95 * standardError];
		return { ...group, population, value, standardError, lower, upper };
	});
}
