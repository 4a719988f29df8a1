import type { Sex } from '$lib/figure';

/** An Index of Multiple Deprivation: the two rank differently and are never mixed. */
export type DeprivationIndex = 'imd-2025' | 'imd-2019';

/** Groups that authorities are put into; whole authorities, about equal numbers of people. */
export type Grouping = 'tenths' | 'fifths' | 'regions';

/** What the reader chose. */
export interface GradientChoice {
	/** Slug of the home area. */
	area: string;
	index: DeprivationIndex;
	grouping: Grouping;
	sex: Sex;
}

const sexWords: Record<string, Sex> = { all: 'persons', women: 'female', men: 'male' };
const indices = ['imd-2025', 'imd-2019'] as const;
const groupings = ['tenths', 'fifths', 'regions'] as const;

/** The choice of a page's own address. */
export function defaultChoice(source: { sexes: readonly Sex[] }): GradientChoice {
	const sex = source.sexes[0] ?? 'persons';
	return { area: 'wigan', index: 'imd-2025', grouping: 'tenths', sex };
}

/** What an address asks for; what it says that is not known falls back to the default. */
export function choiceOf(
	source: { sexes: readonly Sex[] },
	parameters: URLSearchParams
): GradientChoice {
	const usual = defaultChoice(source);
	const one = <T extends string>(known: readonly T[], key: string) =>
		known.find((word) => word === parameters.get(key));
	const sex = sexWords[parameters.get('sex') ?? ''];
	return {
		area: parameters.get('area') ?? usual.area,
		index: one(indices, 'index') ?? usual.index,
		grouping: one(groupings, 'groups') ?? usual.grouping,
		sex: sex && source.sexes.includes(sex) ? sex : usual.sex
	};
}

/** The part of an address from `?` on; empty for the default. Keys in fixed order. */
export function choiceSearch(source: { sexes: readonly Sex[] }, choice: GradientChoice): string {
	const usual = defaultChoice(source);
	const word = Object.entries(sexWords).find(([, sex]) => sex === choice.sex)?.[0] ?? '';
	const pairs: [string, string][] = [];
	if (choice.area !== usual.area) pairs.push(['area', encodeURIComponent(choice.area)]);
	if (choice.index !== usual.index) pairs.push(['index', choice.index]);
	if (choice.grouping !== usual.grouping) pairs.push(['groups', choice.grouping]);
	if (choice.sex !== usual.sex) pairs.push(['sex', word]);
	return pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : '';
}
