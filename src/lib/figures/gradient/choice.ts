import { firstIndex, homeBorough, indicesInUse } from '$lib/catalogue/dashboard';
import { searchOf, sexOfWord, wordOfSex } from '$lib/catalogue/address';
import type { Sex } from '$lib/figure';

/** An index of deprivation in use, by its id: they rank differently and are never mixed. */
export type DeprivationIndex = string;

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

const indices = indicesInUse.map(({ index }) => index);
const groupings = ['tenths', 'fifths', 'regions'] as const;

/** The choice of a page's own address. */
export function defaultChoice(source: { sexes: readonly Sex[] }): GradientChoice {
	const sex = source.sexes[0] ?? 'persons';
	return { area: homeBorough.slug, index: firstIndex().index, grouping: 'tenths', sex };
}

/** What an address asks for; what it says that is not known falls back to the default. */
export function choiceOf(
	source: { sexes: readonly Sex[] },
	parameters: URLSearchParams
): GradientChoice {
	const usual = defaultChoice(source);
	const one = <T extends string>(known: readonly T[], key: string) =>
		known.find((word) => word === parameters.get(key));
	const sex = sexOfWord(parameters.get('sex') ?? '');
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
	const pairs: [string, string][] = [];
	if (choice.area !== usual.area) pairs.push(['area', choice.area]);
	if (choice.index !== usual.index) pairs.push(['index', choice.index]);
	if (choice.grouping !== usual.grouping) pairs.push(['groups', choice.grouping]);
	if (choice.sex !== usual.sex) pairs.push(['sex', wordOfSex(choice.sex)]);
	return searchOf(pairs);
}
