import type { AskedQuestion } from '$lib/questions/question';
import type { TableRef } from '$lib/figure';

/** Residents of an area by single year of age, 90 = 90 and over. */
export interface AgeProfile {
	name: string;
	slug: string;
	/** Day of the estimate. */
	day: string;
	/** Where it was read. */
	table: TableRef;
	asked: AskedQuestion;
	female: number[];
	male: number[];
}

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
