import { judgedVerdicts, verdictShort } from '$lib/words/verdict';
import type { Unit } from '$lib/figure';
import { periodText } from '$lib/format';
import type { Choice, Guard, Method, Result } from './analysis';

/** How values are written: one decimal for percentages, rates and years. */
export function unitOf({ method, multiplier }: Choice): Unit {
	if (method === 'life') return { id: 'years', label: 'years', decimals: 1 };
	if (method === 'values') return { id: 'score', label: 'value as in the file', decimals: 1 };
	if (multiplier === 100 && method === 'rate') return { id: 'percent', label: '%', decimals: 1 };
	const label = `per ${multiplier.toLocaleString('en-GB')} people`;
	return { id: multiplier === 1_000 ? 'per-1000' : 'per-100000', label, decimals: 1 };
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

/** What must be known to use the result. */
export function methodNotes(choice: Choice, guard: Guard, noTotal: boolean): string[] {
	const hides = guard.hiding && guard.to > 0 && choice.method !== 'values';
	return [
		'Worked out in this browser from a file of the reader’s own; not a published statistic.',
		hides
			? `Counts from 1 to ${guard.to} are hidden and others rounded to the nearest 5; a further count is hidden wherever a sum would give a hidden one away.`
			: '',
		hides && choice.method === 'rate' ? 'Rates and limits are made from the rounded counts.' : '',
		choice.denominator === 'residents'
			? 'Denominators are residents in mid-2023 (Office for National Statistics, mid-year estimates); the counts should be of a year near it.'
			: '',
		choice.method === 'standardised'
			? 'Standardised to the European Standard Population 2013; below 10 events in all no rate is shown.'
			: '',
		choice.method === 'standardised' && choice.denominator === 'residents'
			? 'An age band without a row is taken to have no events.'
			: '',
		noTotal && choice.method !== 'values'
			? 'The groups are not added up: they are of several levels, or just one.'
			: ''
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
