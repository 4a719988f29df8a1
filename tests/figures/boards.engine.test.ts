import { describe, expect, it } from 'vitest';
import { areaBySlug, footprintsOf } from '$lib/questions/areas';
import { relationIn } from '$lib/figures/judgement';
import { themes, type Page } from '$lib/catalogue/view';
import { finding } from '$lib/words/finding';
import { headlineRows } from '$lib/words/headline';
import { subtitle } from '$lib/words/caption';
import { tableRows } from '$lib/server/tables';
import { engine, figureOf, pageOf } from './engine';

const pages: Page[] = ['summary', ...themes];
const boards = tableRows('areas').filter((row) => row.level === 'board');
const made = new Set(tableRows('area_members').map((row) => row.area_code));

const home = async (board: string, page: Page, id: string) => {
	const figure = await figureOf(board, page, id);
	return figure.estimates.find(({ role }) => role === 'home');
};

describe('integrated care boards', () => {
	it('are 37 besides the five that cover exactly another area', () => {
		expect(boards).toHaveLength(37);
		const merged = tableRows('areas').filter((row) => row.also_board_code);
		expect(merged.map((row) => row.slug).sort()).toEqual([
			'gloucestershire',
			'greater-manchester',
			'lincolnshire',
			'somerset',
			'south-yorkshire'
		]);
	});

	it('have the life expectancy that ONS publishes for them, judged against England', async () => {
		const figure = await figureOf(
			'lancashire-and-south-cumbria',
			'life-expectancy',
			'life-expectancy-birth'
		);
		const judged = figure.comparisons.filter(({ period }) => period === figure.period);
		expect(judged.map(({ sex, value, verdict }) => [sex, value, verdict])).toEqual([
			['male', 77.5, 'worse'],
			['female', 81.7, 'worse']
		]);
	});

	it('made of whole authorities have the sum of their counts', async () => {
		const share = await home('devon-integrated-care-board', 'age-profile', 'share-65-plus');
		const members = tableRows('area_members').filter((row) => row.area_code === 'E54000037');
		const rows = tableRows('population_by_age').filter(
			({ period_end }) => period_end === '2023-06-30'
		);
		const codes = new Set(members.map((row) => row.member_code));
		const all = rows.filter((row) => codes.has(row.area_code ?? null));
		const sum = (from: number) =>
			all.filter((row) => Number(row.age) >= from).reduce((n, row) => n + Number(row.value), 0);
		expect(members).toHaveLength(10);
		expect(share?.parts).toEqual([sum(65), sum(0)]);
	});

	it('whose boundary cuts through authorities have no count, and say why', async () => {
		const figure = await figureOf('lancashire-and-south-cumbria', 'age-profile', 'share-65-plus');
		expect(figure.estimates.find(({ role }) => role === 'home')).toMatchObject({
			value: null,
			missing: 'not-held'
		});
		expect(figure.notes.map(({ text }) => text)).toContain(
			'Nothing is added up for Lancashire and South Cumbria: the boundary of the board cuts through Cumberland, North Yorkshire and Westmorland and Furness, whose counts are held for the whole authority only.'
		);
	});

	it('hold the authorities that lie in them whole, overlap with those they cut, and no other', async () => {
		const { query } = await engine();
		const of = async (slug: string) => {
			const area = await areaBySlug(query, slug);
			if (!area) throw new Error(slug);
			return area;
		};
		const board = await of('lancashire-and-south-cumbria');
		const footprints = await footprintsOf(query);
		const lies = async (slug: string) =>
			relationIn(footprints, (await of(slug)).code, board.code).kind;
		expect(await lies('west-lancashire')).toBe('part');
		expect(await lies('lancashire')).toBe('part');
		expect(await lies('england')).toBe('whole');
		expect(await lies('westmorland-and-furness')).toBe('overlap');
		expect(await lies('wigan')).toBe('apart');
	});

	it('are offered for comparison to the places that lie in them whole, and not twice', async () => {
		const within = async (slug: string) =>
			(await pageOf(slug, 'summary')).within.map((area) => area.slug);
		expect(await within('west-lancashire')).toEqual([
			'lancashire',
			'lancashire-and-south-cumbria',
			'north-west'
		]);
		expect(await within('westmorland-and-furness')).toEqual(['north-west']);
		expect(await within('wigan')).toEqual(['greater-manchester', 'north-west']);
	});
});

describe.each(boards.map((row) => String(row.slug)))('the pages of %s', (slug) => {
	it.each(pages)(
		'%s: every figure is made and said, with a value or the reason for none',
		async (page) => {
			const { figures } = await pageOf(slug, page);
			const cut = !made.has(boards.find((row) => row.slug === slug)?.code ?? null);
			for (const figure of figures) {
				const own = figure.estimates.filter(({ role }) => role === 'home');
				expect(own.length, figure.id).toBeGreaterThan(0);
				expect(figure.period, figure.id).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
				const texts = [finding(figure), subtitle(figure), ...figure.notes.map(({ text }) => text)];
				texts.push(...headlineRows(figure).flatMap(({ value, difference }) => [value, difference]));
				for (const text of texts) expect(text, figure.id).not.toMatch(/NaN|undefined|null|\s\s/);
				if (!cut && figure.theme === 'population-growth')
					expect(
						own.some(({ value }) => value !== null),
						figure.id
					).toBe(true);
			}
		}
	);
});
