/** The script of an embed: fetches the figures of a place and draws the one that is wanted. */
import { siteName } from '$lib/catalogue/dashboard';
import { mount } from 'svelte';
import type { Figure } from '$lib/figure';
import { askedOf, type Asked, type Shell, chosenOf } from './address';
import { chartOf } from './charts';
import { paint, tellHeight } from './shell';
import EmbedFigure from './EmbedFigure.svelte';

/** A way on; `here` keeps to the frame. */
interface Link {
	href: string;
	text: string;
	here?: boolean;
}

/** What is said in place of the figure. */
function say(target: Element, text: string, ...links: Link[]): void {
	const told = document.createElement('p');
	told.role = 'status';
	told.textContent = text;
	for (const { href, text: words, here } of links) {
		const anchor = document.createElement('a');
		anchor.href = href;
		if (!here) {
			anchor.target = '_blank';
			anchor.rel = 'noopener';
		}
		anchor.textContent = words;
		told.append(' ', anchor);
	}
	target.replaceChildren(told);
}

/** @returns null where this site has no such place */
async function fetched({ json }: Asked): Promise<Figure[] | null> {
	const answer = await fetch(json);
	if (answer.status === 404) return null;
	if (!answer.ok) throw new Error(`${json} answered ${answer.status}`);
	return ((await answer.json()) as { figures: Figure[] }).figures;
}

/** Of several trusts' figures with one id, that of the place itself. */
function ofPlace(figures: Figure[], id: string): Figure | null {
	return figures.find((one) => one.id === id && one.shown.level !== 'trust') ?? null;
}

async function show(shell: Shell, main: Element, status: Element): Promise<void> {
	const asked = askedOf(shell, location.href);
	if (!asked) return;
	paint(asked.colours);
	tellHeight(main);
	say(status, 'Fetching the figure …');
	const places = {
		href: new URL('areas/', new URL(shell.site, location.href)).href,
		text: 'Find a place'
	};
	try {
		const [figures, Kind] = await Promise.all([fetched(asked), chartOf(shell.kind)]);
		if (!figures) return say(status, `${siteName} has no place of that name.`, places);
		const { link, usual, view } = asked;
		const chosen = chosenOf(ofPlace(figures, shell.figure), view);
		if ('because' in chosen)
			return say(
				status,
				`${chosen.because}.`,
				{ href: link, text: `See it on ${siteName}.` },
				{ href: usual, text: 'Show the usual view here.', here: true }
			);
		const { figure } = chosen;
		main.replaceChildren();
		mount(EmbedFigure, { target: main, props: { figure, Kind, link, release: shell.release } });
	} catch {
		const page = { href: asked.link, text: `Open it on ${siteName}` };
		say(status, 'The figure could not be fetched.', page);
	}
}

const main = document.querySelector('main');
const status = main?.querySelector<HTMLElement>('[data-figure]');
if (main && status) void show({ ...status.dataset } as unknown as Shell, main, status);
