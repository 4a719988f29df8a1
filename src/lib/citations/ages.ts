import type { AreaRef, Category, Estimate, Figure, Sex } from '$lib/figure';
import { type AgeProfile, residentsOf, shareFrom } from '$lib/figures/measures/age-profiles';
import { citedNumbers } from '$lib/figures/measures/cited-numbers';

/** The id under which residents by single year of age are cited. */
export const AGES_ID = 'residents-by-age';
export const AGES_TITLE = 'Residents by single year of age';

const people = { id: 'persons', label: 'people', decimals: 0 } as const;
const percent = (decimals: number) => ({ id: 'percent', label: '%', decimals }) as const;
const sexes = ['female', 'male'] as const;

/** `age-34`, `share-34`: the count of an age, and its share of all residents. */
export function ageKey(kind: 'age' | 'share', age: number): string {
	return `${kind}-${age}`;
}

const ageText = (age: number) => (age === 90 ? 'aged 90 and over' : `aged ${age}`);
const ages = Array.from({ length: 91 }, (_, age) => age);

const categories: Category[] = [
	{ key: 'all', label: 'residents of all ages', unit: people },
	{ key: 'share-65-plus', label: 'share of residents aged 65 and over', unit: percent(1) },
	...ages.flatMap((age): Category[] => [
		{ key: ageKey('age', age), label: ageText(age), unit: people },
		{
			key: ageKey('share', age),
			unit: percent(2),
			label: `${ageText(age)}, share of all residents`
		}
	])
];

function estimatesOf(profile: AgeProfile, area: string): Estimate[] {
	const total = residentsOf(profile);
	const period = `${profile.day}/${profile.day}`;
	const one = (category: string, sex: Sex, value: number | undefined): Estimate => ({
		role: 'home',
		area,
		sex,
		category,
		period,
		value: value ?? null,
		...(value === undefined ? { missing: 'not-held' as const } : {})
	});
	const share = (count: number | undefined) =>
		count === undefined ? undefined : (100 * count) / total;
	return [
		one('all', 'persons', total),
		one('share-65-plus', 'persons', shareFrom(profile, 65)),
		...sexes.flatMap((sex) =>
			ages.flatMap((age) => [
				one(ageKey('age', age), sex, profile[sex][age]),
				one(ageKey('share', age), sex, share(profile[sex][age]))
			])
		)
	];
}

/**
 * Residents of an area by sex and single year of age as a figure, so that each number of a pyramid
 * can be cited.
 *
 * @param profile of the date shown
 * @param area whose residents they are
 */
export function agesFigure(profile: AgeProfile, area: AreaRef): Figure {
	const about = {
		id: AGES_ID,
		title: AGES_TITLE,
		unit: people,
		polarity: 'none' as const,
		meaning:
			'How many people of each age live here, as ONS estimates them at the middle of the year.',
		tables: [profile.table]
	};
	return citedNumbers(about, {
		kind: 'pyramid',
		query: `${AGES_ID}?area=${area.slug}`,
		area,
		shown: area,
		areas: { [area.code]: area },
		period: `${profile.day}/${profile.day}`,
		categories,
		estimates: estimatesOf(profile, area.code),
		panels: 'sex'
	});
}
