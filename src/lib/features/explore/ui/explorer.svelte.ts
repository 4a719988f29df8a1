import { country } from '$lib/catalogue/dashboard';
import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import {
	defaultExploration,
	explorationOf,
	explorationSearch
} from '$lib/figures/measures/exploration';
import { type NeighbourLists, neighboursOf, similarTo } from '$lib/figures/measures/alike';
import type { Exploration, MeasureValues, Place } from '$lib/figures/measures/measure';
import type { AgeProfile } from '$lib/figures/measures/age-profiles';
import { exploredOf } from '$lib/figures/measures/explored';
import type { Alike } from '$lib/figures/measures/groups';
import type { Pressed } from '../words/cited-cells';
import { fetchedAges, fetchedMeasure, fetchedNeighbours } from './fetched';

/** What the page was given while it was built. */
export interface Given {
	places: Place[];
	values: MeasureValues;
	measures: { id: string; title: string; subject: string }[];
}

/** Until its areas are known a group is empty. */
const unknownYet: Alike = { codes: [], text: 'similar authorities' };

/**
 * The page's state: what the address asks for, and what it comes to with the values that are there.
 * Until others have arrived, and where they do not, the last ones stay.
 */
export class Explorer {
	#hydrated = $state(false);
	/** Files that have arrived, by what they are: `measure:smoking`, `neighbours:global`, `ages:wigan`. */
	#files = $state.raw<Record<string, unknown>>({});
	#tries = $state(0);
	/** Why the values asked for did not arrive; empty otherwise. */
	failure = $state('');
	/** The number that was last pressed in a table: it is cited. */
	pressed = $state.raw<Pressed | null>(null);
	#last: MeasureValues;

	constructor(readonly given: () => Given) {
		this.#last = given().values;
		onMount(() => {
			this.#hydrated = true;
		});
		$effect(() => {
			void this.#tries;
			for (const key of this.wanted) if (!this.#held(key)) void this.#fetch(key);
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

	/** What this view needs beside the page itself. */
	readonly wanted = $derived.by(() => {
		const known = this.given().measures.map(({ id }) => id);
		const { indicator, second, show, group, by, mark } = this.state;
		const ids = [indicator, ...(show === 'scatter' ? [second] : [])];
		if (group === 'similar:own') ids.push(...by);
		const keys = known.filter((id) => ids.includes(id)).map((id) => `measure:${id}`);
		if (group.startsWith('neighbours:')) keys.push(group);
		if (show === 'pyramid') keys.push(...this.#pyramids(mark).map((slug) => `ages:${slug}`));
		return keys;
	});

	/** Slugs of the areas of which a pyramid is drawn: the marked one and its benchmark. */
	#pyramids(mark: string): string[] {
		const known = (slug: string) => this.places.some((place) => place.slug === slug);
		const compare = known(this.state.compare) ? this.state.compare : country.slug;
		if (!known(mark)) return [];
		return mark === compare ? [mark] : [mark, compare];
	}

	#held(key: string): unknown {
		const { values } = this.given();
		return key === `measure:${values.id}` ? values : this.#files[key];
	}

	/** Values of a measure, where they are there. */
	values(id: string): MeasureValues | null {
		return (this.#held(`measure:${id}`) as MeasureValues | undefined) ?? null;
	}

	/** Age profiles of the marked area and its benchmark, where both are there. */
	get ages(): { home: AgeProfile[]; other: AgeProfile[] | null } | null {
		const [mark, compare] = this.#pyramids(this.state.mark);
		const home = this.#held(`ages:${mark}`) as AgeProfile[] | undefined;
		const other = compare ? (this.#held(`ages:${compare}`) as AgeProfile[] | undefined) : null;
		return home && other !== undefined ? { home, other } : null;
	}

	/** The areas like the marked one, where the group asks for them. */
	readonly alike = $derived.by((): Alike | null => {
		const { state, places } = this;
		if (state.group === 'similar:own') {
			const measures = state.by.map((id) => this.values(id)).filter((one) => one !== null);
			return this.waiting ? unknownYet : similarTo(state, places, measures);
		}
		if (!state.group.startsWith('neighbours:')) return null;
		const lists = this.#held(state.group) as NeighbourLists | undefined;
		return lists ? neighboursOf(state, places, lists) : unknownYet;
	});

	/** Unknown ids fall back to the default's, and are named. */
	get #measure(): MeasureValues {
		const asked = this.values(this.state.indicator);
		if (asked) this.#last = asked;
		const known = this.given().measures.some(({ id }) => id === this.state.indicator);
		return asked ?? (known ? this.#last : this.given().values);
	}

	/** True while the page shows something else than was asked for. */
	get waiting(): boolean {
		return this.wanted.some((key) => !this.#held(key));
	}

	readonly answer = $derived.by(() =>
		exploredOf(this.state, this.#measure, this.places, this.alike)
	);

	readonly problems = $derived.by(() => {
		const { indicator, second } = this.state;
		const known = (value: string) => this.given().measures.some(({ id }) => id === value);
		const unknown = (key: string, value: string, text: string) =>
			known(value) ? [] : [{ key, value, text }];
		const { by, group } = this.state;
		const unlike = group === 'similar:own' ? by.filter((id) => !known(id)) : [];
		return [
			...this.#read.problems,
			...unknown('indicator', indicator, 'showing life expectancy at birth'),
			...(this.state.show === 'scatter'
				? unknown('second', second, 'not set against anything')
				: []),
			...unlike.map((value) => ({ key: 'by', value, text: 'not compared by' })),
			// A pyramid has dates of its own.
			...this.answer.problems.filter(({ key }) => key !== 'until' || this.state.show !== 'pyramid')
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

	cite(number: Pressed) {
		this.pressed = number;
	}

	retry() {
		this.failure = '';
		this.#tries += 1;
	}

	async #fetch(key: string) {
		try {
			const file = await fetchedFile(key);
			this.#files = { ...this.#files, [key]: file };
			this.failure = '';
		} catch (cause) {
			this.failure = cause instanceof Error ? cause.message : String(cause);
		}
	}
}

function fetchedFile(key: string): Promise<unknown> {
	const [kind = '', name = ''] = key.split(':');
	if (kind === 'neighbours') return fetchedNeighbours(name);
	return kind === 'ages' ? fetchedAges(name) : fetchedMeasure(name);
}
