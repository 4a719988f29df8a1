import { describe, expect, it } from 'vitest';
import { outsideRows } from '$lib/features/own-data/reader/text-table';
import { reading, rowsOf } from './made';
import { kinds, pollutedFile, textOf, type PollutedFile } from './polluted';

/** All in the full run, a cut of them in the ordinary one. */
const files = process.env.FAIR_MEASURE_FULL === '1' ? 10_000 : 600;
const sameRow = (one: readonly string[], other: readonly string[]) =>
	one.length === other.length && one.every((cell, at) => cell === other[at]);

/** What came of a file: how it differs from what was sound in it. */
interface Outcome {
	/** A row kept that is no row of the sound table: the worst that can happen. */
	different: string;
	/** A sound row that was lost, or the reason why the file was refused. */
	lost: string;
}

/** Every row kept is a row of the sound table, in its order; every row that is not spoilt is kept. */
function compared({ sheet }: PollutedFile, rows: readonly string[][]): Outcome {
	let next = 0;
	for (const row of rows) {
		const found = sheet.rows.findIndex((sound, at) => at >= next && sameRow(sound, row));
		if (found < 0) return { different: JSON.stringify(row), lost: '' };
		const skipped = sheet.rows.findIndex(
			(_, at) => at >= next && at < found && !sheet.polluted.has(at)
		);
		if (skipped >= 0) return { different: '', lost: `row ${skipped}` };
		next = found + 1;
	}
	const missing = sheet.rows.findIndex((_, at) => at >= next && !sheet.polluted.has(at));
	return { different: '', lost: missing < 0 ? '' : `row ${missing}` };
}

async function outcomeOf(file: PollutedFile): Promise<Outcome> {
	const answer = await reading(file.bytes);
	if (answer.kind === 'refused') return { different: '', lost: answer.refusal.message };
	const { table, ends } = answer;
	expect(table.rowsIn).toBe(table.rows + table.rejected.length);
	expect(ends.rows).toBe(table.headerRows + table.rowsIn + outsideRows(table.outside));
	const outcome = compared(file, rowsOf(table));
	if (outcome.different || outcome.lost || !file.sheet.named) return outcome;
	return { different: sameRow(table.names, file.sheet.header) ? '' : table.names.join(), lost: '' };
}

describe('files polluted as public ones are', () => {
	it(`are read with no row different and at least 97% whole but for the spoilt rows, of ${files}`, async () => {
		const faults: string[] = [];
		let whole = 0;
		const met = new Set<string>();
		for (let seed = 1; seed <= files; seed++) {
			const file = pollutedFile(seed);
			for (const kind of file.kind.split(' + ')) met.add(kind);
			const { different, lost } = await outcomeOf(file);
			if (different) faults.push(`${seed} (${file.kind}): ${different}`);
			if (!different && !lost) whole++;
			else if (process.env.SHOW_POLLUTED)
				console.log(
					seed,
					file.kind,
					different ? `DIFFERENT ${different}` : `lost ${lost}`,
					process.env.SHOW_POLLUTED === 'text' ? textOf(file.sheet) : ''
				);
		}
		expect(faults).toEqual([]);
		expect(whole / files).toBeGreaterThanOrEqual(0.97);
		expect(kinds.filter((kind) => !met.has(kind))).toEqual([]);
	}, 600_000);
});
