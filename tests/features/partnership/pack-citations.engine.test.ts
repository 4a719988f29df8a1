import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { readCitation } from '$lib/citations/address';
import { citedQuantity } from '$lib/citations/citation';
import { plainDigits } from '$lib/citations/naming';
import { citedHeadline, citedValue } from '$lib/features/partnership/pack/addresses';
import { partnershipBySlug } from '$lib/catalogue/partnerships';
import { packOf } from '$lib/server/pack/pack';
import { packPlace } from '$lib/server/pack/places';
import type { PackSection } from '$lib/features/partnership/pack/pack';
import { headlines } from '$lib/words/select';

const page = 'https://dashboard.council-of-a-long-name.example.gov.uk/cite/';
/** Most modules along the side of a code of 28 mm that a telephone still reads: a third of a mm each. */
const mostModules = 84;

const board = partnershipBySlug('lancashire-and-south-cumbria');
const packs: [string, () => Promise<PackSection[]>][] = [
	['wigan', async () => (await packOf(partnershipBySlug('wigan'), 'england')).sections],
	[
		'west-lancashire',
		async () => (await packOf(partnershipBySlug('west-lancashire'), 'lancashire')).sections
	],
	['the board', async () => (await packOf(board, 'england')).sections],
	['chorley', async () => (await packPlace(board, 'chorley')).sheets.flat()]
];

const parameters = (address: string) => new URL(address).searchParams;

describe.each(packs)('the citations printed in the pack of %s', (_, sectionsOf) => {
	it('can be read back, name the number that stands there, and fit a code', async () => {
		const citable = (await sectionsOf()).filter(({ citable }) => citable);
		expect(citable.length).toBeGreaterThan(1);
		for (const { figure, id } of citable) {
			const cited = figure && citedHeadline(figure, page);
			if (!figure || !cited) throw new Error(`${id} has no number`);
			const read = readCitation(parameters(cited.address));
			if (read.kind !== 'citation') throw new Error(`${id}: ${read.kind}`);
			const quantity = citedQuantity(figure, read.citation);
			expect(quantity?.value).not.toBeNull();
			expect(read.citation.value).toBe(plainDigits(quantity?.value ?? NaN, quantity!.unit));
			for (const { hash } of read.citation.tables) expect(hash).toMatch(/^[0-9a-f]{12}$/);
			expect(encode(cited.address, { ecc: 'L', border: 4 }).size, id).toBeLessThanOrEqual(
				mostModules
			);
		}
	});

	it('give each value of the table its own', async () => {
		for (const { figure, citable } of await sectionsOf())
			for (const one of figure && citable ? headlines(figure) : []) {
				const address = citedValue(figure!, one, page);
				expect(address === null).toBe(one.value === null);
				const read = address ? readCitation(parameters(address)) : null;
				if (read?.kind === 'citation')
					expect(citedQuantity(figure!, read.citation)?.value).toBe(one.value);
			}
	});
});
