/** ONS's yearly lists of authority codes -> which code followed which, and when. */
import { cell, type RawRow } from '../raw-folder';
import type { CodeHistory } from './model';

/** The list the tables follow. */
const ours = 'ltla23_code';
const lists = [16, 17, 18, 19, 20, 21, 22, 23].map((year) => `ltla${year}_code`);

/** With the first day of each code that is younger than the oldest list. */
export interface DatedCodeHistory extends CodeHistory {
	firstDay: Map<string, string>;
}

/**
 * Reads the lists, which stand side by side: a row is one authority of 2016 and what became of it.
 * Reorganisations of English authorities take effect on 1 April, so a code that is new in the list
 * of a year is valid from that day.
 */
export function codeHistory(rows: RawRow[]): DatedCodeHistory {
	const successor = new Map<string, string>();
	const predecessors = new Map<string, string[][]>();
	const firstDay = new Map<string, string>();
	const oldest = new Set(rows.map((row) => cell(row, 'ltla16_code')));
	for (const list of lists) {
		const parts = new Map<string, Set<string>>();
		for (const row of rows) {
			const [before, now] = [cell(row, list), cell(row, ours)];
			parts.set(now, (parts.get(now) ?? new Set()).add(before));
			if (before !== now) successor.set(before, now);
			if (!oldest.has(before) && !firstDay.has(before))
				firstDay.set(before, `20${list.slice(4, 6)}-04-01`);
		}
		for (const [now, codes] of parts)
			if (!codes.has(now))
				predecessors.set(now, [...(predecessors.get(now) ?? []), [...codes].sort()]);
	}
	return { successor, predecessors, firstDay };
}
