import type { OwnTable } from '../database/own-table';
import { limits } from '$lib/features/own-data/reader/limits';
import { countWords } from '$lib/ui/figure/amounts';

/** A reader's own table as this tab holds it. */
export interface HeldTable extends OwnTable {
	/** Name of the file it was made of, as the reader knows it. */
	file: string;
}

/**
 * The reader's own tables for the workbench: in the memory of this tab alone, from page to page of
 * the site, and gone with the tab.
 */
export class OwnTables {
	list = $state.raw<readonly HeldTable[]>([]);
	/** Counts from 1 to this are guarded; 0 where the reader says that all are published. */
	smallTo = $state(7);
	/** True once the reader has chosen to see answers with small numbers in them. */
	seen = $state(false);

	/** The first statement about a table just put in: an address would carry it out of the tab. */
	first = '';

	/** The first statement, once. */
	takeFirst(): string {
		const sql = this.first;
		this.first = '';
		return sql;
	}

	/** @returns why there is no room for so many rows beside the tables held; empty where there is */
	refusal(name: string, rows: number): string {
		const others = this.list.filter((one) => one.name !== name);
		const held = others.reduce((sum, one) => sum + one.rows, 0);
		return held + rows <= limits.rows
			? ''
			: `The workbench holds ${countWords(limits.rows)} rows of your own at most, and ${countWords(held)} are there: take a table out first.`;
	}

	/** Holds a table in place of one of the same name. */
	put(table: HeldTable): void {
		this.list = [...this.list.filter(({ name }) => name !== table.name), table];
		this.seen = false;
	}

	remove(name: string): void {
		this.list = this.list.filter((one) => one.name !== name);
	}

	setSmallTo(to: number): void {
		[this.smallTo, this.seen] = [to, false];
	}
}

/** Those of this tab. While pages are built it stays empty. */
export const ownTables = new OwnTables();
