import type { FigureKind, Sex } from '$lib/figure';

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

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const sexWords: Record<string, Sex> = { women: 'female', men: 'male' };

/** The view in the words of the figure's own page; what is none of them is passed over, as there. */
function viewOf(parameters: URLSearchParams): { view: View; search: string } {
	const compare = parameters.get('compare') ?? '';
	const sex = parameters.get('sex') ?? '';
	const year = parameters.get('year') ?? '';
	const view = {
		compare: slugForm.test(compare) && compare !== 'england' ? compare : null,
		sex: Object.hasOwn(sexWords, sex) ? (sexWords[sex] ?? null) : null,
		year: /^(19|20)\d\d$/.test(year) ? year : null
	};
	const kept = new URLSearchParams([
		...(view.compare ? [['compare', view.compare]] : []),
		...(view.sex ? [['sex', sex]] : []),
		...(view.year ? [['year', view.year]] : [])
	]).toString();
	return { view, search: kept && `?${kept}` };
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
	if (!slugForm.test(area)) return null;
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
