import { beforeAll, describe, expect, it } from 'vitest';
import { indicators, type Indicator } from '$lib/catalogue/indicators';
import { tierOf, tiersText, type Tier } from '$lib/catalogue/reasons';
import { defaultView } from '$lib/catalogue/view';
import type { Figure } from '$lib/figure';
import { figureOf, hasFigure } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import { areaBySlug, type Area } from '$lib/questions/areas';
import { allAreas } from '$lib/server/areas';
import { engine } from '$lib/server/engine';
import { tableRows } from '$lib/server/tables';

/** A figure of an area that lacks some value. */
interface Lacking {
	area: Area;
	indicator: Indicator;
	figure: Figure;
}

/**
 * Indicators whose figures lie on area pages, or on any page of a partnership. Those of the slope
 * through tenths are drawn at random a hundred thousand times: they are made only where it has none.
 */
const asked = indicators.filter(
	(one) => hasFigure(one) && (one.theme !== null || one.question === 'published')
);

const lacking: Lacking[] = [];
/** By indicator: codes of areas with a value in its own table, as a script of its own reads them. */
const valued = new Map<string, Set<string>>();

/** The rows of an indicator's own table. */
function rowsOf({ published, tables, filter = {} }: Indicator) {
	const rows = tableRows(published.table ?? tables[0] ?? '');
	return rows.filter((row) =>
		Object.entries(filter).every(
			([column, value]) => !(column in row) || String(row[column]) === String(value)
		)
	);
}

beforeAll(async () => {
	const { query } = await engine();
	const tenths = new Set(tableRows('life_expectancy_by_tenth').map((row) => row.area_code));
	for (const indicator of asked)
		valued.set(
			indicator.id,
			new Set(
				rowsOf(indicator)
					.filter(({ value }) => value !== null && value !== undefined)
					.map((row) => String(row.area_code))
			)
		);
	for (const { slug, code } of allAreas()) {
		const area = await areaBySlug(query, slug);
		const { context } = await contextFor(query, defaultView(slug, 'summary'));
		for (const indicator of asked) {
			if (indicator.question === 'tenths' && tenths.has(code)) continue;
			const figure = await figureOf(context, indicator);
			if (area && figure.estimates.some(({ value }) => value === null))
				lacking.push({ area, indicator, figure });
		}
	}
}, 300_000);

const notesOf = ({ notes }: Figure) =>
	notes.filter(({ kind }) => kind === 'missing').map(({ text }) => text);
const heldOf = ({ id }: Indicator) => valued.get(id) ?? new Set<string>();

/** Those figures whose notes match, each with what the expression found. */
function claims(form: RegExp) {
	return lacking.flatMap((one) =>
		notesOf(one.figure).flatMap((text) => {
			const found = form.exec(text);
			return found ? [{ ...one, found }] : [];
		})
	);
}

/** Areas with a value that are of a tier, leaving out those that have theirs as a board. */
async function withValueIn(tier: string, indicator: Indicator): Promise<string[]> {
	const { query } = await engine();
	const areas = await Promise.all(allAreas().map(({ slug }) => areaBySlug(query, slug)));
	return areas.flatMap((area) =>
		area &&
		!area.alsoBoard &&
		tiersText([tierOf(area)]) === tier &&
		heldOf(indicator).has(area.code)
			? [area.name]
			: []
	);
}

describe('every missing value of every area', () => {
	it('has a kind of reason', () => {
		expect(lacking.length).toBeGreaterThan(2000);
		const silent = lacking.flatMap(({ figure }) =>
			figure.estimates.filter(({ value, missing }) => value === null && !missing)
		);
		expect(silent).toEqual([]);
	});

	it('has a sentence where the area has no value at all', () => {
		const silent = lacking.filter(
			({ figure }) =>
				figure.estimates.every(({ role, value }) => role !== 'home' || value === null) &&
				notesOf(figure).length === 0
		);
		expect(silent.map(({ area, indicator }) => `${indicator.id} ${area.slug}`)).toEqual([]);
	});

	it('is told as “not published for” a kind of area only where none of them has a value', async () => {
		const found = claims(/publishes this for .+, not for (.+)\.$/);
		expect(found.length).toBeGreaterThan(100);
		const kinds = new Map(found.map((one) => [`${one.indicator.id} ${one.found[1]}`, one]));
		for (const {
			indicator,
			found: [, tier = '']
		} of kinds.values())
			expect(await withValueIn(tier, indicator), `${indicator.id} for ${tier}`).toEqual([]);
	});

	it('is told as “not held for” a kind of area only where none of them has a value', async () => {
		const found = [
			...claims(/^No value for (.+) is held in this series(?:, only for .+)?\.$/),
			...claims(/publishes this for (.+) too; no such value is held in this series\.$/)
		].filter(({ found: [, tier] }) => tier !== 'this area');
		expect(found.length).toBeGreaterThan(500);
		const kinds = new Map(found.map((one) => [`${one.indicator.id} ${one.found[1]}`, one]));
		for (const {
			indicator,
			found: [, tier = '']
		} of kinds.values())
			expect(await withValueIn(tier, indicator), `${indicator.id} for ${tier}`).toEqual([]);
	});

	it('is never denied to an area that has a value in the table', () => {
		const denied = claims(
			/^(No value for this area|For this area no value|.+ leaves this area out)/
		);
		expect(denied.length).toBeGreaterThan(100);
		const wrong = denied.filter(({ figure, indicator }) =>
			heldOf(indicator).has(figure.shown.code)
		);
		expect(wrong.map(({ area, indicator }) => `${indicator.id} ${area.slug}`)).toEqual([]);
	});

	it('is put down to too few residents only where the publisher says so', () => {
		const found = claims(/too few residents/);
		expect([...new Set(found.map(({ area }) => area.slug))].toSorted()).toEqual([
			'city-of-london',
			'isles-of-scilly'
		]);
		for (const { area, indicator } of found) {
			const said = indicator.published.leftOut?.find(({ areas }) => areas?.includes(area.code));
			expect(said?.because).toBe('has too few residents');
			expect(said?.source).toContain('small populations');
		}
	});

	it('counts those of its kind that have a value as they are in the table', () => {
		const found = claims(/(\d+) of (\d+) (.+) ha(?:s|ve) one\.$/);
		expect(found.length).toBeGreaterThan(50);
		for (const {
			indicator,
			found: [text, held, areas]
		} of found) {
			const own = heldOf(indicator).size;
			expect(Number(held), text).toBeLessThan(Number(areas));
			expect(Number(held), text).toBeLessThanOrEqual(own);
			expect(Number(held), text).toBeGreaterThan(0);
		}
	});

	it('is suppressed only where a row of the table says so', () => {
		const found = claims(/withholds this value/);
		expect(found.length).toBeGreaterThan(20);
		for (const { figure, indicator } of found) {
			const own = rowsOf(indicator).filter((row) => row.area_code === figure.shown.code);
			expect(own.some(({ missing }) => missing === 'suppressed')).toBe(true);
		}
	});

	it('is never called not published beside a sentence that says it is not held', () => {
		const kinds: Tier[] = ['board', 'region', 'county'];
		for (const { area, figure } of lacking.filter(({ area }) => kinds.includes(tierOf(area))))
			for (const one of figure.estimates.filter(({ value }) => value === null))
				if (one.missing === 'not-published' && one.area === area.code)
					expect(notesOf(figure).join(' ')).not.toMatch(/is held in this series/);
	});
});
