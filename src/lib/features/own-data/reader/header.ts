import { refusedFile, Refused, shownValue } from './faults';
import { limits } from './limits';

/** A name as it is compared: the same letters written in two ways are the same name. */
function compared(name: string): string {
	return name.normalize('NFC').trim();
}

/** The first name that stands twice; null where none does. Columns without a name don't count. */
function firstRepeated(names: string[]): { name: string; at: number; first: number } | null {
	const seen = new Map<string, number>();
	for (const [at, name] of names.entries()) {
		const first = seen.get(compared(name));
		if (compared(name) !== '' && first !== undefined) return { name, at, first };
		seen.set(compared(name), at);
	}
	return null;
}

/** Names for columns that have none: `column 3`, or the next free one. */
function named(names: string[]): string[] {
	const taken = new Set(names.map(compared));
	return names.map((name, at) => {
		if (compared(name) !== '') return name;
		let number = at + 1;
		while (taken.has(`column ${number}`)) number++;
		taken.add(`column ${number}`);
		return `column ${number}`;
	});
}

/**
 * Names of the columns.
 *
 * @param first cells of the first record
 * @param isHeader false where the first record is data: columns are then numbered
 * @param expected names that the header must have, in order; left out where any will do
 * @throws Refused `duplicate-header`, `too-many-columns`, `other-header`
 */
export function columnNames(first: string[], isHeader: boolean, expected?: string[]): string[] {
	if (first.length > limits.columns)
		throw refusedFile(
			'too-many-columns',
			`has ${first.length.toLocaleString('en-GB')} columns; at most ${limits.columns.toLocaleString('en-GB')} are read`
		);
	if (!isHeader) return named(first.map(() => ''));
	if (expected && first.join('\0') !== expected.join('\0'))
		throw new Refused({
			...{ code: 'other-header', row: 1, line: 1, column: '', value: shownValue(first.join(', ')) },
			message: `is not the header that is wanted: ${expected.join(', ')}`
		});
	const repeated = firstRepeated(first);
	if (repeated)
		throw new Refused({
			...{ code: 'duplicate-header', row: 1, line: 1, value: shownValue(repeated.name) },
			column: `column ${repeated.at + 1}`,
			message: `is also the name of column ${repeated.first + 1}; each column needs a name of its own`
		});
	return named(first);
}
