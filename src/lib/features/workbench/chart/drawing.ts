import type { ResultChart, ResultChartKind } from '$lib/charts/result/result';
import type { RunResult, ResultColumn } from '../database/result';
import type { Value } from '$lib/database/query';

/** Which columns are drawn, by place; −1 for none. */
export interface Drawn {
	kind: ResultChartKind | 'none';
	label: number;
	x: number;
	value: number;
	lower: number;
	upper: number;
	series: number;
}

/** Lines more than these cannot be told apart, so a column with more values names no lines. */
const mostSeries = 8;
const day = /^\d{4}-\d\d-\d\d$/;

const cells = (result: RunResult, column: number) => result.rows.map((row) => row[column]);

function isDays(result: RunResult, column: number): boolean {
	const texts = cells(result, column).filter((cell) => cell !== null);
	return texts.length > 0 && texts.every((cell) => typeof cell === 'string' && day.test(cell));
}

function isTime(result: RunResult, { name, numeric }: ResultColumn, at: number): boolean {
	return numeric ? /^(year|age)$/i.test(name) : isDays(result, at);
}

/** Columns that can be placed on an axis: numbers and days. */
export function placeable(result: RunResult): number[] {
	return result.columns.flatMap(({ numeric }, at) => (numeric || isDays(result, at) ? [at] : []));
}

/** What a result looks as if it wanted: lines over time, limits as whiskers, two numbers as points. */
export function guessed(result: RunResult): Drawn {
	const { columns, rows } = result;
	const named = (pattern: RegExp) =>
		columns.findIndex(({ name, numeric }) => numeric && pattern.test(name));
	const [lower, upper] = [named(/^lower/i), named(/^upper/i)];
	const time = columns.findIndex((column, at) => isTime(result, column, at));
	const numbers = columns.flatMap(({ numeric }, at) =>
		numeric && ![lower, upper, time].includes(at) ? [at] : []
	);
	const texts = columns.flatMap(({ numeric }, at) => (numeric || at === time ? [] : [at]));
	const [label = -1] = texts;
	const series =
		texts.find((at) => {
			const count = new Set(cells(result, at)).size;
			return count > 1 && count <= mostSeries;
		}) ?? -1;
	const value =
		numbers.find((at) => /^(value|percent|rate)/i.test(columns[at]?.name ?? '')) ??
		numbers[0] ??
		-1;
	const none: Drawn = { kind: 'none', label, x: -1, value, lower, upper, series: -1 };
	if (value < 0 || rows.length < 2) return none;
	if (time >= 0) return { ...none, kind: 'lines', x: time, series };
	const second = numbers.find((at) => at !== value) ?? -1;
	if (lower >= 0 && upper >= 0) return { ...none, kind: 'dots', x: second };
	if (numbers.length === 2 && rows.length > 40 && second > value)
		return { ...none, kind: 'scatter', x: value, value: second };
	return { ...none, kind: label >= 0 ? 'bars' : 'none', x: second };
}

/** A day as a number of years: 2023-07-02 is about 2023.5. */
function yearsOf(text: string): number {
	const year = Number(text.slice(0, 4));
	const start = Date.UTC(year, 0, 1);
	return year + (Date.parse(text) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

function numberOf(cell: Value | undefined): number | null {
	if (typeof cell === 'number') return cell;
	if (typeof cell !== 'string' || cell.trim() === '') return null;
	const number = day.test(cell) ? yearsOf(cell) : Number(cell);
	return Number.isFinite(number) ? number : null;
}

/** The chosen columns as a chart; null where a column that the kind needs is not chosen. */
export function chartOf(result: RunResult, drawn: Drawn): ResultChart | null {
	const { kind, label, x, value, lower, upper, series } = drawn;
	const plane = kind === 'lines' || kind === 'scatter';
	if (kind === 'none' || value < 0 || (plane && x < 0)) return null;
	const days = x >= 0 && isDays(result, x);
	const marks = result.rows.map((row, at) => {
		const [low, high] = [numberOf(row[lower]), numberOf(row[upper])];
		const name = row[kind === 'lines' && series >= 0 ? series : label];
		return {
			label: name == null ? (label < 0 ? `Row ${at + 1}` : 'no value') : String(name),
			x: numberOf(row[x]),
			...(days ? { xText: String(row[x]) } : {}),
			value: numberOf(row[value]),
			...(low !== null && high !== null && kind !== 'bars' ? { lower: low, upper: high } : {}),
			series: kind === 'lines' && series >= 0 ? String(row[series] ?? 'no value') : ''
		};
	});
	return {
		kind,
		marks,
		valueName: result.columns[value]?.name ?? '',
		xName: result.columns[x]?.name ?? ''
	};
}
