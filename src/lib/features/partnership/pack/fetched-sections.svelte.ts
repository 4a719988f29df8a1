import { SvelteMap } from 'svelte/reactivity';
import { resolve } from '$app/paths';
import type { PackPlace, PackSection } from './pack';

/** What a pack's page does not hold, fetched once each when it is chosen. */
export class Fetched {
	/** Chapters by slug of the place; one that arrives leaves the others as they are drawn. */
	readonly places = new SvelteMap<string, PackPlace>();
	/** Whole sections by id. */
	sections = $state.raw<Record<string, PackSection>>({});
	/** Addresses of what did not arrive. */
	failed = $state.raw<string[]>([]);
	readonly #partnership: string;
	readonly #benchmark: string;
	/** Addresses asked for; nothing on the page depends on it. */
	#asked: string[] = [];

	/** @param partnership its slug @param benchmark slug of what the pack compares with */
	constructor(partnership: string, benchmark: string) {
		this.#partnership = partnership;
		this.#benchmark = benchmark;
	}

	/** The section with its content; undefined while that is on its way. */
	whole(section: PackSection): PackSection | undefined {
		return section.later ? this.sections[section.id] : section;
	}

	/** True where all that the section prints is there. */
	has(section: PackSection): boolean {
		return section.place ? this.places.has(section.place) : this.whole(section) !== undefined;
	}

	/** Fetches what these sections lack and was not asked for yet. */
	ask(chosen: readonly PackSection[]): void {
		for (const { place } of chosen) if (place) void this.#place(place);
		if (chosen.some(({ later }) => later)) void this.#sections();
	}

	/** Forgets what failed, so that the next question tries again. */
	retry(chosen: readonly PackSection[]): void {
		const again = this.failed;
		this.failed = [];
		this.#asked = this.#asked.filter((address) => !again.includes(address));
		this.ask(chosen);
	}

	#place(place: string): Promise<void> {
		const partnership = this.#partnership;
		const address = resolve('/pack/[partnership]/places/[place].json', { partnership, place });
		return this.#fetch<PackPlace>(address, (chapter) => {
			this.places.set(place, chapter);
		});
	}

	#sections(): Promise<void> {
		const [partnership, benchmark] = [this.#partnership, this.#benchmark];
		const address = resolve('/pack/[partnership]/[benchmark].json', { partnership, benchmark });
		return this.#fetch<PackSection[]>(address, (list) => {
			this.sections = Object.fromEntries(list.map((section) => [section.id, section]));
		});
	}

	async #fetch<T>(address: string, keep: (answer: T) => void): Promise<void> {
		if (this.#asked.includes(address)) return;
		this.#asked.push(address);
		try {
			const response = await fetch(address);
			if (!response.ok) throw new Error(`${address} answered ${response.status}`);
			keep((await response.json()) as T);
		} catch {
			this.failed = [...this.failed, address];
		}
	}
}
