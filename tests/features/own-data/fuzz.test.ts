import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodingNames, type Encoding } from '../../../src/lib/features/own-data/reader/encoding';
import { reading, rowsOf, serialised, tableOf } from './made';

/** The same cases on every run. */
const seed = 20_231_123;
const runs = (numRuns: number) => ({ seed, numRuns });

/** Cells rich in what could go wrong; NUL is refused by rule, and a lone surrogate is no character. */
const awkward = fc.constantFrom('"', "'", ',', ';', '\t', '\n', '\r', '\r\n', ' ', 'a', 'é', '😀');
const cell = fc.oneof(
	fc.array(awkward, { maxLength: 6 }).map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\0', ''))
);
const records = fc
	.integer({ min: 1, max: 4 })
	.chain((width) =>
		fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
	);
const dialect = fc.record({
	delimiter: fc.constantFrom(',', ';', '\t', '|', ':', ' '),
	quote: fc.constantFrom('"', "'")
});
const newline = fc.constantFrom('\n', '\r\n', '\r');

describe('the reader', () => {
	it('gives back what was written, by any delimiter, quotation mark and line end', async () => {
		await fc.assert(
			fc.asyncProperty(records, dialect, newline, async (written, by, end) => {
				const text = serialised(written, by, end);
				const table = await tableOf(text, { ...by, header: false });
				expect(rowsOf(table)).toEqual(written);
				expect(table.rowsIn).toBe(written.length);
			}),
			runs(2_000)
		);
	});

	it('gives back what was written where the file is read in many parts', async () => {
		const long = Array.from({ length: 50_000 }, (_, row) => [
			`"${'é,\n'.repeat(row % 7)}`,
			'x'.repeat(row % 90),
			''
		]);
		const by = { delimiter: ',', quote: '"' };
		const text = serialised(long, by, '\r\n');
		expect(new Blob([text]).size).toBeGreaterThan(2_000_000);
		expect(rowsOf(await tableOf(text, { ...by, header: false }))).toEqual(long);
	});

	it('counts every row once, whatever their lengths: rows in = kept + left out', async () => {
		const ragged = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 });
		await fc.assert(
			fc.asyncProperty(ragged, dialect, newline, async (written, by, end) => {
				const table = await tableOf(serialised(written, by, end), { ...by, header: false });
				expect(table.rowsIn).toBe(written.length);
				expect(table.rows + table.rejected.length).toBe(table.rowsIn);
				const width = written[0]?.length;
				expect(rowsOf(table)).toEqual(written.filter((record) => record.length === width));
				expect(table.rejected.map(({ cells }) => cells)).toEqual(
					written.filter((record) => record.length !== width)
				);
			}),
			runs(500)
		);
	});

	it('answers any bytes with a table or a refusal, and never throws', async () => {
		const encoding = fc.constantFrom(undefined, ...(Object.keys(encodingNames) as Encoding[]));
		const structural = fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x00, 0xff, 0xfe, 0xef, 0xbb, 0xbf);
		const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), structural);
		await fc.assert(
			fc.asyncProperty(fc.array(byte, { maxLength: 300 }), encoding, async (bytes, chosen) => {
				const answer = await reading(Uint8Array.from(bytes), chosen ? { encoding: chosen } : {});
				if (answer.kind === 'refused') expect(answer.refusal.message).not.toBe('');
				else expect(answer.table.rowsIn).toBe(answer.table.rows + answer.table.rejected.length);
			}),
			runs(3_000)
		);
	});
});
