import type { Row } from '$lib/catalogue/tables';
import text from '../../../../data/papers.csv?raw';
import { rowsOf } from './table-rows';

const rows = rowsOf('papers', text);

function cited({ authors, year, title }: Row): string {
	const who = [authors, year].filter((part) => part !== null).join(' ');
	return title === null ? who : `${who}, ${title}`;
}

/**
 * Papers, books and programs as they are cited: `Newcombe 1998, Interval estimation …; Fisher 1921`.
 *
 * @param keys names of the table `papers`, in the order in which they are cited
 * @throws {RangeError} for a name that the table has not
 */
export function papers(...keys: string[]): string {
	const found = keys.map((key) => {
		const row = rows.find(({ paper }) => paper === key);
		if (!row) throw new RangeError(`no paper is called ${key}`);
		return cited(row);
	});
	return found.join('; ');
}
