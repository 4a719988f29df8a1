import type { Figure } from '$lib/figure';
import { finding } from '$lib/words/finding';
import { dayText, sources } from '$lib/words/source';
import { citationSearch } from './address';
import { citation, type Citation } from './citation';
import { fullAmount, quantityName } from './naming';
import { headlineQuantity, type Quantity } from './quantity';

/** A number with all that a reference to it says, in words: every format is made from this. */
export interface Statement {
	citation: Citation;
	/** `Life expectancy at birth, men, Wigan (E08000010), 2021 to 2023`. */
	name: string;
	/** `77.3 years (95% interval 76.9 to 77.6)`. */
	amount: string;
	/** On what the number rests beside the tables, in sentences; empty where on nothing. */
	conditions: string;
	/** What the figure says, in a sentence; empty where another number of it is cited. */
	finding: string;
	/** Each source of the figure, once. */
	sources: string[];
	publishers: string[];
	/** Full address that opens and checks the citation. */
	address: string;
}

/** What is said of a number beside what its figure says itself. */
export interface Said {
	/** The sentence that stands above the figure, where it is not the figure's finding; empty for none. */
	sentence?: string | undefined;
	/** What the reader entered, as an address writes it, and the same in sentences. */
	inputs?: string | undefined;
	conditions?: string | undefined;
}

/**
 * @param made our data release, ISO day and full address of the page that checks citations
 * @throws {RangeError} for a number that is missing
 */
export function statement(
	figure: Figure,
	quantity: Quantity,
	made: { release: string; on: string; page: string } & Said
): Statement {
	const cited = citation(figure, quantity, made);
	const headline = headlineQuantity(figure);
	const whole = headline !== null && isSame(headline, quantity);
	return {
		citation: cited,
		name: quantityName(figure, quantity),
		amount: fullAmount(quantity, figure.interval?.level),
		conditions: made.conditions ?? '',
		finding: whole ? (made.sentence ?? `${finding(figure)}.`) : '',
		sources: sources(figure),
		publishers: [...new Set(figure.tables.map(({ source }) => source.publisher))],
		address: `${made.page}${citationSearch(cited)}`
	};
}

function isSame(one: Quantity, other: Quantity): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** Tables with their hashes: `life_expectancy (SHA-256 4f1d…)`. */
export function tablesText({ tables }: Citation): string {
	const words = tables.map(({ name, hash }) => `${name} (SHA-256 ${hash}…)`);
	return `${tables.length === 1 ? 'table' : 'tables'} ${words.join(', ')}`;
}

/** The whole in plain sentences. */
export function plainText(one: Statement): string {
	const { citation: cited } = one;
	return [
		...(one.finding ? [one.finding] : []),
		`${one.name}: ${one.amount}.`,
		...(one.conditions ? [one.conditions] : []),
		`Source: ${one.sources.join(' ')}`,
		`Fair Measure, data release ${cited.release}, ${tablesText(cited)}, cited on ${dayText(cited.on)}.`,
		one.address
	].join(' ');
}
