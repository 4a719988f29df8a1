import { describe, expect, it } from 'vitest';
import { refusalText } from '$lib/features/own-data/reader/faults';
import type { Reference } from '$lib/features/own-data/reference';
import type { GroupRequest } from '$lib/features/own-data/session/grouping';
import { OwnDataSession } from '$lib/features/own-data/session/session';
import { areaHistory, reading, referenceAreas, rowsOf, tableOf } from './made';

const reference = { areas: referenceAreas(), ...areaHistory() } as unknown as Reference;

/** Synthetic: a file as the page is told of it, with the types that are suggested. */
async function told(content: string) {
	const session = new OwnDataSession(reference);
	const file = await session.open(new Blob([content]), {}, {});
	if (file.kind === 'refused') throw new Error(file.refusal.message);
	const typed = session.type(file.suggested);
	const notices = typed.columns.flatMap((column) => ('notices' in column ? column.notices : []));
	return { session, file, typed, notices: notices.join(' ') };
}

async function refused(content: string | Uint8Array<ArrayBuffer>) {
	const answer = await reading(content);
	return answer.kind === 'refused' ? refusalText(answer.refusal, 'made.csv') : 'it was read';
}

const places = ['Wigan', 'Bolton', 'Bury'];
/** Synthetic: a column of numbers beside three places. */
const ofNumbers = (delimiter: string, cells: string[]) =>
	[
		['area', 'n'].join(delimiter),
		...cells.map((cell, at) => [places[at % 3], cell].join(delimiter))
	].join('\n');

describe('a decimal mark', () => {
	it('is the comma where one number can be read no other way and the points may stand for thousands', async () => {
		const { file, typed } = await told(
			'area|rate|n\nWigan|12,5|1.234\nBolton|1.234,5|2.345\nBury|7,25|3.456\n'
		);
		expect(file.settings.decimal).toBe(',');
		expect(file.suggested).toEqual(['area', 'number', 'count']);
		expect(typed.rejected).toBe(0);
	});

	it('is the point where a number begins with 0, or has more or fewer decimals than three', async () => {
		for (const cells of [
			['0.123', '1.234', '7'],
			['1.25', '1.234', '1,5']
		])
			expect((await told(ofNumbers(';', cells))).file.settings.decimal).toBe('.');
	});

	it('that may stand between thousands is said, where nothing tells', async () => {
		const points = await told(ofNumbers(';', ['1.234', '2.345', '3.456']));
		expect(points.notices).toBe(
			'“1.234” is read with a decimal point, as a number with a fraction. If thousands are meant, choose the decimal comma under “How it is read”.'
		);
		const commas = await told(ofNumbers('\t', ['1,234', '2,345', '12,34']));
		expect(commas.notices).toContain('“1,234” is read with a decimal comma');
	});

	it('is not doubted in a column that has other decimals, nor in a file with commas between its cells', async () => {
		expect((await told(ofNumbers(';', ['1.234', '2.3', '3.45']))).notices).toBe('');
		expect((await told(ofNumbers(',', ['1.234', '2.345', '3.456']))).notices).toBe('');
	});
});

describe('a number', () => {
	it.each([
		['behind an apostrophe', "'12"],
		['kept as text by a formula', '="12"']
	])('%s is a number', async (_, cell) => {
		const { file, typed } = await told(ofNumbers(';', [cell, cell, '13']));
		expect([file.suggested[1], typed.rejected]).toEqual(['count', 0]);
	});

	it('may have any dash for its minus sign', async () => {
		const { typed } = await told(ofNumbers(',', ['\u20134', '\u22125', '-6', '\u20117']));
		expect([typed.kept, typed.rejected]).toEqual([4, 0]);
	});
});

describe('a file without a table', () => {
	it.each([
		['of blank lines', '\n\n\n'],
		['of lines of delimiters', ',,\n,,\n'],
		['of spaces', '  \n \n']
	])('%s is refused with its name and what to do', async (_, text) => {
		expect(await refused(text)).toBe(
			'“made.csv” holds nothing but blank rows. Choose a file that holds a table.'
		);
	});

	it.each([
		['little', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
		['big', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]]
	])('in UTF-32, %s end first, is named as what it is', async (_, bytes) => {
		expect(await refused(Uint8Array.from(bytes))).toContain('is written in UTF-32');
	});

	it('but with names of columns is read, without a row', async () => {
		const { typed, file } = await told('area,n\n');
		expect([typed.rowsIn, file.names]).toEqual([0, ['area', 'n']]);
	});
});

describe('rows that are no rows of the table', () => {
	it('are the headers of files that were joined, byte order marks and all', async () => {
		const { file, typed } = await told(
			'\uFEFFarea,n\nWigan,12\n\uFEFFarea,n\nBolton,13\n\uFEFF"Bury",14\n'
		);
		expect(file.found.outside.counts).toEqual({ 'header again': 1 });
		expect([typed.kept, typed.rejected]).toEqual([3, 0]);
		expect(file.head.map(([area]) => area)).toEqual(['Wigan', 'Bolton', 'Bury']);
	});

	it('are said to hold numbers where they may be a table of their own', async () => {
		const { file } = await told(
			'Table 1\narea,n\nWigan,1\nBolton,2\n\nTable 2\narea,rate,lower,upper\nBury,3,2,4\nOldham,4,3,5\n'
		);
		expect(file.found.notes).toEqual([
			'2 rows before the table hold numbers, the first of them row 3, and are set aside. If they are a table too, move the header and the rows below.'
		]);
	});

	it('are not made names by the lines drawn under those', async () => {
		const table = await tableOf('| area | n |\n|---|:--:|\n| Wigan | 12 |\n| Bolton | 13 |\n');
		expect(table.names.map((name) => name.trim())).toEqual(['area', 'n']);
		expect(rowsOf(table).map(([, n]) => n?.trim())).toEqual(['12', '13']);
	});
});

describe('columns of a fixed width', () => {
	it('are said not to be told apart', async () => {
		const { file } = await told('area        n\nWigan       12\nBolton      13\nBury        14\n');
		expect(file.found.notes.join(' ')).toContain('columns of a fixed width are not told apart');
	});
});

describe('a message', () => {
	it('shows a line break once, and a row by its number with commas', async () => {
		const text = `a,b\n${'1,2\n'.repeat(2000)}"x\r\ny",z,w\n`;
		const { typed } = await told(text);
		expect(typed.faults).toMatchObject([{ row: 2002 }]);
		const answer = await reading('a,b\n"x\r\ny",1,2\n3,4\n5,6\n');
		expect(answer.kind === 'read' && answer.ends.rows).toBe(4);
	});
});

describe('many rows of one group', () => {
	/** All rows of a place added up, nothing answered. */
	const request: GroupRequest = {
		by: 0,
		within: null,
		sums: [2],
		adds: true,
		only: [],
		without: [],
		together: [],
		repeated: null,
		successors: null
	};
	const rows = 300_000;

	it('are put together in time that grows with their number, not with its square', async () => {
		const lines = Array.from({ length: rows }, (_, at) => `Wigan,${at % 2 ? 'M' : 'F'},1\n`);
		const { session } = await told(`area,sex,n\n${lines.join('')}`);
		const { groups, doubts } = session.groups(request);
		expect(groups[0]?.sums[0]?.value).toBe(rows);
		expect(doubts.map(({ kind }) => kind)).toEqual(['column', 'repeated']);
	});

	it('may each have a text of their own', async () => {
		const lines = Array.from({ length: rows }, (_, at) => `Wigan,note ${at},1\n`);
		const { session } = await told(`area,note,n\n${lines.join('')}`);
		const { doubts } = session.groups(request);
		expect(doubts.map(({ kind }) => kind)).toEqual(['column']);
	});
});
