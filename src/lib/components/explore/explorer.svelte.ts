import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { defaultExploration, explorationOf, explorationSearch } from '$lib/figures/explore/address';
import type { Exploration, MeasureValues, Place } from '$lib/figures/explore/explore';
import { exploredOf } from '$lib/figures/explore/explored';
import { fetchedMeasure } from './fetched';

/** What the page was given while it was built. */
export interface Given {
	places: Place[];
	values: MeasureValues;
	measures: { id: string; title: string; subject: string }[];
}

/**
 * The page's state: what the address asks for, and what it comes to with the values that are there.
 * Until others have arrived, and where they do not, the last ones stay.
 */
export class Explorer {
	#hydrated = $state(false);
	#values = $state.raw<Record<string, MeasureValues>>({});
	#tries = $state(0);
	/** Why the values asked for did not arrive; empty otherwise. */
	failure = $state('');
	#last: MeasureValues;

	constructor(readonly given: () => Given) {
		this.#last = given().values;
		onMount(() => {
			this.#hydrated = true;
		});
		$effect(() => {
			void this.#tries;
			for (const id of this.wanted) if (!this.#held(id)) void this.#fetch(id);
		});
	}

	readonly #read = $derived.by(() =>
		this.#hydrated
			? explorationOf(page.url.searchParams)
			: { state: defaultExploration(), problems: [] }
	);

	get interactive(): boolean {
		return this.#hydrated;
	}

	get state(): Exploration {
		return this.#read.state;
	}

	get places(): Place[] {
		return this.given().places;
	}

	/** Ids of the measures whose values this view needs. */
	readonly wanted = $derived.by(() => {
		const known = this.given().measures.map(({ id }) => id);
		const { indicator, second, show, group, by } = this.state;
		const ids = [indicator, ...(show === 'scatter' ? [second] : [])];
		if (group === 'similar:own') ids.push(...by);
		return known.filter((id) => ids.includes(id));
	});

	#held(id: string): MeasureValues | undefined {
		const { values } = this.given();
		return id === values.id ? values : this.#values[id];
	}

	/** Values of a measure, where they are there. */
	values(id: string): MeasureValues | null {
		return this.#held(id) ?? null;
	}

	/** Unknown ids fall back to the default's, and are named. */
	get #measure(): MeasureValues {
		const asked = this.#held(this.state.indicator);
		if (asked) this.#last = asked;
		const known = this.given().measures.some(({ id }) => id === this.state.indicator);
		return asked ?? (known ? this.#last : this.given().values);
	}

	/** True while the page shows something else than was asked for. */
	get waiting(): boolean {
		return this.wanted.some((id) => !this.#held(id));
	}

	readonly answer = $derived.by(() => exploredOf(this.state, this.#measure, this.places));

	readonly problems = $derived.by(() => {
		const { indicator, second } = this.state;
		const unknown = (key: string, value: string, text: string) =>
			this.given().measures.some(({ id }) => id === value) ? [] : [{ key, value, text }];
		return [
			...this.#read.problems,
			...unknown('indicator', indicator, 'showing life expectancy at birth'),
			...(this.state.show === 'scatter'
				? unknown('second', second, 'not set against anything')
				: []),
			...this.answer.problems
		];
	});

	/** Changes a part of the address; the rest stays as the reader has it. */
	choose(change: Partial<Exploration>) {
		const address = resolve('/explore');
		const search = explorationSearch({ ...this.state, ...change });
		// The address was resolved above; only its query is added.
		// eslint-disable-next-line svelte/no-navigation-without-resolve
		void goto(`${address}${search}`, { keepFocus: true, noScroll: true });
	}

	retry() {
		this.failure = '';
		this.#tries += 1;
	}

	async #fetch(id: string) {
		try {
			const values = await fetchedMeasure(id);
			this.#values = { ...this.#values, [id]: values };
			this.failure = '';
		} catch (cause) {
			this.failure = cause instanceof Error ? cause.message : String(cause);
		}
	}
}
