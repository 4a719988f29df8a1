/**
 * An indicator that is added to `data/indicators.json` alone, on a small table of its own. Both are
 * made up; everything else is as committed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyIndicator, indicators, type Indicator } from '$lib/catalogue/indicators';
import { partnerships, type Partnership } from '$lib/catalogue/partnerships';
import { citationSearch, readCitation } from '$lib/citations/address';
import { citation, citedQuantity, writtenValue } from '$lib/citations/citation';
import { headlineQuantity } from '$lib/citations/quantity';
import type { NodeDatabase } from '$lib/database/node';
import { nearestTo } from '$lib/features/checking/nearest';
import { publishedIn } from '$lib/features/checking/published';
import { askedIn } from '$lib/features/checking/sentence';
import type { Figure } from '$lib/figure';
import type { PageFigures } from '$lib/figures';
import { tableFile } from '$lib/figures';
import { tablesManifest, tablesPackage } from '$lib/figures/context';
import type { MeasureValues } from '$lib/figures/measures/measure';
import { allAreas, areaChoices } from '$lib/server/areas';
import { citedFigures } from '$lib/server/cited-figures';
import { engine } from '$lib/server/engine';
import { embeds } from '$lib/server/pages';
import { gradientEntries, measureEntries } from '$lib/server/prerendered';
import { smallTable } from '../data/small-table';

const id = 'zebra-crossings';
const added: Indicator = {
	id,
	theme: 'workforce',
	kind: 'gap',
	question: 'published',
	title: 'Streets with a zebra crossing',
	subject: 'Streets',
	find: { words: 'zebra' },
	tables: ['zebra_crossings'],
	unit: 'percent',
	polarity: 'high-is-good',
	comparison: 'interval',
	sexes: ['persons'],
	intervalMethod: 'made up',
	gradient: 'authorities',
	working: 'Made up.',
	method: 'published',
	meaning: 'Out of every hundred streets, this many have a zebra crossing.',
	caveats: [],
	published: { for: ['single-tier', 'district', 'country'], notFor: ['region'] }
};

const table = {
	...smallTable,
	name: 'zebra_crossings',
	title: 'Zebra crossings',
	path: 'zebra_crossings.csv',
	sources: [
		{
			title: 'Zebras',
			publisher: 'Office for Zebras',
			publication: 'Zebra Crossings, March 2024',
			released: '2024-03-31',
			licence: 'Open Government Licence v3.0',
			path: 'https://example.org/zebras'
		}
	],
	schema: {
		...smallTable.schema,
		fields: ['area_code', 'period_start', 'period_end', 'value', 'lower', 'upper', 'missing'].map(
			(name) => ({
				name,
				title: name,
				type: /^(value|lower|upper)$/.test(name) ? ('number' as const) : ('string' as const),
				description: ''
			})
		),
		primaryKey: ['area_code'],
		foreignKeys: []
	}
};
const sha256 = 'e'.repeat(64);
const file = { name: table.name, file: table.path, bytes: 1, rows: 1, sha256, released: null };

/** One value for each authority and England; Wigan's is 42.5. */
function csv(): string {
	const lines = allAreas()
		.filter(({ level }) => level === 'local-authority' || level === 'country')
		.map(({ slug, code }, at) => {
			const value = slug === 'wigan' ? 42.5 : 20 + (at % 10);
			return `${code},2024-01-01,2024-03-31,${value},${value - 1},${value + 1},`;
		});
	return ['area_code,period_start,period_end,value,lower,upper,missing', ...lines, ''].join('\n');
}

const partners: Partnership = {
	slug: 'zebra-partners',
	name: 'Zebra Partners',
	area: 'wigan',
	benchmarks: ['england'],
	about: 'Partners who paint streets.',
	priorities: [{ title: 'Streets', items: [{ indicator: id }] }]
};

let database: NodeDatabase;
let figure: Figure;

/** What a route's handler answers, as the build writes it. */
async function answered(made: Promise<unknown>, params: Record<string, string>): Promise<unknown> {
	const { GET } = (await made) as { GET: (event: unknown) => Promise<Response> };
	return (await GET({ params })).json();
}

const pageOf = async (area: string) =>
	(await answered(import('../../src/routes/areas/[area]/[theme=theme]/figures.json/+server'), {
		area,
		theme: 'workforce'
	})) as PageFigures;

beforeAll(async () => {
	database = await engine();
	indicators.push(added);
	everyIndicator.push(added);
	partnerships.push(partners);
	tablesPackage.resources.push(table);
	tablesManifest.tables.push(file);
	database.load(tableFile(table.name).shape, new TextEncoder().encode(csv()));
	const { figures } = await pageOf('wigan');
	figure = figures.find((one) => one.id === id)!;
});

afterAll(() => {
	for (const list of [indicators, everyIndicator, partnerships]) list.pop();
	for (const list of [tablesPackage.resources, tablesManifest.tables]) list.pop();
	database.run('DROP TABLE zebra_crossings');
});

describe('an indicator that is added to the catalogue alone', () => {
	it('stands on its page of every area, judged and with its source', () => {
		expect(figure.estimates.find(({ role }) => role === 'home')?.value).toBe(42.5);
		expect(figure.comparisons[0]?.verdict).toBe('better');
		expect(figure.tables[0]?.source.publisher).toBe('Office for Zebras');
	});

	it('has its own reason where an area has no value', async () => {
		const said = async (area: string) => {
			const { figures } = await pageOf(area);
			const own = figures.find((one) => one.id === id);
			const note = own?.notes.find(({ kind }) => kind === 'missing');
			const home = own?.estimates.find(({ role }) => role === 'home');
			return [home?.missing, note?.text];
		};
		expect(await said('north-west')).toEqual([
			'not-published',
			'The Office for Zebras publishes this for local authorities and the country as a whole, not for regions.'
		]);
		expect(await said('lancashire')).toEqual([
			'not-held',
			'No value for counties is held in this series, only for local authorities and the country as a whole.'
		]);
	});

	it('is a measure of the explorer, with its subject and every value', async () => {
		const route = await import('../../src/routes/explore/+page.server');
		const { measures } = (await route.load({} as never)) as { measures: unknown[] };
		expect(measures).toContainEqual({ id, title: added.title, subject: 'Streets' });
		expect(measureEntries()).toContainEqual({ measure: id });
		const values = (await answered(
			import('../../src/routes/explore/values/[measure].json/+server'),
			{ measure: id }
		)) as MeasureValues;
		expect(values.slices[0]?.values).toContain(42.5);
	});

	it('is shown by deprivation, as the entry asks', async () => {
		expect(gradientEntries()).toContainEqual({ indicator: id });
		const source = await answered(
			import('../../src/routes/gradient/[indicator]/values.json/+server'),
			{ indicator: id }
		);
		expect(source).toMatchObject({ id, title: added.title, level: 'authorities' });
	});

	it('is found by its words in a sentence, and its value beside the number', async () => {
		const { load } = await import('../../src/routes/check/+page.server');
		const { measures, places } = load();
		const asked = askedIn('43% of streets in Wigan have a zebra crossing', areaChoices(), measures);
		expect(asked.measure?.indicators).toEqual([id]);
		expect(places[id]).toEqual({ theme: 'workforce', title: added.title });
		const list = publishedIn(figure, asked.measure!, asked.plain);
		const answer = nearestTo(list, asked, asked.numbers[0]!);
		expect(answer?.nearest[0]?.published).toMatchObject({ title: added.title, value: 42.5 });
	});

	it('can be cited, and what was cited is found again', () => {
		const known = citedFigures().find((one) => one.id === id);
		expect(known).toMatchObject({ page: 'workforce', explored: true, gradient: true });
		expect(known?.published).toEqual([{ table: table.name, filter: {} }]);
		const made = { release: '2024.03', on: '2024-04-01' };
		const search = citationSearch(citation(figure, headlineQuantity(figure)!, made));
		const read = readCitation(new URLSearchParams(search));
		if (read.kind !== 'citation') throw new Error(read.kind);
		expect(writtenValue(citedQuantity(figure, read.citation)!)?.value).toBe('42.5');
	});

	it('stands in the overview and the pack of a partnership that names it', async () => {
		const event = { params: { partnership: partners.slug } } as never;
		const page = await import('../../src/routes/partnerships/[partnership]/+page.server');
		const overview = JSON.stringify(await page.load(event));
		expect(overview).toContain(added.title);
		expect(overview).toContain('42.5%');
		const pack = await import('../../src/routes/pack/[partnership]/+page.server');
		expect(JSON.stringify(await pack.load(event))).toContain(added.title);
	});

	it('can be shown on other sites', async () => {
		expect(embeds().find((one) => one.id === id)).toMatchObject({
			page: 'areas/{area}/workforce/',
			only: null
		});
		const route = await import('../../src/routes/embed/+page.server');
		expect(JSON.stringify(await route.load({} as never))).toContain(added.title);
	});
});
