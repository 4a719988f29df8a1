import { describe, expect, it } from 'vitest';
import { sparkline } from '$lib/charts/sparkline';
import { timeAxis } from '$lib/charts/layout/axis';
import { linesDrawing } from '$lib/charts/time/lines';
import { runsOf } from '$lib/charts/time/runs';
import type { Figure } from '$lib/figure';
import { WIDE } from './drawn';
import * as synthetic from './synthetic';

describe('lines', () => {
	it('never join two roles, nor across a missing value or a break', () => {
		const figure = synthetic.linesInterrupted();
		const { lines, marks } = linesDrawing(figure, WIDE);
		const home = lines.find(({ role }) => role === 'home')!;
		expect(home.d.match(/M/g)).toHaveLength(2);
		expect(lines.find(({ role }) => role === 'middle')!.d.match(/M/g)).toHaveLength(2);
		expect(marks.filter(({ key }) => key.startsWith('home'))).toHaveLength(2);
		const projected = linesDrawing(synthetic.linesProjected(), WIDE);
		expect(projected.lines.map(({ role }) => role).sort()).toEqual(['home', 'projected']);
	});

	it('end a run before a break and begin the next after it', () => {
		const { estimates, breaks } = synthetic.linesInterrupted();
		const middle = estimates.filter(({ role }) => role === 'middle');
		expect(runsOf(middle, []).map((run) => run.length)).toEqual([10]);
		expect(runsOf(middle, breaks).map((run) => run.length)).toEqual([6, 4]);
	});

	it('say that a line is projected, that a value is missing, and where counting changed', () => {
		const words = (figure: Figure) =>
			linesDrawing(figure, WIDE)
				.labels.map(({ text }) => text)
				.join(' ');
		expect(words(synthetic.linesProjected())).toContain('Wigan, projected');
		expect(words(synthetic.linesInterrupted())).toContain('Wigan: suppressed');
		expect(words(synthetic.linesInterrupted())).toContain('new way of counting from April 2020');
		expect(words(synthetic.linesInterrupted())).toContain('95% confidence interval');
	});

	it('share one value axis between women and men', () => {
		const { labels } = linesDrawing(synthetic.linesBySex(), WIDE);
		expect(labels.filter(({ text }) => text === '76')).toHaveLength(2);
	});

	it('have their newest period on the time axis, and no ticks that touch', () => {
		const periods = synthetic.linesProjected().estimates.map(({ period }) => period);
		for (const to of [120, 250, 600]) {
			const { ticks } = timeAxis(periods, 0, to);
			expect(ticks.at(-1)?.text).toBe('2043');
			ticks.slice(1).forEach(({ at }, index) => expect(at - ticks[index]!.at).toBeGreaterThan(34));
		}
	});

	it('stand in the middle when there is one period', () => {
		const { at } = timeAxis(['2023-06-30/2023-06-30'], 0, 100);
		expect(at(2023.5)).toBe(50);
	});
});

describe('a sparkline', () => {
	it('has home and benchmark of one sex and ends at the newest value of home', () => {
		const { lines, end } = sparkline(synthetic.linesBySex(), 'female', '');
		expect(lines.map(({ role }) => role)).toEqual(['home', 'benchmark']);
		expect(end?.x).toBeGreaterThan(130);
	});

	it('is nothing where nothing is published', () => {
		const { end } = sparkline(synthetic.without(synthetic.linesBySex(), 'home'), 'male', '');
		expect(end).toBeNull();
	});
});
