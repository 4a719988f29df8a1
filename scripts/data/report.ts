/** What happened on the way from a publisher's file to a table, counted and printed. */

/** Rows per reason, and the codes they stood under. */
interface Group {
	rows: number;
	codes: Set<string>;
}

function count(groups: Map<string, Group>, name: string, code: string): void {
	const group = groups.get(name) ?? { rows: 0, codes: new Set<string>() };
	group.rows += 1;
	group.codes.add(code);
	groups.set(name, group);
}

/** At most eight of the codes, and how many more there are. */
function listed(codes: Set<string>): string {
	const sorted = [...codes].sort();
	const more = sorted.length - 8;
	return sorted.slice(0, 8).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The account of one table. */
export class Report {
	readonly recodes = new Map<string, Group>();
	readonly drops = new Map<string, Group>();
	readonly notes: string[] = [];

	constructor(readonly table: string) {}

	/** A row's area code was replaced by the one of our area list. */
	recoded(from: string, to: string): void {
		count(this.recodes, `${from} -> ${to}`, from);
	}

	/** A row was left out; `reason` is a phrase, the same for all rows left out for it. */
	dropped(reason: string, code: string): void {
		count(this.drops, reason, code);
	}

	/** Anything else a reader of the console should know. */
	note(text: string): void {
		this.notes.push(text);
	}

	/** The account as lines of text, in a fixed order. */
	lines(): string[] {
		const recodes = [...this.recodes].map(([name, group]) => `recoded ${name}: ${group.rows} rows`);
		const drops = [...this.drops].map(
			([reason, group]) => `dropped ${group.rows} rows, ${reason}: ${listed(group.codes)}`
		);
		return [...recodes.sort(), ...drops.sort(), ...this.notes];
	}
}
