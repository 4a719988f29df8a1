import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/figure';
import { changeRows, gapPanel, slopeRows, slopeSexes } from '$lib/words/gaps';
import { figureOf, pageOf } from '../figures/engine';

async function panelOf(area: string, compare = 'england') {
	const { figures } = await pageOf(area, 'life-expectancy', { compare });
	return gapPanel(figures);
}

const words = (block: { values: { sex: string; value: string; beside: string }[] } | undefined) =>
	block?.values.map(({ sex, value, beside }) => `${sex}: ${value}; ${beside}`) ?? [];

describe('the gap at a glance', () => {
	it('of Wigan is said in four blocks, each with its figure and how sure it is', async () => {
		const panel = await panelOf('wigan');
		expect(panel.map(({ title }) => title)).toEqual([
			'Gap to England',
			'Gap within Wigan',
			'The same gap with its limits',
			'Is the gap closing?'
		]);
		const [benchmark, within, own, closing] = panel;
		expect(words(benchmark)[0]).toMatch(/^Men: 1\.8 years shorter; /);
		expect(benchmark!.sure).toContain('One is a small part of the other');
		expect(words(within)).toEqual([
			expect.stringMatching(/^Men: 11\.3 years; within England \d+\.\d$/),
			expect.stringMatching(/^Women: 9\.2 years; within England \d+\.\d$/)
		]);
		expect(words(own)[0]).toMatch(/^Men: 12\.0 years; 95% interval \d+\.\d to \d+\.\d$/);
		expect(closing!.values).toEqual([]);
		expect(closing!.kind).toMatch(/\.$/);
		for (const { figure, sure } of panel)
			expect([figure, sure.length > 10]).toEqual([figure, true]);
	});

	it('between two areas apart from each other has an interval of the difference', async () => {
		const [benchmark] = await panelOf('wigan', 'bolton');
		expect(benchmark!.title).toBe('Gap to Bolton');
		expect(benchmark!.sure).toContain('95% confidence interval of the difference');
		for (const { beside } of benchmark!.values)
			expect(beside).toMatch(
				/^95% interval .+ to .+, \w|^no difference can be shown \(between .+ and .+\)$/
			);
	});

	it('has a reason in the place of each number that is not published', async () => {
		const panel = await panelOf('isles-of-scilly');
		const [benchmark] = panel;
		for (const { value, beside } of benchmark!.values) {
			expect(value).toMatch(/not|suppress/i);
			expect(beside).toBe('');
		}
		for (const block of panel) expect(JSON.stringify(block)).not.toMatch(/NaN|undefined|null/);
	});

	it('has no block for a figure that is not on the page', () => {
		expect(gapPanel([])).toEqual([]);
	});

	it('of England says nothing of a gap to itself that is not there', async () => {
		for (const block of await panelOf('england'))
			expect(JSON.stringify(block)).not.toMatch(/NaN|undefined|null/);
	});
});

describe('the slope in numbers', () => {
	it('of Wigan stands with its limits beside the published one, for both sexes', async () => {
		const figure = await figureOf('wigan', 'life-expectancy', 'life-expectancy-tenths');
		expect(slopeSexes(figure)).toEqual(['Men', 'Women']);
		const rows = new Map(slopeRows(figure).map(({ label, cells }) => [label, cells]));
		const own = rows.get('Slope index, our own calculation')!;
		expect(own.map(({ value }) => value)).toEqual(['12.0', '9.8']);
		for (const { interval } of own) expect(interval).toMatch(/^\d+\.\d to \d+\.\d$/);
		expect(rows.get('Slope index, as published')!.map(({ value }) => value)).toEqual([
			'11.9',
			'9.9'
		]);
		expect([...rows.keys()].some((label) => label.includes('by simulation'))).toBe(true);
		for (const { value } of rows.get('Relative index (least to most deprived end)')!)
			expect(Number(value)).toBeGreaterThan(1);
	});

	it('has a dash for what is not known, and no row that nobody worked out', () => {
		const figure = {
			unit: { id: 'years', label: 'years', decimals: 1 },
			slopes: [{ sex: 'male', slopeIndex: 9.14, published: null }]
		} as unknown as Figure;
		const rows = new Map(slopeRows(figure).map(({ label, cells }) => [label, cells]));
		expect(rows.get('Slope index, our own calculation')).toEqual([{ value: '9.1', interval: '' }]);
		expect(rows.get('Slope index, as published')![0]!.value).toBe('not held');
		expect(rows.get('Least minus most deprived tenth')![0]!.value).toBe('–');
		expect([...rows.keys()].some((label) => label.includes('by simulation'))).toBe(false);
		expect(slopeRows({ ...figure, slopes: undefined })[0]!.cells).toEqual([]);
	});
});

describe('the changes of a figure', () => {
	it('of Wigan’s gap are read with their sign, and with what chance alone would do', async () => {
		const figure = await figureOf('wigan', 'life-expectancy', 'gap-change');
		const rows = changeRows(figure);
		expect(rows.length).toBeGreaterThan(1);
		for (const { label, since, change, withinChance } of rows) {
			expect(label).toMatch(/, (men|women)$|^(men|women)$/);
			expect(since).toMatch(/\d{4}/);
			expect(change).toMatch(/^[+−]?\d|not known/);
			expect(withinChance).toMatch(/^\d|not known/);
		}
	});

	it('say that they are not known where they are not, and never 0', () => {
		const figure = {
			unit: { id: 'years', label: 'years', decimals: 1 },
			categories: [],
			changes: [
				{
					category: 'x',
					sex: 'male',
					from: '2019-01-01/2021-12-31',
					change: null,
					withinChance: null
				}
			]
		} as unknown as Figure;
		expect(changeRows(figure)).toEqual([
			{ label: 'men', since: '2019 to 2021', change: 'not known', withinChance: 'not known' }
		]);
		expect(changeRows({ ...figure, changes: undefined })).toEqual([]);
	});
});
