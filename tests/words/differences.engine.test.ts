import { describe, expect, it } from 'vitest';
import { figureOf, hasFigure } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import { indicatorById, indicators } from '$lib/catalogue/indicators';
import { isWanted, partnerships } from '$lib/catalogue/partnerships';
import { engine } from '$lib/server/engine';
import { defaultView } from '$lib/catalogue/view';
import { linesOf, type Line } from '$lib/words/overview/line';
import { unitOfCategory } from '$lib/words/select';
import { strongText } from '$lib/words/statement';

/** Half away from zero on the shortest decimal text, by way of whole units of the last place. */
function rounded(value: number, decimals: number): number {
	const units = Number((Math.abs(value) * 10 ** decimals).toFixed(6));
	return (Math.sign(value) * Math.floor(units + 0.5)) / 10 ** decimals;
}

/** What is wrong with the difference that a line states, in words. */
function faults(line: Line, decimals: number): string[] {
	const { value, benchmark, difference } = line.comparison;
	if (line.difference === '' || value === null || benchmark === null) return [];
	const shown = Number(line.difference.replace('−', '-').replaceAll(',', ''));
	// Published decimals are subtracted in units of their last place: 79.11 − 77.26 is 1.85.
	const expected = rounded(Number((value - benchmark).toFixed(9)), decimals);
	const found: string[] = [];
	if (shown !== expected) found.push(`shows ${line.difference} for ${expected}`);
	if (difference === null || Math.abs(difference - (value - benchmark)) > 1e-6)
		found.push(`holds ${difference} for ${value - benchmark}`);
	const size = /^([\d,.]+) (?:years|percentage points|points)/.exec(strongText(line.sentence))?.[1];
	const sized = /less|more|lower|higher|longer/.test(strongText(line.sentence));
	if (size && sized && Number(size.replaceAll(',', '')) !== Math.abs(shown))
		found.push(`says ${strongText(line.sentence)} beside ${line.difference}`);
	return found.map((fault) => `${line.key} ${fault}`);
}

/** Faults of every indicator of an area against another, and how many differences were looked at. */
async function looked(area: string, compare: string, ids: string[]) {
	const { query } = await engine();
	const { context } = await contextFor(query, { ...defaultView(area, 'summary'), compare });
	const found: string[] = [];
	let stated = 0;
	for (const id of ids) {
		const figure = await figureOf(context, indicatorById(id));
		for (const line of linesOf(figure)) {
			stated += line.difference === '' ? 0 : 1;
			const { decimals } = unitOfCategory(figure, line.category);
			found.push(...faults(line, decimals));
		}
	}
	return { found, stated };
}

const all = indicators.filter((one) => hasFigure(one)).map(({ id }) => id);
const overviews = partnerships.flatMap(({ area, benchmarks, priorities, review }) => {
	const items = [...priorities.flatMap((one) => one.items), ...(review?.items ?? [])];
	const ids = [...new Set(items.flatMap((item) => (isWanted(item) ? [] : [item.indicator])))];
	const places = [...(area ? [area] : []), ...(review?.places ?? [])];
	return places.flatMap((place) => benchmarks.map((other) => [place, other, ids] as const));
});

describe('the difference that a line states', () => {
	it.each(overviews)('is that of the two values: %s against %s', async (area, other, ids) => {
		const { found, stated } = await looked(area, other, ids);
		// A board has few figures of its own; none at all would mean that nothing was looked at.
		expect(stated).toBeGreaterThan(3);
		expect(found).toEqual([]);
	});

	it.each([
		['wigan', 'england'],
		['blackpool', 'lancashire'],
		['city-of-london', 'england'],
		['north-west', 'england'],
		['cumberland', 'bolton']
	])('is so for every indicator: %s against %s', async (area, other) => {
		const { found, stated } = await looked(area, other, all);
		expect(stated).toBeGreaterThan(10);
		expect(found).toEqual([]);
	});

	it('would be found out where it is not', async () => {
		const { query } = await engine();
		const { context } = await contextFor(query, defaultView('wigan', 'summary'));
		const [line] = linesOf(await figureOf(context, indicatorById('life-expectancy-birth')));
		if (!line) throw new Error('there is no line');
		expect(faults(line, 1)).toEqual([]);
		expect(faults({ ...line, difference: '−1.9' }, 1)).toHaveLength(2);
	});
});
