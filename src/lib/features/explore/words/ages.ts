import type { AgeProfile } from '../figures/explore';
import { numberText } from '$lib/format';
import type { PlainTable } from '$lib/words/plain-table';

const percent = (value: number) => numberText(value, { id: 'percent', label: '%', decimals: 1 });
const exact = (value: number) => numberText(value, { id: 'percent', label: '%', decimals: 2 });
const count = (value: number) => numberText(value, { id: 'persons', label: '', decimals: 0 });

const sum = (counts: number[]) => counts.reduce((total, one) => total + one, 0);

/** All residents. */
export function residentsOf({ female, male }: AgeProfile): number {
	return sum(female) + sum(male);
}

/** Percent of residents from one age up. */
export function shareFrom(profile: AgeProfile, age: number): number {
	const older = sum(profile.female.slice(age)) + sum(profile.male.slice(age));
	return (100 * older) / residentsOf(profile);
}

/** The profile of a year or day, else the newest. @param profiles newest first, one at least */
export function profileAt(profiles: AgeProfile[], until: string | null): AgeProfile {
	return profiles.find(({ day }) => until && day.startsWith(until)) ?? profiles[0]!;
}

/** `Wigan: 339,174 residents, 19.3% of them 65 or over (England 18.7%)`. */
export function ageFinding(home: AgeProfile, other: AgeProfile | null): string {
	const beside = other ? ` (${other.name} ${percent(shareFrom(other, 65))})` : '';
	return `${home.name}, mid-${home.day.slice(0, 4)}: ${count(residentsOf(home))} residents, ${percent(shareFrom(home, 65))} of them 65 or over${beside}`;
}

/** Residents by single year of age and sex, with the share of all residents. */
export function ageTable(home: AgeProfile, other: AgeProfile | null): PlainTable {
	const profiles = [home, ...(other ? [other] : [])];
	const sexes = ['female', 'male'] as const;
	const heads = { female: 'women', male: 'men' };
	return {
		caption: `Residents of ${profiles.map(({ name }) => name).join(' and ')} by single year of age, mid-${home.day.slice(0, 4)}`,
		columns: [
			{ label: 'Age', text: true },
			...profiles.flatMap(({ name }) =>
				sexes.flatMap((sex) => [
					{ label: `${name}, ${heads[sex]}`, text: false },
					{ label: '% of all residents', text: false }
				])
			)
		],
		rows: Array.from({ length: 91 }, (_, age) => [
			age === 90 ? '90 and over' : String(age),
			...profiles.flatMap((profile) =>
				sexes.flatMap((sex) => {
					const people = profile[sex][age] ?? 0;
					return [count(people), exact((100 * people) / residentsOf(profile))];
				})
			)
		])
	};
}
