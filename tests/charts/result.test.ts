import { describe, expect, it } from 'vitest';
import { dotsDrawing } from '$lib/features/own-data/charts/dots';
import {
	shortNumber,
	spokenValue,
	type ResultChart,
	type ResultMark
} from '$lib/charts/result/result';
import { drawnSeries, placeText, planeDrawing } from '$lib/charts/result/plane';
import { drawnRows, fitting, rowsDrawing } from '$lib/charts/result/rows';
import { percent } from './synthetic';

/** Made-up rows of a reader's result. */
const mark = (label: string, value: number | null, more: Partial<ResultMark> = {}): ResultMark => ({
	label,
	value,
	x: null,
	series: '',
	...more
});
const chart = (
	kind: ResultChart['kind'],
	marks: ResultMark[],
	more: Partial<ResultChart> = {}
) => ({
	kind,
	marks,
	valueName: 'rate',
	xName: 'year',
	...more
});
const texts = ({ labels }: { labels: { text: string }[] }) => labels.map(({ text }) => text);

describe('a number of a result', () => {
	it('is written to four digits, without zeros that say nothing', () => {
		expect([0.123456, 12345.6, 1000, 0.5, -3].map(shortNumber)).toEqual([
			'0.1235',
			'12,350',
			'1,000',
			'0.5',
			'−3'
		]);
		expect(shortNumber(1.5e15)).toBe('1500000000000000');
		expect(shortNumber(1.2346e-9)).toBe('1.235e-9');
	});

	it('is read out with its limits, and is no number where there is none', () => {
		expect(spokenValue({ value: 2, lower: 1, upper: 3 })).toBe('2, 1 to 3');
		expect(spokenValue({ value: 2, lower: 1 }, percent)).toBe('2.0%');
		expect(spokenValue({ value: null, lower: 1, upper: 3 })).toBe('no value');
	});
});

describe('rows of a result', () => {
	it('are bars from zero to either side, each with its value; a missing one has no bar', () => {
		const drawing = rowsDrawing(
			chart('bars', [mark('Up', 10), mark('Down', -5), mark('None', null)]),
			680
		);
		const [up, down] = drawing.bars;
		expect(drawing.bars).toHaveLength(2);
		expect(up!.width).toBeCloseTo(2 * down!.width, 0);
		expect(down!.x + down!.width).toBeCloseTo(up!.x, 0);
		expect(texts(drawing)).toContain('no value');
		expect(drawing.points.map(({ name, value }) => `${name}: ${value}`)).toEqual([
			'Up: 10',
			'Down: −5',
			'None: no value'
		]);
		expect(drawing.dots).toEqual([]);
	});

	it('are dots with their limits, and say that the axis does not start at zero', () => {
		const drawing = rowsDrawing(
			chart('dots', [mark('Wigan', 77.3, { lower: 76.9, upper: 77.6 }), mark('Leeds', 78)]),
			680
		);
		expect(drawing.dots).toHaveLength(2);
		expect(drawing.bars).toEqual([]);
		expect(drawing.whiskers.match(/v8/g)).toHaveLength(2);
		const words = texts(drawing).join(' ');
		expect(words).toContain('The axis does not start at zero.');
		expect(words).toContain('Lines: lower and upper.');
	});

	it('are at most sixty, which is said, and a long name is cut', () => {
		const marks = Array.from({ length: drawnRows + 5 }, (_, at) =>
			mark(`${at} ${'Bournemouth, Christchurch and Poole '.repeat(3)}`, at)
		);
		const drawing = rowsDrawing(chart('bars', marks, { unit: percent }), 360);
		expect(drawing.points).toHaveLength(drawnRows);
		expect(texts(drawing).join(' ')).toContain(`The first ${drawnRows} of ${drawnRows + 5} rows.`);
		expect(texts(drawing).filter((text) => text.endsWith('…')).length).toBe(drawnRows);
		expect(fitting('Wigan', 500)).toBe('Wigan');
	});
});

describe('a result in a plane', () => {
	const series = (name: string, from: number) =>
		[2019, 2020, 2021].map((x, at) => mark('', from + at, { x, series: name }));

	it('joins the points of a line in the order of its axis, and breaks it at a missing value', () => {
		const marks = [
			...series('Wigan', 10).reverse(),
			mark('', null, { x: 2022, series: 'Wigan' }),
			mark('', 14, { x: 2023, series: 'Wigan' })
		];
		const drawing = planeDrawing(chart('lines', marks), 680);
		const [line] = drawing.lines;
		expect(drawing.lines).toHaveLength(1);
		expect(line!.d.match(/M/g)).toHaveLength(2);
		const across = [...line!.d.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
		expect(across).toEqual([...across].sort((one, other) => one - other));
		expect(drawing.points).toHaveLength(4);
		expect(drawing.points.map(({ name }) => name)).toContain('year 2023');
		expect(texts(drawing)).toContain('Wigan');
	});

	it('draws so many lines that they can be told apart, and says how many there are', () => {
		const marks = Array.from({ length: drawnSeries + 2 }, (_, at) =>
			series(`Place ${at}`, at)
		).flat();
		const drawing = planeDrawing(chart('lines', marks), 680);
		expect(drawing.lines).toHaveLength(drawnSeries);
		expect(texts(drawing).join(' ')).toContain(
			`The first ${drawnSeries} of ${drawnSeries + 2} lines.`
		);
		const names = drawing.labels.filter(({ text }) => text.startsWith('Place')).map(({ y }) => y);
		expect(new Set(names).size).toBe(drawnSeries);
	});

	it('scatters points with their limits, and leaves out what has no place', () => {
		const marks = [
			mark('Wigan', 77.3, { x: 12.5, lower: 76, upper: 78 }),
			mark('Leeds', 78.1, { x: 20_000, xText: 'most' }),
			mark('Bury', null, { x: 3 }),
			mark('Bolton', 70)
		];
		const drawing = planeDrawing(chart('scatter', marks, { xName: 'income' }), 360);
		expect(drawing.dots.match(/M/g)).toHaveLength(2);
		expect(drawing.whiskers.match(/M/g)).toHaveLength(1);
		expect(drawing.points.map(({ name }) => name)).toEqual([
			'Wigan, income 12.5',
			'Leeds, income most'
		]);
		expect(drawing.lines).toEqual([]);
	});

	it('never groups a year by thousands', () => {
		expect([2021, 1_234_567, 3.14159].map(placeText)).toEqual(['2021', '1,235,000', '3.142']);
	});
});

describe('groups of the reader’s own data', () => {
	const rows = [
		{ key: 'a', label: 'Wigan', value: 12, lower: 10, upper: 14 },
		{
			key: 'b',
			label: 'A very long name of a group '.repeat(6),
			value: 8,
			lower: null,
			upper: null
		}
	];

	it('are dots with whiskers, and the benchmark is a line through all of them', () => {
		const drawing = dotsDrawing(rows, { label: 'All groups together', value: 10 }, percent, 680);
		expect(drawing.dots.map(({ key }) => key)).toEqual(['a', 'b']);
		expect(drawing.whiskers.match(/M/g)).toHaveLength(1);
		expect(drawing.benchmark).toMatch(/^M[\d.]+ /);
		expect(drawing.points.map(({ value }) => value)).toEqual([
			'12.0%, 95% interval 10.0% to 14.0%',
			'8.0%'
		]);
		expect(texts(drawing)).toContain('All groups together');
		expect(texts(drawing).some((text) => text.endsWith('…'))).toBe(true);
	});

	it('stand without a benchmark on a phone, and where there are none', () => {
		const drawing = dotsDrawing(rows, null, percent, 320);
		expect(drawing.benchmark).toBe('');
		expect(drawing.dots.every(({ x }) => x > 0 && x < 320)).toBe(true);
		expect(dotsDrawing([], null, percent, 320).dots).toEqual([]);
	});
});
