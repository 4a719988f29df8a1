import type { Choice, Guard, Method, Result } from '../analysis/analysis';
import { countsOf, isOfPeople, resultOf, Unworkable } from '../analysis/result';
import { gathered } from '../analysis/gathered';
import { smallGroups } from '../analysis/guard';
import type { Group, GroupRequest } from '../session/grouping';
import { ownTables } from '$lib/features/workbench/own-table/own-tables.svelte';
import type { OwnData } from './own-data.svelte';

/** Columns of the file by what they hold, with their names. */
export interface ColumnChoice {
	at: number;
	name: string;
}

function withDefaults(data: OwnData): Choice {
	const of = (...types: string[]) =>
		data.types.flatMap((type, at) => (types.includes(type) ? [at] : []));
	const counts = of('count');
	const names = data.reading?.kind === 'read' ? data.reading.names : [];
	const [numerator = of('number')[0] ?? 0, denominator] = counts;
	return {
		method: counts.length === 0 ? 'values' : 'rate',
		by: of('area')[0] ?? of('text')[0] ?? 0,
		numerator,
		denominator: denominator ?? 'residents',
		multiplier: 100,
		...{ age: null, lower: null, upper: null, only: [], sex: 'persons', polarity: 'none' },
		benchmark: { kind: 'all' },
		title: names[numerator] ?? '',
		period: ''
	};
}

function requestOf(choice: Choice): GroupRequest {
	const { method, numerator, denominator, lower, upper } = choice;
	const limits = [lower, upper].filter((column) => column !== null);
	const sums = method === 'values' ? limits : denominator === 'residents' ? [] : [denominator];
	const within = method === 'standardised' || method === 'life' ? choice.age : null;
	return { by: choice.by, within, sums: [numerator, ...sums], only: choice.only };
}

/** What the reader chose, and what it comes to. */
export class Analysis {
	choice = $state.raw<Choice>() as Choice;
	guard = $state.raw<Guard>({ to: ownTables.smallTo, hiding: true });
	/** True once the reader has seen that there are small numbers. */
	warned = $state(false);
	groups = $state.raw<Group[] | null>(null);
	failure = $state('');

	/** Groups with a count that would be hidden. */
	readonly small = $derived.by(() => {
		const { reference } = this.data;
		if (!this.groups || !reference || this.choice.method === 'values') return 0;
		const all = countsOf(gathered(this.groups, this.choice, reference), reference, this.choice);
		return smallGroups(all, this.guard, isOfPeople(this.choice));
	});
	readonly made = $derived.by((): { result: Result | null; why: string } => {
		const { reference } = this.data;
		if (!this.groups || !reference) return { result: null, why: '' };
		try {
			return { result: resultOf(this.groups, this.choice, this.guard, reference), why: '' };
		} catch (reason) {
			if (reason instanceof Unworkable || reason instanceof RangeError)
				return { result: null, why: reason.message };
			throw reason;
		}
	});
	/** The result may be looked at: nothing small is in it, or the reader knows. */
	readonly shown = $derived(this.small === 0 || this.warned);
	/** Only what hides small numbers may be saved. */
	readonly mayBeSaved = $derived(this.guard.hiding || this.small === 0);

	constructor(private readonly data: OwnData) {
		this.choice = withDefaults(data);
	}

	/** Starts anew for a table that was typed anew. */
	restart(): void {
		this.choice = withDefaults(this.data);
		[this.groups, this.warned, this.guard] = [null, false, { to: this.guard.to, hiding: true }];
		void this.ask();
	}

	/** Asks the same question of a new worker; its answer is the same, so a warning stays read. */
	async askAgain(): Promise<void> {
		const { warned } = this;
		await this.ask();
		this.warned = warned;
	}

	/** Changes the choice; the rows are put together again where it matters. */
	change(change: Partial<Choice>): void {
		const before = JSON.stringify(this.request());
		this.choice = { ...this.choice, ...change };
		if (JSON.stringify(this.request()) !== before) void this.ask();
	}

	changeMethod(method: Method): void {
		const multiplier = method === 'standardised' ? 100_000 : 100;
		this.change({ method, multiplier });
	}

	setGuard(guard: Partial<Guard>): void {
		this.guard = { ...this.guard, ...guard };
		// The workbench guards what is made of the same file.
		if (guard.to !== undefined) ownTables.setSmallTo(guard.to);
	}

	private request(): GroupRequest | null {
		const { method, age } = this.choice;
		return (method === 'standardised' || method === 'life') && age === null
			? null
			: requestOf(this.choice);
	}

	private async ask(): Promise<void> {
		const request = this.request();
		[this.groups, this.warned, this.failure] = [null, false, ''];
		if (!request) return;
		const asked = JSON.stringify(request);
		try {
			const groups = await this.data.groups(request);
			if (JSON.stringify(this.request()) === asked) this.groups = groups;
		} catch (reason) {
			this.failure = reason instanceof Error ? reason.message : String(reason);
		}
	}
}
