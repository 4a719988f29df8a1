import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { scenarioAnswer } from '$lib/figures/scenario/answer';
import type {
	InputName,
	Scenario,
	ScenarioAnswer,
	ScenarioValues
} from '$lib/figures/scenario/scenario';
import { changedInputs, defaultValues, valuesOf } from '$lib/figures/scenario/values';
import { defaultView, search, viewOf, type ViewProblem } from '$lib/catalogue/view';

/** Time without a change after which the address takes the values over, ms. */
const REST = 250;

/**
 * A scenario as the reader runs it. What they change is answered at once, here and without the
 * engine; the address follows when they rest, and an address opened gives its scenario back.
 */
export class ScenarioState {
	#hydrated = $state(false);
	/** Changes that the address does not have yet. */
	#ahead = $state.raw<ScenarioValues | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly scenario: () => Scenario) {
		onMount(() => {
			this.#hydrated = true;
			return () => clearTimeout(this.#timer);
		});
	}

	/** The address can be read in the browser only: while prerendering there is none. */
	readonly #read: { values: ScenarioValues; problems: ViewProblem[] } = $derived.by(() => {
		const scenario = this.scenario();
		if (!this.#hydrated) return { values: defaultValues(scenario), problems: [] };
		const { view, problems } = viewOf(scenario.area.slug, 'workforce', page.url.searchParams);
		const read = valuesOf(scenario, view.inputs);
		return { values: read.values, problems: [...problems, ...read.problems] };
	});

	readonly values: ScenarioValues = $derived(this.#ahead ?? this.#read.values);
	readonly answer: ScenarioAnswer = $derived.by(() => scenarioAnswer(this.scenario(), this.values));

	/** What of the address could not be used. */
	get problems(): ViewProblem[] {
		return this.#read.problems;
	}

	/** True where an input differs from its default. */
	get changed(): boolean {
		return Object.keys(changedInputs(this.scenario(), this.values)).length > 0;
	}

	/** The part of the address that says what was changed. */
	get search(): string {
		const scenario = this.scenario();
		const inputs = changedInputs(scenario, this.values);
		return search({ ...defaultView(scenario.area.slug, 'workforce'), inputs });
	}

	change(name: InputName, value: number | null) {
		const defaults = defaultValues(this.scenario());
		this.#set({ ...this.values, [name]: value ?? defaults[name] });
	}

	reset() {
		this.#set(defaultValues(this.scenario()));
	}

	#set(values: ScenarioValues) {
		// Weights that are all zero mean nothing: the first of them stays as it was.
		const { 'weight-65': a, 'weight-75': b, 'weight-85': c } = values;
		this.#ahead = a === 0 && b === 0 && c === 0 ? { ...values, 'weight-65': 100 } : values;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#follow(), REST);
	}

	async #follow() {
		// The path stays, so there is nothing to resolve.
		// eslint-disable-next-line svelte/no-navigation-without-resolve
		await goto(`${page.url.pathname}${this.search}`, {
			replaceState: true,
			keepFocus: true,
			noScroll: true
		});
		this.#ahead = null;
	}
}
