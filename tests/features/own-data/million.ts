/**
 * Reads 1,000,000 synthetic rows of eight columns and prints what that took. A process of its own,
 * because only a process can tell its greatest use of memory.
 */
import { readOwnData } from '../../../src/lib/features/own-data/reader/reader';

const rows = 1_000_000;
const header = 'area,code,year,sex,age,deaths,population,note\n';
/** Every row has the same length, so that any part of the file can be made when it is asked for. */
const rowOf = (row: number) =>
	`Place ${String(row % 97).padStart(3, '0')},E08${String(row).padStart(6, '0')},${2001 + (row % 20)},female,${10 + (row % 80)},${String(row % 1000).padStart(4, '0')},${String(100_000 + row).padStart(7, '0')},${(row * 2654435761).toString(36).padStart(10, 'x').slice(0, 10)}\n`;
const length = rowOf(0).length;
const size = header.length + rows * length;

function part(start: number, end: number): string {
	const first = Math.max(0, Math.floor((start - header.length) / length));
	const last = Math.min(rows, Math.ceil((Math.min(end, size) - header.length) / length));
	let text = start < header.length ? header : '';
	const offset = start < header.length ? start : start - header.length - first * length;
	for (let row = first; row < last; row++) text += rowOf(row);
	return text.slice(offset, offset + Math.min(end, size) - start);
}

const slice = (start: number, end: number) => ({
	arrayBuffer: async () => new TextEncoder().encode(part(start, end)).buffer
});

const before = process.memoryUsage.rss();
const began = performance.now();
const answer = await readOwnData({ size, slice });
if (answer.kind === 'refused') throw new Error(answer.refusal.message);
console.log(
	JSON.stringify({
		rows: answer.table.rows,
		megabytesOfFile: size / 1e6,
		megabytesMore: (process.resourceUsage().maxRSS * 1024 - before) / 1e6,
		megabytesOfTable: answer.table.columns.reduce((sum, column) => sum + column.size, 0) / 1e6,
		seconds: (performance.now() - began) / 1000
	})
);
