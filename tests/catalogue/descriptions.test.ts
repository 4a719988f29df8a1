import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import JsonLd from '$lib/ui/page/JsonLd.svelte';
import { csvwMetadata, dataCatalog, dataset } from '$lib/catalogue/metadata';
import { publicAddress } from '$lib/catalogue/release';
import { describedTables, dataFile, dataPackage } from '$lib/server/tables';
import { recordsOf } from '$lib/catalogue/tables';

const tables = describedTables('../');

describe.each(tables.map((one) => [one.table.name, one] as const))(
	'the description of %s',
	(name, one) => {
		const csvw = csvwMetadata(one.table);

		it('for CSV on the Web names the columns of the file, in its order', () => {
			const text = new TextDecoder().decode(dataFile(`${name}.csv`).slice(0, 4000));
			const [head = ''] = text.split(/\r?\n/);
			const names = csvw.tableSchema.columns.map((column) => column.name);
			expect(names).toEqual(recordsOf(`${head}\n`).header);
			expect(csvw.tableSchema.primaryKey.every((key) => names.includes(key))).toBe(true);
			expect(csvw.tableSchema.primaryKey.length).toBeGreaterThan(0);
		});

		it('for CSV on the Web has the form that the standard asks for', () => {
			expect(csvw['@context'][0]).toBe('http://www.w3.org/ns/csvw');
			expect(csvw.url).toBe(`${name}.csv`);
			const known = ['string', 'integer', 'number', 'date'];
			for (const { datatype, required, null: missing, titles } of csvw.tableSchema.columns) {
				expect(known).toContain(typeof datatype === 'string' ? datatype : datatype.base);
				expect([typeof required, missing, typeof titles]).toEqual(['boolean', '', 'string']);
			}
			for (const { '@id': id } of [...csvw['dc:license'], ...csvw['dc:source']])
				expect(URL.canParse(id)).toBe(true);
		});

		it('as a Dataset has what search engines for data ask for', () => {
			const described = dataset(one, dataPackage.version);
			expect(described).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
			expect(described.name.length).toBeGreaterThan(0);
			// Search engines leave out a description of fewer than 50 letters.
			expect(described.description.length).toBeGreaterThanOrEqual(50);
			expect(URL.canParse(described.license ?? '')).toBe(true);
			expect(described.creator.length).toBeGreaterThan(0);
			expect(described.distribution[0]).toMatchObject({
				'@type': 'DataDownload',
				encodingFormat: 'text/csv',
				contentUrl: `../${name}.csv`,
				sha256: one.file.sha256
			});
			for (const { datePublished } of described.isBasedOn)
				if (datePublished !== undefined) expect(datePublished).toMatch(/^\d{4}-\d\d-\d\d$/);
		});
	}
);

describe('the catalogue for search engines', () => {
	it('names every table, each at its own page', () => {
		const { dataset: listed } = dataCatalog(dataPackage, describedTables('./'), './');
		expect(listed.map(({ url }) => url)).toEqual(tables.map(({ table }) => `./${table.name}/`));
	});
});

describe('an address for readers outside the page', () => {
	it('is absolute where the site’s own is known', () => {
		expect(publicAddress('data/', './', 'https://example.org/dash/')).toBe(
			'https://example.org/dash/data/'
		);
		expect(publicAddress('data/', './', '')).toBe('./');
	});
});

describe('a data block in the page', () => {
	it('is the JSON and nothing that could end it or run', () => {
		const value = { text: '</script><script>alert(1)</script> a & b \u2028', number: 1.5 };
		const { head } = render(JsonLd, { props: { value } });
		const [, json = ''] =
			/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(head) ?? [];
		expect(JSON.parse(json)).toEqual(value);
		expect(head.match(/<script/g)).toHaveLength(1);
	});
});
