/**
 * What a change of the view need not draw at once: cards that are far from what is seen, tables in
 * closed details, and the one of two drawings that the width of the place hides. All of it catches up
 * once the reader rests, piece by piece, and at once where it is about to be seen, printed or saved.
 * Until then the page's root has `data-behind`.
 */
import { flushSync, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** A reader who changes one thing after another is not held up by what nobody sees: ms. */
const restMs = 400;

// Nothing is drawn from it: it is a queue.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const behind = new Set<() => void>();
let waiting = false;
/** When the reader last changed something, as the page's clock tells it. */
let changedAt = 0;
let catchingUp = false;
let started = false;

const mark = () => document.documentElement.toggleAttribute('data-behind', behind.size > 0);

/** What is drawn may bring more: a card has its own details. That is no change by the reader. */
function draw(some: (() => void)[]) {
	catchingUp = true;
	try {
		for (const one of some) {
			behind.delete(one);
			one();
		}
		flushSync();
	} finally {
		catchingUp = false;
	}
}

function catchUpNext() {
	const left = changedAt + restMs - performance.now();
	const [one] = behind;
	waiting = one !== undefined;
	if (!one) mark();
	else if (left > 0) setTimeout(catchUpNext, left);
	else {
		// The next one's turn comes also where this one cannot be drawn.
		setTimeout(catchUpNext);
		draw([one]);
	}
}

function later(catchUp: () => void) {
	behind.add(catchUp);
	if (!catchingUp) changedAt = performance.now();
	if (!waiting) setTimeout(catchUpNext, restMs);
	waiting = true;
	mark();
}

/** Draws everything that waits. Called before what stands in the page is printed or saved. */
export function catchUpNow(): void {
	while (behind.size > 0) draw([...behind]);
	mark();
}

/** Called when the first page runs: what is drawn from then on may come late. */
export function startLate(): () => void {
	started = true;
	addEventListener('beforeprint', catchUpNow);
	return () => removeEventListener('beforeprint', catchUpNow);
}

/** A value that follows its source at once while it is seen, and a moment later while it is not. */
export class Late<T> {
	#held = $state.raw<T | null>(null);
	#seen = $state(false);
	readonly #source: () => T;

	/**
	 * Made while a component starts.
	 *
	 * @param source gives the same object until something has changed
	 * @param seen false where it starts hidden
	 */
	constructor(source: () => T, seen = false) {
		this.#source = source;
		this.#seen = seen;
		const catchUp = () => (this.#held = source());
		// The prerendered page has all of it, and is not to be taken apart.
		if (!started) catchUp();
		$effect.pre(() => {
			const [value, isSeen] = [source(), this.#seen];
			// What is held is the outcome of this, and no reason to do it again.
			const isHeld = untrack(() => this.#held === value);
			if (isSeen) this.#held = value;
			else if (!isHeld) later(catchUp);
			return () => behind.delete(catchUp);
		});
	}

	/** Null only where it has never been seen and its turn has not come. */
	get current(): T | null {
		return this.#seen ? this.#source() : this.#held;
	}

	set seen(value: boolean) {
		if (value) this.#held = this.#source();
		this.#seen = value;
	}

	/** For an element that is seen while it is in or near what the window shows. */
	readonly near: Attachment<HTMLElement> = (node) => {
		const observer = new IntersectionObserver(
			(entries) => (this.seen = entries.at(-1)?.isIntersecting ?? true),
			{ rootMargin: '50%' }
		);
		observer.observe(node);
		return () => observer.disconnect();
	};

	/** For an element around `<details>`: they are seen while one is open, and as soon as one is reached. */
	readonly inDetails: Attachment<HTMLElement> = (node) => {
		const reached = () => (this.#held = this.#source());
		const toggled = () => (this.seen = node.querySelector('details[open]') !== null);
		const events = ['pointerdown', 'focusin', 'click'];
		for (const name of events) node.addEventListener(name, reached, true);
		node.addEventListener('toggle', toggled, true);
		return () => {
			for (const name of events) node.removeEventListener(name, reached, true);
			node.removeEventListener('toggle', toggled, true);
		};
	};
}
