import { country } from '$lib/catalogue/dashboard';
import { isSlug, isYear, searchOf, sexOfWord } from '$lib/catalogue/address';
import type { Figure, FigureKind, Sex } from '$lib/figure';

/** What the shell of an embed says of itself, in `data-` attributes. */
export interface Shell {
	/** Id of the indicator. */
	figure: string;
	/** How it is drawn. */
	kind: FigureKind;
	/** The page of the figure below the site, `{area}` for the slug of the place. */
	page: string;
	/** Slug of the only place there is; empty where the address names one. */
	only: string;
	/** Address of the site, absolute or relative to the shell. */
	site: string;
	/** Release of the tables from which the site was built. */
	release: string;
	/** Comparisons that were prepared beside that with England: `wigan:north-west:wigan …`, see `overviewOf`. */
	overviews: string;
}

/** The view of a figure that an address asks for. */
export interface View {
	/** Slug of what it is compared with; null for the usual. */
	compare: string | null;
	sex: Sex | null;
	/** Last year of the period; null for the latest. */
	year: string | null;
}

/** What is drawn, and where it is read. */
export interface Asked {
	/** Address of the figures that were prepared, JSON. */
	json: string;
	/** Address of the figure on its page, in the view asked for. */
	link: string;
	/** Address of the frame in the usual view. */
	usual: string;
	view: View;
	colours: Colours;
}

export type Colours = 'auto' | 'light' | 'dark';

/** The view in the words of the figure's own page; what is none of them is passed over, as there. */
function viewOf(parameters: URLSearchParams): { view: View; search: string } {
	const compare = parameters.get('compare') ?? '';
	const sex = parameters.get('sex') ?? '';
	const year = parameters.get('year') ?? '';
	const view = {
		compare: isSlug(compare) && compare !== country.slug ? compare : null,
		sex: sex === 'all' ? null : (sexOfWord(sex) ?? null),
		year: isYear(year) ? year : null
	};
	const kept: [string, string][] = [];
	if (view.compare) kept.push(['compare', view.compare]);
	if (view.sex) kept.push(['sex', sex]);
	if (view.year) kept.push(['year', view.year]);
	return { view, search: searchOf(kept) };
}

/** The partnership whose overview of an area was prepared against a benchmark; null where none was. */
function overviewOf({ overviews }: Shell, area: string, compare: string | null): string | null {
	const found = overviews.split(' ').find((each) => each.startsWith(`${area}:${compare}:`));
	return found?.split(':')[2] ?? null;
}

/**
 * Reads what an embed's address asks for. Nothing of it is ever part of another address than one
 * of this site: a place is a slug or it is refused.
 *
 * @param shell what the page says of itself
 * @param address of the page, absolute
 * @returns null where the address names no place, or none that could be one
 */
export function askedOf(shell: Shell, address: string): Asked | null {
	const { searchParams } = new URL(address);
	const area = shell.only || (searchParams.get('area') ?? '');
	if (!isSlug(area)) return null;
	const site = new URL(shell.site, address);
	const page = new URL(shell.page.replace('{area}', area), site).href;
	const colours = searchParams.get('colours');
	const { view, search } = viewOf(searchParams);
	const overview = overviewOf(shell, area, view.compare);
	const folder = overview && new URL(`partnerships/${overview}/${view.compare}/`, site).href;
	const usual = new URL(address);
	for (const key of ['compare', 'sex', 'year']) usual.searchParams.delete(key);
	return {
		json: `${folder ?? page}figures.json`,
		link: `${page}${search}#${shell.figure}`,
		usual: usual.href,
		view,
		colours: colours === 'light' || colours === 'dark' ? colours : 'auto'
	};
}

/** A figure in the view asked for, or why that view cannot be shown from what was prepared. */
export type Chosen = { figure: Figure } | { because: string };

const whom: Record<Sex, string> = {
	female: 'women alone',
	male: 'men alone',
	persons: 'all people'
};

/** Kinds that show each sex as a row of its own, so that one of them can be left out. */
const bySex = ['gap', 'gradient', 'lines'];

/** The figure with one sex only; null where it does not show that sex beside another. */
function ofSex(figure: Figure, sex: Sex): Figure | null {
	const own = ({ sex: other }: { sex: Sex }) => other === sex;
	if (!bySex.includes(figure.kind) || !figure.estimates.some(own)) return null;
	return {
		...figure,
		estimates: figure.estimates.filter(own),
		comparisons: figure.comparisons.filter(own),
		...(figure.slopes ? { slopes: figure.slopes.filter(own) } : {}),
		...(figure.changes ? { changes: figure.changes.filter(own) } : {})
	};
}

/**
 * The view of a figure that an address asks for, from figures that were prepared: nothing is worked
 * out in a frame.
 *
 * @param figure null where it was not prepared for the comparison asked for
 */
export function chosenOf(figure: Figure | null, { compare, sex, year }: View): Chosen {
	if (!figure || (compare && figure.benchmark && figure.benchmark.slug !== compare))
		return { because: 'The comparison that is asked for was not prepared' };
	if (year && !figure.period.slice(11).startsWith(`${year}-`))
		return { because: `The figure was not prepared for a period that ends in ${year}` };
	const shown = sex ? ofSex(figure, sex) : figure;
	if (!shown) return { because: `The figure was not prepared for ${whom[sex ?? 'persons']}` };
	return { figure: shown };
}
