import { resolve } from '$app/paths';
import { citationSearch } from '$lib/citations/address';
import { citation } from '$lib/citations/citation';
import { amount, quantityName } from '$lib/citations/naming';
import { headlineQuantity, quantities, type Quantity } from '$lib/citations/quantity';
import type { Comparison, Figure } from '$lib/figure';
import { release } from '$lib/catalogue/release';

/** Where the site is, for what is printed of it. */
export interface Site {
	/** Empty while it is not known, and where others cannot reach it: no address is printed then. */
	origin: string;
	/** Address of a path of ours: whole where the site has one that others reach. */
	address: (path: string) => string;
	/** Full address of the page that checks citations; empty without an origin. */
	cite: string;
}

/** @param origin empty where there is none to print */
export function siteAt(origin: string): Site {
	const address = (path: string) => `${origin}${resolve(path as '/')}`;
	return { origin, address, cite: origin ? address('/cite/') : '' };
}

/** The site at the address that the browser shows, unless it is this machine's own. */
export function siteOfBrowser({ hostname, origin }: Location): Site {
	const own = hostname === 'localhost' || hostname === '127.0.0.1';
	return siteAt(own ? '' : origin);
}

/** A printed number with the address at which it can be checked again. */
export interface PrintedCitation {
	/** `Life expectancy at birth, men, Wigan (E08000010), 2021 to 2023: 77.3 years`. */
	text: string;
	address: string;
}

function cited(figure: Figure, quantity: Quantity, page: string): PrintedCitation {
	const on = new Date().toISOString().slice(0, 10);
	const made = citation(figure, quantity, { release: release.tables, on });
	return {
		text: `${quantityName(figure, quantity)}: ${amount(quantity)}`,
		address: `${page}${citationSearch(made)}`
	};
}

/**
 * The number that stands for a figure, cited today.
 *
 * @param page full address of the page that checks citations
 * @returns null where the figure holds no number
 */
export function citedHeadline(figure: Figure, page: string): PrintedCitation | null {
	const quantity = headlineQuantity(figure);
	return quantity && cited(figure, quantity, page);
}

/** Address that checks the value of one comparison; null where there is no value. */
export function citedValue(figure: Figure, one: Comparison, page: string): string | null {
	const quantity = quantities(figure).find(
		({ measure, series, area, sex, category, period }) =>
			measure === 'value' &&
			series === 'shown' &&
			area === figure.shown.code &&
			sex === one.sex &&
			category === one.category &&
			period === one.period
	);
	return quantity && quantity.value !== null ? cited(figure, quantity, page).address : null;
}
