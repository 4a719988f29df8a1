import { afterAll, beforeAll } from 'vitest';
import { OwnData } from '$lib/features/own-data/ui/own-data.svelte';
import { answerWith } from '../../../kit/site';
import { madeArea, madeReference } from '../made-analysis';

/** Made-up places, of which one is the former name of another. */
const reference = {
	...madeReference(
		['Alder', 'Birch', 'Cedar', 'Dogwood'].map((name) =>
			madeArea(name, { code: `E0600000${'ABCD'.indexOf(name[0]!) + 1}` })
		)
	),
	bands: [],
	populations: { period: '2023-06-30/2023-06-30', table: { source: {} } }
};

/**
 * The page's state with its own worker, begun once for the tests of a file: what they ask is answered
 * as in the page.
 */
export function startedOwnData(): { data: OwnData } {
	const held = {} as { data: OwnData };
	beforeAll(async () => {
		answerWith({ '/reference.json': { json: reference } });
		held.data = new OwnData();
		await held.data.start('/reference.json');
	});
	afterAll(() => held.data.end());
	return held;
}
