import type { Choice, Guard, Method, Result } from '../../analysis/analysis';
import { countsOf, resultOf, Unworkable } from '../../analysis/result';
import { gathered } from '../../analysis/gathered';
import { smallGroups } from '../../analysis/guard';
import type { Doubt, Grouping } from '../../session/double-counting';
import type { GroupRequest } from '../../session/grouping';
import type { Holder } from '../../session/holders';
import { ownTables } from '$lib/ui/own-table/own-tables.svelte';
import type { OwnData } from '../own-data.svelte';

const noNumbers =
	'no column is read as numbers. Choose “Count” or “Number” for the column that holds them, and every cell of it that is no number is named';

/** Columns of the file by what they hold, with their names. */
export interface ColumnChoice {
	at: number;
	name: string;
}

/** Answers that were given about other groups: they are asked anew. */
const unanswered = {
	together: [] as number[],
	without: [] as Choice['without'],
	repeated: null,
	successors: null,
	holders: null
};

function withDefaults(data: OwnData): Choice {
	const of = (...types: string[]) =>
		data.types.flatMap((type, at) => (types.includes(type) ? [at] : []));
	const counts = of('count');
	const names = data.reading?.kind === 'read' ? data.reading.names : [];
	const numerator = counts[0] ?? of('number')[0] ?? 0;
	return {
		...unanswered,
		method: counts.length === 0 ? 'values' : 'rate',
		by: of('area')[0] ?? of('text')[0] ?? 0,
		numerator,
		// What a count is out of is for the reader to say: nothing in the file tells it.
		denominator: null,
		multiplier: 100,
		age: null,
		lower: null,
		upper: null,
		only: [],
		sex: 'persons',
		polarity: 'none',
		benchmark: { kind: 'all' },
		title: names[numerator] ?? '',
		period: ''
	};
}

/** Columns of counts that a share or rate may be of, beside the values. */
const mostBases = 12;

function requestOf(choice: Choice, types: readonly string[]): GroupRequest {
	const { method, numerator, denominator, lower, upper, age } = choice;
	const { by, only, without, together, repeated, successors } = choice;
	const limits = [lower, upper].filter((column) => column !== null);
	const bases = types.flatMap((type, at) => (type === 'count' && at !== numerator ? [at] : []));
	const beside =
		method === 'values'
			? [...limits, ...bases.slice(0, mostBases)]
			: typeof denominator === 'number'
				? [denominator]
				: [];
	return {
		by,
		within: method === 'standardised' || method === 'life' ? age : null,
		sums: [numerator, ...beside],
		adds: method !== 'values',
		only,
		without,
		together,
		repeated,
		successors
	};
}

/** What the reader chose, and what it comes to. */
export class Analysis {
	choice = $state.raw<Choice>() as Choice;
	guard = $state.raw<Guard>({ to: ownTables.smallTo, hiding: true });
	/** True once the reader has seen that there are small numbers. */
	warned = $state(false);
	grouping = $state.raw<Grouping | null>(null);
	failure = $state('');

	/** What must be answered before anything is put together. */
	readonly doubts = $derived<Doubt[]>(this.grouping?.doubts ?? []);
	/** Groups that hold others: the reader says whether they are kept out of sums. */
	readonly holders = $derived<Holder[]>(this.grouping?.holders ?? []);
	/** All that the reader must choose is chosen. */
	readonly answered = $derived(
		this.doubts.length === 0 &&
			(this.holders.length === 0 || this.choice.holders !== null) &&
			(this.choice.method === 'values' || this.choice.denominator !== null)
	);

	/** Groups with a count that would be hidden. */
	readonly small = $derived.by(() => {
		const { reference } = this.data;
		if (!this.grouping || !reference || !this.answered) return 0;
		const { groups } = this.grouping;
		const all = gathered(groups, this.choice, reference);
		const { counts, ofPeople } = countsOf(all, groups, reference, this.choice);
		return smallGroups(counts, this.guard, ofPeople);
	});
	readonly made = $derived.by((): { result: Result | null; why: string } => {
		const { reference } = this.data;
		if (!this.grouping || !reference || !this.answered) return { result: null, why: '' };
		const { groups, holders } = this.grouping;
		try {
			const keys = holders.map(({ key }) => key);
			return { result: resultOf(groups, this.choice, this.guard, reference, keys), why: '' };
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
		[this.grouping, this.warned, this.guard] = [null, false, { to: this.guard.to, hiding: true }];
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
		const others = ['by', 'method', 'age'].some((part) => part in change);
		this.choice = { ...this.choice, ...(others ? unanswered : {}), ...change };
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
			: requestOf(this.choice, this.data.types);
	}

	private async ask(): Promise<void> {
		const request = this.request();
		[this.grouping, this.warned, this.failure] = [null, false, ''];
		if (!request) return;
		if (!this.data.types.some((type) => type === 'count' || type === 'number')) {
			this.failure = noNumbers;
			return;
		}
		const asked = JSON.stringify(request);
		try {
			const grouping = await this.data.groups(request);
			if (JSON.stringify(this.request()) === asked) this.grouping = grouping;
		} catch (reason) {
			this.failure = reason instanceof Error ? reason.message : String(reason);
		}
	}
}
