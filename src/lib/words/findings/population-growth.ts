import { endTexts, numberText, signedText } from '$lib/format';
import type { Figure, Period, Unit } from '$lib/figure';
import { here, Place, place } from '../places';
import { comparisonOf, headlines, ofRole, valueOf } from '../select';
import { general, when } from './general';

const persons: Unit = { id: 'persons', label: 'people', decimals: 0 };
const percent: Unit = { id: 'percent', label: '%', decimals: 1 };

function changed(value: number, unit: Unit): string {
	if (numberText(Math.abs(value), unit) === numberText(0, unit)) return 'did not change';
	return `${value > 0 ? 'grew' : 'fell'} by ${numberText(Math.abs(value), unit)}`;
}

/** "between mid-2011 and mid-2023": the two days of a change. */
function between(period: Period): string {
	return `between ${endTexts(period).join(' and ')}`;
}

/** "if trends before 2018 went on", of a projection that its publisher names `2018-based`. */
function ifTrends({ tables }: Figure): string {
	const years = tables.flatMap(({ source }) => /^\d{4}/.exec(source.basis ?? '')?.[0] ?? []);
	return years[0] ? `if trends before ${years[0]} went on` : 'if earlier trends went on';
}

/** Residents at both ends, the growth, and the benchmark's. */
export function populationIndex(figure: Figure): string {
	const series = ofRole(figure, 'home');
	const [first, last] = [series[0], series.at(-1)];
	const [start, end] = [first?.parts?.[0], last?.parts?.[0]];
	if (!first || !last || start == null || end == null || last.value === null)
		return general(figure);
	const growth = last.value - 100;
	const compared = growth < 0 ? 'fewer' : 'more';
	const [head] = headlines(figure);
	const other =
		figure.benchmark && head?.benchmark != null
			? `; ${place(figure.benchmark)} ${changed(head.benchmark - 100, percent)}`
			: '';
	const size = numberText(Math.abs(growth), percent);
	const change = size === numberText(0, percent) ? 'about as many' : `${size} ${compared}`;
	return `${Place(figure.shown)} had ${numberText(start, persons)} residents in ${when(first.period)} and ${numberText(end, persons)} in ${when(last.period)}, ${change}${other}`;
}

/** Growth of the ages from 65. */
export function growthByAge(figure: Figure): string {
	const older = comparisonOf(figure, { category: '65+' });
	if (!older || older.value === null) return general(figure);
	const other =
		figure.benchmark && older.benchmark !== null
			? ` (${place(figure.benchmark)}: ${signedText(older.benchmark, figure.unit)})`
			: '';
	return `The number of residents aged 65 and over in ${here(figure)} ${changed(older.value, figure.unit)} ${between(figure.period)}${other}`;
}

/** What the population gained or lost, and by what. */
export function components(figure: Figure): string {
	const value = (key: string) => valueOf(figure, 'home', key);
	const [start, end] = [value('population_start'), value('population_end')];
	const [births, deaths] = [value('births'), value('deaths')];
	if (start === null || end === null || births === null || deaths === null) return general(figure);
	const verb = end >= start ? 'gained' : 'lost';
	const parts = [
		`births minus deaths ${signedText(births + deaths, persons)}`,
		...[
			['internal_net', 'moves within the UK'],
			['international_net', 'international moves']
		].flatMap(([key = '', label]) => {
			const part = value(key);
			return part === null ? [] : [`${label} ${signedText(part, persons)}`];
		})
	];
	return `${Place(figure.shown)} ${verb} ${numberText(Math.abs(end - start), persons)} residents ${between(figure.period)}: ${parts.join(', ')}`;
}

/** The projection against the estimate that has overtaken it. */
export function projectionTotal(figure: Figure): string {
	const at = (role: 'home' | 'projected') =>
		ofRole(figure, role).find((one) => one.period === figure.period)?.value ?? null;
	const [estimate, projected] = [at('home'), at('projected')];
	if (estimate === null || projected === null) return general(figure);
	const size = numberText(Math.abs(estimate - projected), persons);
	const side = estimate > projected ? 'more' : 'fewer';
	const apart = size === '0' ? 'the same' : `${size} ${side}`;
	return `For ${when(figure.period)}, ${numberText(projected, persons)} residents had been projected for ${here(figure)}; the estimate is ${numberText(estimate, persons)}, ${apart}`;
}

/** Projected growth of the ages from 65. */
export function projectionByAge(figure: Figure): string {
	const older = comparisonOf(figure, { category: '65+' });
	if (!older || older.value === null) return general(figure);
	const other =
		figure.benchmark && older.benchmark !== null
			? ` (${place(figure.benchmark)} ${signedText(older.benchmark, figure.unit)})`
			: '';
	return `Residents aged 65 and over in ${here(figure)} are projected to change by ${signedText(older.value, figure.unit)} ${between(figure.period)}${other}, ${ifTrends(figure)}`;
}
