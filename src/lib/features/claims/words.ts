import type { CheckedClaim, Claim, ClaimNumber, ClaimVerdict, Reading } from './claim';
import { numberText, periodText, sexText, sentenceCase } from '$lib/format';
import { place } from '$lib/words/places';
import { dayText } from '$lib/words/caption';

const verdicts: Record<ClaimVerdict, string> = {
	reproduced: 'Reproduced',
	'another-vintage': 'Reproduced by another release',
	'several-vintages': 'Reproduced number by number, by different releases',
	overtaken: 'Overtaken',
	'not-reproduced': 'Not reproduced',
	'cannot-be-checked': 'Cannot be checked with published data'
};

/** A verdict in plain words. */
export function claimVerdictText(verdict: ClaimVerdict): string {
	return verdicts[verdict];
}

/** The days of a reading in words: "mid-2023", "mid-2011 to mid-2021", "2018 to 2020". */
export function readingPeriod({ from, to }: Pick<Reading, 'from' | 'to'>): string {
	return periodText(`${from}/${to}`);
}

/** Which release it was read from: "released 15 July 2024", or the publication. */
export function readingRelease({ tables, publication }: Reading): string {
	if (publication) return publication;
	const days = tables.map(({ source }) => source.released);
	const known = [...new Set(days)].flatMap((day) => (day ? [dayText(day)] : []));
	const [table] = tables;
	return known.length > 0 ? `released ${known.join(' and ')}` : (table?.source.publication ?? '');
}

/** What was said, with no more digits than it was said with. */
export function saidText({ value, toNearest, unit }: ClaimNumber): string {
	return numberText(value, { ...unit, decimals: toNearest >= 1 ? 0 : unit.decimals });
}

function written(value: number | null, number: ClaimNumber): string {
	return value === null ? 'not published' : numberText(value, number.unit);
}

/** "Wigan", "women": what tells the numbers of a claim apart; empty where there is one of. */
function distinction(claim: Claim, number: ClaimNumber): string {
	const areas = new Set(claim.numbers.map(({ area }) => area.code));
	if (areas.size > 1) return place(number.area);
	return number.sex === 'persons' ? '' : sexText(number.sex).toLowerCase();
}

/** " for Wigan", " for women". */
function whose(claim: Claim, number: ClaimNumber): string {
	const name = distinction(claim, number);
	return name && ` for ${name}`;
}

/** What a column of the readings is of: "Wigan", "Women", "England". */
export function numberLabel(claim: Claim, number: ClaimNumber): string {
	return sentenceCase(distinction(claim, number) || place(number.area));
}

/** A value as a cell of the readings. */
export function readingCell(reading: Reading, at: number, number: ClaimNumber): string {
	return written(reading.values[at] ?? null, number);
}

/** "22.9% for Wigan and 19.9% for England" */
function values(claim: Claim, reading: Reading): string {
	return claim.numbers
		.map((number, at) => written(reading.values[at] ?? null, number) + whose(claim, number))
		.join(' and ');
}

function named(reading: Reading): string {
	const measured = reading.measured ? `, ${reading.measured}` : '';
	return `${readingPeriod(reading)} (${readingRelease(reading)}${measured})`;
}

const whole = ({ same }: Reading) => same.every(Boolean);

/** One clause for each number, with the reading that gives it. */
function eachByItself(claim: Claim, readings: Reading[]): string {
	return claim.numbers
		.map((number, at) => {
			const giving = readings.find(({ same }) => same[at]);
			const value = written(giving?.values[at] ?? null, number);
			return `${value}${whose(claim, number)} is that of ${giving ? named(giving) : ''}`;
		})
		.join(', and ');
}

function reproduced(claim: Claim, newest: Reading, giving: Reading): string {
	const others = newest === giving ? '' : ` The newest gives ${values(claim, newest)}.`;
	return `${named(giving)} gives ${values(claim, giving)}, which is what was said once it is rounded.${others}`;
}

function overtaken(claim: Claim, readings: Reading[], newest: Reading): string {
	const days = readings.filter(whole).map((one) => one.to);
	const [last, first] = [days[0] ?? '', days.at(-1) ?? ''];
	const years =
		first === last
			? periodText(`${last}/${last}`)
			: `${periodText(`${first}/${first}`)} to ${periodText(`${last}/${last}`)}`;
	const nearest = claim.numbers[0]?.toNearest.toLocaleString('en-GB');
	return `It was so to the nearest ${nearest} from ${years}. The newest, ${named(newest)}, gives ${values(claim, newest)}.`;
}

/** Growth that begins in one release and ends in another. */
function crossing(reading: Reading | undefined): string {
	const crosses = reading !== undefined && reading.tables.length > 1;
	return crosses
		? ' It begins in one release and ends in another, because no single one that is held has both.'
		: '';
}

/** How far a reading lies from what was said, over all its numbers, in units of their rounding. */
function distance(claim: Claim, reading: Reading): number {
	return claim.numbers.reduce((sum, { value, toNearest }, at) => {
		const held = reading.values[at];
		return sum + (typeof held === 'number' ? Math.abs(held - value) / toNearest : Infinity);
	}, 0);
}

/** What the tables say of a claim, in full sentences. */
export function claimFinding({ claim, readings, verdict }: CheckedClaim): string {
	const counted = readings.filter(({ beside }) => !beside);
	const [newest] = counted;
	if (!newest) return `${sentenceCase(claim.because)}.`;
	const giving = counted.find(whole);
	if (verdict === 'overtaken') return overtaken(claim, counted, newest);
	if (giving) return sentenceCase(reproduced(claim, newest, giving)) + crossing(giving);
	if (verdict === 'several-vintages')
		return `${eachByItself(claim, counted)}. No single release held gives both; the newest, ${named(newest)}, gives ${values(claim, newest)}.`;
	const nearest = counted.toSorted((a, b) => distance(claim, a) - distance(claim, b))[0] ?? newest;
	return `Nothing held gives it. The nearest, ${named(nearest)}, gives ${values(claim, nearest)}.`;
}
