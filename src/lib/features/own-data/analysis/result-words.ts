import type { Reference } from '../reference';
import { judgedVerdicts, verdictShort } from '$lib/words/verdict';
import type { Unit } from '$lib/figure';
import { numberText, periodText } from '$lib/format';
import type { Choice, Guard, Method, Result } from './analysis';

/** How values are written: one decimal for percentages, rates and years. */
export function unitOf({ method, multiplier }: Choice): Unit {
	if (method === 'life') return { id: 'years', label: 'years', decimals: 1 };
	if (method === 'values') return { id: 'score', label: 'value as in the file', decimals: 1 };
	if (multiplier === 100 && method === 'rate') return { id: 'percent', label: '%', decimals: 1 };
	const label = `per ${multiplier.toLocaleString('en-GB')} people`;
	return { id: multiplier === 1_000 ? 'per-1000' : 'per-100000', label, decimals: 1 };
}

/**
 * A value as it is shown: one above 0 is never written as 0, and a percentage below 100 never as 100.
 */
export function ownValueText(value: number, unit: Unit): string {
	const step = 10 ** -unit.decimals;
	const shown = numberText(value, unit);
	if (value > 0 && shown === numberText(0, unit)) return `<${numberText(step, unit)}`;
	if (unit.id === 'percent' && value < 100 && shown === numberText(100, unit))
		return `>${numberText(100 - step, unit)}`;
	return shown;
}

/** A value with the words of its unit, written as `ownValueText` writes it. */
export function ownAmountText(value: number, unit: Unit): string {
	const words = unit.id === 'percent' || unit.id === 'score' ? '' : ` ${unit.label}`;
	return ownValueText(value, unit) + words;
}

/** Both limits, written as `ownValueText` writes them. */
export function ownIntervalText(lower: number, upper: number, unit: Unit): string {
	return `${ownValueText(lower, unit)} to ${ownValueText(upper, unit)}`;
}

const methodNames: Record<Method, string> = {
	rate: '',
	standardised: ', directly standardised by age',
	life: '',
	values: ''
};

/** What the numbers are, with method and period. */
export function resultTitle(choice: Choice): string {
	const { method, period, title } = choice;
	const name = method === 'life' ? 'Life expectancy at birth' : title;
	const when = period === '' ? 'period not told' : periodText(period);
	return `${name}${methodNames[method]}, ${when}`;
}

/** How the limits are made; null where there are none. */
export const intervalMethods: Record<Method, (choice: Choice) => string | null> = {
	rate: ({ multiplier }) =>
		multiplier === 100
			? 'Wilson score interval, 95%'
			: 'Exact Poisson below 10 events, else Byar, 95%',
	standardised: () => 'Dobson with Byar’s limits, 95%',
	life: () => 'Chiang’s life table with Silcocks’ variance, 95%',
	values: ({ lower, upper }) => (lower !== null && upper !== null ? 'Limits as in the file' : null)
};

/** What came of the rows, as far as the notes tell it. */
export interface NotedRows {
	noTotal: boolean;
	/** Values as they stand are counts. */
	valuesAreCounts: boolean;
	/** Rows whose counts cannot be right. */
	refused: number;
	/** Labels of groups that hold others and are in no sum. */
	apart: string[];
}

/** What is hidden, by the rule of `guarded`. */
function hidingNotes(
	{ method }: Choice,
	{ to, hiding }: Guard,
	valuesAreCounts: boolean
): string[] {
	if (!hiding || to === 0) return [];
	const rule = `Counts from 1 to ${to} are hidden and others rounded to the nearest 5; a further count is hidden wherever a sum would give a hidden one away.`;
	if (method === 'values')
		return valuesAreCounts
			? [`The values are counts. ${rule}`]
			: [`Shares and rates from which a count from 1 to ${to} could be worked back are hidden.`];
	return method === 'rate' ? [rule, 'Rates and limits are made from the rounded counts.'] : [rule];
}

function sumNotes({ method }: Choice, { noTotal, refused, apart }: NotedRows): string[] {
	if (method === 'values') return [];
	const rows = `${refused.toLocaleString('en-GB')} ${refused === 1 ? 'row' : 'rows'}`;
	return [
		noTotal ? 'The groups are not added up: they are of several levels, or just one.' : '',
		refused > 0 && !noTotal
			? `${rows} without a value, since the counts cannot be right, ${refused === 1 ? 'is' : 'are'} not in “All rows together”.`
			: '',
		apart.length > 0
			? `Not in “All rows together”, since others are in it: ${apart.slice(0, 6).join(', ').slice(0, 200)}${apart.length > 6 ? ' and more' : ''}.`
			: ''
	];
}

/** What must be known to use the result. */
export function methodNotes(
	choice: Choice,
	guard: Guard,
	rows: NotedRows,
	residents: Reference['populations']
): string[] {
	return [
		'Worked out in this browser from a file of the reader’s own; not a published statistic.',
		...hidingNotes(choice, guard, rows.valuesAreCounts),
		choice.denominator === 'residents' && choice.method !== 'values'
			? `Denominators are residents in ${periodText(residents.period)} (${residents.table.source.publisher}, mid-year estimates); the counts should be of a year near it.`
			: '',
		choice.method === 'standardised'
			? 'Standardised to the European Standard Population 2013; below 10 events in all no rate is shown.'
			: '',
		choice.method === 'standardised' && choice.denominator === 'residents'
			? 'An age band without a row is taken to have no events.'
			: '',
		...sumNotes(choice, rows)
	].filter(Boolean);
}

/** The answer in a sentence: how many groups differ from the benchmark. */
export function resultSentence(
	{ rows, benchmark, unit }: Result,
	value: (of: number) => string
): string {
	const told = rows.filter((row) => row.value !== null);
	const groups = `${told.length.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'group has' : 'groups have'} a value`;
	if (!benchmark)
		return `${groups}; there is nothing to compare ${unit.id === 'years' ? 'them' : 'it'} with.`;
	const parts = judgedVerdicts.flatMap((verdict) => {
		const count = rows.filter((row) => row.verdict === verdict).length;
		return count > 0 ? [`${count.toLocaleString('en-GB')} ${verdictShort(verdict)}`] : [];
	});
	const absent = rows.filter(({ verdict }) => verdict === 'not-compared').length;
	const rest = absent > 0 ? ` (${absent.toLocaleString('en-GB')} not compared)` : '';
	return `${groups}. Against ${benchmark.label} (${value(benchmark.value)}): ${parts.join(', ') || 'none compared'}${rest}.`;
}
