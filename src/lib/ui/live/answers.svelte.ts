import { onMount } from 'svelte';
import { page } from '$app/state';
import type { PageFigures } from '$lib/figures';
import type { AddressProblem } from '$lib/catalogue/address';
import { defaultView, search, viewOf, type Page, type View } from '$lib/catalogue/view';
import { engine } from './engine.svelte';

/** What a page was given by its load: figures, and the part of the address they answer. */
export interface Given {
	shown: PageFigures;
	/** `''` for the prerendered figures. */
	search: string;
}

/**
 * The figures that answer the reader's address: the prerendered ones at once, and those of any
 * other view as soon as the engine has them. Until then, and when it fails, the last answer stays.
 */
export class Answers {
	#hydrated = $state(false);
	#live = $state.raw<{ key: string; shown: PageFigures } | null>(null);
	#tries = $state(0);
	#asking = 0;

	constructor(
		readonly area: () => string,
		readonly name: () => Page,
		readonly given: () => Given
	) {
		onMount(() => {
			this.#hydrated = true;
		});
		$effect(() => {
			void this.#tries;
			if (this.#hydrated && this.key !== this.#keyOfGiven) void this.#ask(this.view, this.key);
		});
	}

	/** The address can be read in the browser only: while prerendering there is none. */
	readonly #read: { view: View; problems: AddressProblem[] } = $derived.by(() =>
		this.#hydrated
			? viewOf(this.area(), this.name(), page.url.searchParams)
			: { view: defaultView(this.area(), this.name()), problems: [] }
	);

	get view(): View {
		return this.#read.view;
	}

	get key(): string {
		return `${this.area()} ${this.name()} ${search(this.view)}`;
	}

	get #keyOfGiven(): string {
		return `${this.area()} ${this.name()} ${this.given().search}`;
	}

	get shown(): PageFigures {
		return this.#live?.key === this.key ? this.#live.shown : this.given().shown;
	}

	/** True while the page shows something else than was asked for. */
	get waiting(): boolean {
		return this.key !== this.#keyOfGiven && this.#live?.key !== this.key;
	}

	/** What of the address was not understood, and what was done instead. */
	get problems(): AddressProblem[] {
		return [...this.#read.problems, ...(this.waiting ? [] : this.shown.problems)];
	}

	retry() {
		this.#tries += 1;
	}

	async #ask(view: View, key: string) {
		this.#asking += 1;
		const turn = this.#asking;
		try {
			const shown = await engine.figures(view);
			// A later question may have been answered first.
			if (turn === this.#asking) this.#live = { key, shown };
		} catch {
			// The engine tells why; the page keeps the figures it has.
		}
	}
}
