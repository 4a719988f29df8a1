import type {
	Explored,
	ExploredArea,
	FunnelLimits,
	MeasureValues,
	Reading,
	Slice,
	Together
} from '$lib/figures/measures/measure';
import {
	intervalText,
	missingText,
	numberText,
	periodText,
	shortPeriodText,
	valueText
} from '$lib/format';
import { amountWords } from './finding';
import { residentsOf, shareFrom, type AgeProfile } from '$lib/figures/measures/age-profiles';
import type { PlainTable } from '$lib/words/plain-table';

const twoDigits = (value: number) => numberText(value, { id: 'score', label: '', decimals: 2 });

const count = (value: number) => numberText(value, { id: 'persons', label: '', decimals: 0 });

/** A title within a sentence; names and abbreviations keep their capitals. */
function lowered(title: string): string {
	return /^(English|NHS|A&E)\b/.test(title)
		? title
		: title.charAt(0).toLowerCase() + title.slice(1);
}

/** Every area's values of all periods, a column each, oldest first. */
export function timeTable({ measure, areas, benchmark }: Explored, slices: Slice[]): PlainTable {
	const inTime = [...slices].reverse();
	const shown = [...areas, ...(benchmark ? [benchmark] : [])];
	const cell = (code: string) => (slice: Slice) => {
		const at = measure.areas.indexOf(code);
		const value = slice.values[at] ?? null;
		return valueText({ value, missing: slice.missing[at] ?? 'not-published' }, measure.unit);
	};
	return {
		caption: `${measure.title}, ${measure.unit.label}, every period`,
		columns: [
			{ label: 'Area', text: true },
			...inTime.map(({ period }) => ({ label: shortPeriodText(period), text: false }))
		],
		rows: shown.map(({ place }) => [place.name, ...inTime.map(cell(place.code))])
	};
}

const strengths: [number, string][] = [
	[0.2, 'hardly go together'],
	[0.4, 'go together weakly'],
	[0.7, 'go together to some degree'],
	[1.01, 'go together closely']
];

/** How the two measures go together, and what that does not show. */
export function togetherSentences(
	first: MeasureValues,
	second: MeasureValues,
	{ correlation, areas }: Together
): [string, string] {
	const names = `${first.title} and ${lowered(second.title)}`;
	if (!correlation)
		return [
			`${names} of ${areas} authorities: too few, or the same measure, to say whether they go together`,
			''
		];
	const { value, lower, upper } = correlation;
	const strength = strengths.find(([limit]) => Math.abs(value) < limit)?.[1] ?? '';
	const way = value < 0 ? ': where one is higher the other tends to be lower' : '';
	const clear = lower > 0 || upper < 0;
	const words = clear ? `${strength}${way}` : 'cannot be said to go together';
	const numbers = `correlation ${twoDigits(value)}, 95% interval ${twoDigits(lower)} to ${twoDigits(upper)}`;
	return [
		`${names} ${words} over ${areas} authorities (${numbers}).`,
		'This is about places, not people, and does not show that one causes the other. Every authority counts the same, whatever its size; the periods may differ.'
	];
}

/** Areas left out because one of two values is missing. */
export function withoutSentence(names: string[]): string {
	return names.length === 0
		? ''
		: `Left out, because one of the values is missing: ${names.join(', ')}.`;
}

/** The areas of a scatter with both values. */
export function pairTable(
	{ measure, period }: Explored,
	second: MeasureValues,
	found: { pairs: { area: ExploredArea; second: Reading }[]; period: string }
): PlainTable {
	const other = (reading: Reading) =>
		reading.value === null ? missingText(reading.missing) : numberText(reading.value, second.unit);
	return {
		caption: `${measure.title} and ${lowered(second.title)}`,
		columns: [
			{ label: 'Area', text: true },
			{ label: `${measure.title}, ${measure.unit.label}, ${periodText(period)}`, text: false },
			{ label: `${second.title}, ${second.unit.label}, ${periodText(found.period)}`, text: false },
			{ label: 'Deprivation fifth', text: false }
		],
		rows: found.pairs.map(({ area, second: reading }) => [
			area.place.name,
			amountWords(area, measure),
			other(reading),
			area.place.fifth === null ? '' : String(area.place.fifth)
		])
	};
}

/** The limits at the marked area's size, and the average that they lie about; empty where it has none. */
function ownLimits({ measure: { unit } }: Explored, { own, average }: FunnelLimits): string {
	if (!own) return '';
	const [inner, outer] = [
		intervalText(own.lower95, own.upper95, unit),
		intervalText(own.lower99_8, own.upper99_8, unit)
	];
	return ` At its size the limits are ${inner} (95%) and ${outer} (99.8%), about an average of ${numberText(average, unit)}.`;
}

/** What the funnel shows: how many lie outside the limits, where the marked area lies, and what chance would give. */
export function funnelSentences(explored: Explored, limits: FunnelLimits): string[] {
	const { home, measure } = explored;
	const { counts, words } = limits;
	const expected = Math.round(counts.areas * 0.05);
	const own = home && words[home.place.code];
	const many = counts.beyond95 > 3 * Math.max(1, expected);
	return [
		`${measure.title}: ${counts.beyond95} of ${counts.areas} areas ${counts.beyond95 === 1 ? 'lies' : 'lie'} outside the 95% limits, ${counts.beyond99_8} of them outside the 99.8% limits.`,
		own ? `${home.place.name} lies ${own}.${ownLimits(explored, limits)}` : '',
		`If all areas were alike but for chance, about ${expected} would lie outside the 95% limits.${
			many
				? ' That many more do so says that areas differ for other reasons than chance; a place outside the limits is not by that alone unusual.'
				: ''
		}`
	].filter(Boolean);
}

/** The areas of a funnel with their counts and the side on which they lie. */
export function funnelTable({ measure, areas }: Explored, { words }: FunnelLimits): PlainTable {
	const { counted, unit } = measure;
	return {
		caption: `${measure.title}: counts and funnel limits`,
		columns: [
			{ label: 'Area', text: true },
			{ label: counted?.numerator ?? '', text: false },
			{ label: counted?.denominator ?? '', text: false },
			{ label: unit.label, text: false },
			{ label: 'Place in the funnel', text: true }
		],
		rows: areas.map((area) => [
			area.place.name,
			count(area.numerator ?? 0),
			count(area.denominator ?? 0),
			numberText(area.value ?? 0, unit),
			words[area.place.code] ?? ''
		])
	};
}

const percent = (value: number) => numberText(value, { id: 'percent', label: '%', decimals: 1 });
const exact = (value: number) => numberText(value, { id: 'percent', label: '%', decimals: 2 });

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
