import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorById } from '$lib/catalogue/indicators';
import { defaultView } from '$lib/catalogue/view';
import type { Estimate, Figure } from '$lib/figure';
import { figureOf } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import { engine } from '$lib/server/engine';
import { laterBy } from '../../scripts/data/moved';
import { laterSite, type Shown } from './later-site';

/** Far enough that no year of today is one of the moved tables. */
const years = 50;
const places =
	'wigan bury west-lancashire isles-of-scilly city-of-london cumberland lancashire greater-manchester north-west lancashire-and-south-cumbria birmingham england'.split(
		' '
	);

const yearsIn = (text: string) => text.match(/(?<![\d.,])(19|20)\d\d(?![\d,]|\.\d)/g) ?? [];

/** All texts of a figure and of what is said of it, without its sources. */
function textsOf({ figure: { tables: _, ...rest }, said }: Shown): string[] {
	const texts = [...said];
	JSON.stringify(rest, (_key, value: unknown) => {
		if (typeof value === 'string') texts.push(value);
		return value;
	});
	return texts;
}

/** Years that a figure may name: those of its periods, of its tables and sources, and of its entry in the catalogue. */
function yearsOf({ figure, entry, held }: Shown): Set<string> {
	const periods = [figure.period, ...figure.estimates.map(({ period }) => period)];
	return new Set([...periods, JSON.stringify([figure.tables, held, entry])].flatMap(yearsIn));
}

/** Years in a figure and in what is said of it that come from nowhere, each with the word before it. */
function staleIn(shown: Shown): string[] {
	const own = yearsOf(shown);
	return textsOf(shown).flatMap((text) =>
		yearsIn(text).flatMap((year) => {
			const before = /\w*\W*$/.exec(text.slice(0, text.indexOf(year)))?.[0] ?? '';
			return own.has(year) || shown.inTables(before + year)
				? []
				: [`${shown.figure.query}: ${year} in ${text}`];
		})
	);
}

/** The numbers of a figure by what they are of, every day so many years on. */
function numbersOf({ estimates }: Figure, by: number) {
	const key = ({ role, area, sex, category, period }: Estimate) =>
		[role, area, sex, category, period].join(' ');
	const later = (text: string) => text.replace(/\d{4}-\d\d-\d\d/g, (day) => laterBy(by, day));
	return Object.fromEntries(
		estimates.map((one) => [later(key(one)), [one.value, one.lower, one.upper]])
	);
}

describe('tables of a later year and another home', () => {
	const shown = new Map<string, Shown[]>();
	beforeAll(async () => {
		const shownOf = await laterSite({ years, home: { slug: 'bury', name: 'Bury' } });
		for (const place of places) shown.set(place, await shownOf(place));
	}, 300_000);

	it('give figures and sentences without a year that is not theirs', () => {
		expect([...shown.values()].flat().flatMap(staleIn)).toEqual([]);
	});

	it(
		'give the same numbers, so that none is asked for by a period that is typed',
		{ timeout: 300_000 },
		async () => {
			const { query } = await engine();
			for (const [place, figures] of shown) {
				const { context } = await contextFor(query, defaultView(place, 'summary'));
				for (const { figure, entry } of figures) {
					const today = await figureOf(context, indicatorById(entry.id));
					expect([entry.id, numbersOf(figure, 0)]).toEqual([entry.id, numbersOf(today, years)]);
				}
			}
		}
	);

	it('name the home of today in no sentence about another place', () => {
		const others = [...shown].flatMap(([place, all]) => (place === 'wigan' ? [] : all));
		const said = others.flatMap((one) => one.said.map((text) => ({ text, one })));
		expect(said.length).toBeGreaterThan(100);
		// A paper that a table names as who told a number is no place.
		const named = said.filter(({ text, one }) =>
			[...text.matchAll(/\bWigan\b( [A-Z]\w+)?/g)].some(
				([found, more]) => !more || !one.inTables(found)
			)
		);
		expect(named.map(({ text }) => text)).toEqual([]);
	});

	it('would show a year that is typed', () => {
		const ages = shown.get('bury')?.find(({ figure }) => figure.id === 'share-65-plus');
		const typed = { ...ages!, said: ['Bury had 195,000 residents in mid-2019.'] };
		expect(staleIn(typed)).toEqual([
			`${typed.figure.query}: 2019 in Bury had 195,000 residents in mid-2019.`
		]);
	});
});
