/** The script of an embed: fetches the figures of a place and draws the one that is wanted. */
import { mount } from 'svelte';
import type { Figure } from '$lib/figures/figure';
import { askedOf, type Asked, type Shell } from './asked';
import { chartOf } from './chart-of';
import { paint } from './colours';
import EmbedFigure from './EmbedFigure.svelte';
import { tellHeight } from './height';

/** What is said in place of the figure. */
function say(target: Element, text: string, link?: { href: string; text: string }): void {
	const told = document.createElement('p');
	told.role = 'status';
	told.textContent = text;
	if (link) {
		const anchor = document.createElement('a');
		anchor.href = link.href;
		anchor.target = '_blank';
		anchor.rel = 'noopener';
		anchor.textContent = link.text;
		told.append(' ', anchor);
	}
	target.replaceChildren(told);
}

/** @returns null where this site has no such place, or its page no such figure */
async function fetched({ json }: Asked, id: string): Promise<Figure | null> {
	const answer = await fetch(json);
	if (answer.status === 404) return null;
	if (!answer.ok) throw new Error(`${json} answered ${answer.status}`);
	const { figures } = (await answer.json()) as { figures: Figure[] };
	return figures.find((figure) => figure.id === id) ?? null;
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
		const [figure, Kind] = await Promise.all([fetched(asked, shell.figure), chartOf(shell.kind)]);
		if (!figure) return say(status, 'Fair Measure has no place of that name.', places);
		const { link } = asked;
		main.replaceChildren();
		mount(EmbedFigure, { target: main, props: { figure, Kind, link, release: shell.release } });
	} catch {
		const page = { href: asked.link, text: 'Open it on Fair Measure' };
		say(status, 'The figure could not be fetched.', page);
	}
}

const main = document.querySelector('main');
const status = main?.querySelector<HTMLElement>('[data-figure]');
if (main && status) void show({ ...status.dataset } as unknown as Shell, main, status);
