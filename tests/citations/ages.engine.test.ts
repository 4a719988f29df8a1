import { describe, expect, it, vi } from 'vitest';
import { AGES_ID, ageKey, agesFigure } from '$lib/citations/ages';
import { citationSearch } from '$lib/citations/address';
import { citation, writtenValue, type Citation } from '$lib/citations/citation';
import { quantityName } from '$lib/citations/naming';
import { headlineQuantity, quantities, quantityAt } from '$lib/citations/quantity';
import { agesWorked } from '$lib/features/citing/worked-numbers';
import { pageOf } from '$lib/features/citing/cited-page';
import { ageCell } from '$lib/features/explore/words/cited-cells';
import { citedFigures } from '$lib/server/cited-figures';
import { prerenderedAges } from '$lib/server/explore';
import { ageTable } from '$lib/features/explore/words/views';
import { firstRelease, laterRelease, made } from './made';
import { opened } from './opened';

const wigan = {
	code: 'E08000010',
	name: 'Wigan',
	slug: 'wigan',
	level: 'local-authority' as const
};
const profiles = await prerenderedAges('wigan');
const [profile] = profiles;
const again = async (cited: Citation) => (await agesWorked(cited)).figures;

function served(ages: unknown) {
	vi.stubGlobal('fetch', (address: string) =>
		Promise.resolve(Response.json(/ages/.test(address) ? ages : [wigan]))
	);
}

describe('residents by age', () => {
	const figure = agesFigure(profile!, wigan);

	it('are found again, every one', async () => {
		served(profiles);
		const all = quantities(figure);
		expect(all).toHaveLength(2 + 4 * 91);
		for (const quantity of all.filter((_, at) => at % 9 === 0)) {
			const search = citationSearch(citation(figure, quantity, made));
			expect((await opened(search, again)).kind, search).toBe('matches');
		}
		const headline = headlineQuantity(figure)!;
		expect(quantityName(figure, headline)).toBe(
			'Residents by single year of age, residents of all ages, all people, Wigan (E08000010), mid-2023'
		);
	});

	it('are those of the table, cell by cell', () => {
		const { rows } = ageTable(profile!, null);
		const at = ageCell([profile!]);
		expect(at(0, 0)).toBeNull();
		for (const age of [0, 34, 90])
			for (const column of [1, 2, 3, 4]) {
				const { category, sex } = at(age, column)!;
				const quantity = quantityAt(figure, { category, sex })!;
				const cell = rows[age]![column]!.replace(/[,%]/g, '');
				expect(writtenValue(quantity)!.value).toBe(cell);
			}
	});

	it('are revised where the estimate is, and gone where its date is', async () => {
		const quantity = quantityAt(figure, { category: ageKey('age', 34), sex: 'female' })!;
		const search = citationSearch(citation(figure, quantity, made));
		const female = profile!.female.map((count, age) => (age === 34 ? count + 10 : count));
		served([{ ...profile, female }]);
		const later = laterRelease('2027.03', { [profile!.table.name]: 'ONS rebased it' });
		expect(await opened(search, again, [firstRelease, later])).toMatchObject({
			kind: 'revised',
			was: String(quantity.value),
			now: { value: String(quantity.value! + 10) }
		});
		served(profiles.slice(1));
		expect((await opened(search, again)).kind).toBe('withdrawn');
	});

	it('lead back to the pyramid of their date', () => {
		const known = citedFigures().find(({ id }) => id === AGES_ID)!;
		const earlier = agesFigure(profiles.at(-1)!, wigan);
		const cited = citation(earlier, headlineQuantity(earlier)!, made);
		expect(pageOf(known, cited)).toBe('/explore?show=pyramid&until=2011');
	});
});
