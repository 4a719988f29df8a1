import type { FigureKind } from '$lib/figures/figure';

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
}

/** What is drawn, and where it is read. */
export interface Asked {
	/** Address of the figures of the page, JSON. */
	json: string;
	/** Address of the figure on its page. */
	link: string;
	colours: Colours;
}

export type Colours = 'auto' | 'light' | 'dark';

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

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
	const page = new URL(shell.page.replace('{area}', area), new URL(shell.site, address)).href;
	const colours = searchParams.get('colours');
	return {
		json: `${page}figures.json`,
		link: `${page}#${shell.figure}`,
		colours: colours === 'light' || colours === 'dark' ? colours : 'auto'
	};
}
