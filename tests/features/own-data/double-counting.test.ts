import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../src/lib/features/own-data/reference';
import type { Doubt, Grouping } from '../../../src/lib/features/own-data/session/double-counting';
import type { GroupRequest } from '../../../src/lib/features/own-data/session/grouping';
import { OwnDataSession } from '../../../src/lib/features/own-data/session/session';
import { areaHistory, referenceAreas } from './made';

const reference = { areas: referenceAreas(), ...areaHistory() } as unknown as Reference;

interface Asked extends Partial<Omit<GroupRequest, 'by' | 'within' | 'sums'>> {
	by: string;
	within?: string;
	sums: string[];
}

/** A file with its columns as suggested, put together by columns of these names. */
async function opened(text: string) {
	const session = new OwnDataSession(reference);
	const summary = await session.open(new Blob([text]), {}, {});
	if (summary.kind === 'refused') throw new Error(summary.refusal.message);
	const typed = session.type(summary.suggested);
	const at = (name: string) => {
		const place = summary.names.findIndex((one) => one.trim() === name);
		if (place < 0) throw new Error(`no ${name} in ${summary.names.join()}`);
		return place;
	};
	const groups = ({ by, within, sums, ...rest }: Asked): Grouping =>
		session.groups({
			by: at(by),
			within: within === undefined ? null : at(within),
			sums: sums.map(at),
			adds: true,
			only: [],
			without: [],
			together: [],
			repeated: null,
			successors: null,
			...rest
		});
	return { groups, at, typed };
}

const sentences = (doubts: readonly Doubt[]) => doubts.flatMap(({ found }) => found);
const values = ({ groups }: Grouping) =>
	groups.map(({ label, part, sums }) => [part ? `${label} ${part}` : label, sums[0]?.value]);

/** Synthetic. */
const sexes = `area,sex,deaths
Wigan,Persons,30
Wigan,Male,16
Wigan,Female,14
Bolton,Persons,31
Bolton,Male,16
Bolton,Female,15
`;

describe('rows of a group that differ in a column', () => {
	it('are not added up unasked, and what adds up is said', async () => {
		const { groups, at } = await opened(sexes);
		const asked = { by: 'area', sums: ['deaths'] };
		expect(groups(asked).doubts).toEqual([
			{
				kind: 'column',
				column: at('sex'),
				name: 'sex',
				values: ['Female', 'Male', 'Persons'],
				whole: 'Persons',
				found: [
					'Rows of 2 of 2 groups differ in “sex”: Female, Male, Persons.',
					'Persons equals Male + Female in 2 of 2 areas.'
				]
			}
		]);
		const only = groups({ ...asked, only: [{ column: at('sex'), text: 'Persons' }] });
		expect([only.doubts, values(only)]).toEqual([
			[],
			[
				['Wigan', 30],
				['Bolton', 31]
			]
		]);
		const without = groups({
			...asked,
			without: [{ column: at('sex'), text: 'Persons' }],
			together: [at('sex')]
		});
		expect([without.doubts, values(without)]).toEqual([
			[],
			[
				['Wigan', 30],
				['Bolton', 31]
			]
		]);
		const all = groups({ ...asked, together: [at('sex')] });
		expect(values(all)).toEqual([
			['Wigan', 60],
			['Bolton', 62]
		]);
	});

	it('are asked about one column by another where several tell them apart', async () => {
		const ages = sexes
			.trim()
			.split('\n')
			.flatMap((line, at) =>
				at === 0
					? [`${line},age`]
					: ['0-14,1', '15-64,1', '65+,1', 'All ages,3'].map((age) => {
							const [label, factor] = age.split(',');
							const [area, sex, deaths] = line.split(',');
							return `${area},${sex},${Number(deaths) * Number(factor)},${label}`;
						})
			)
			.join('\n');
		const { groups } = await opened(`${ages}\n`);
		const { doubts } = groups({ by: 'area', sums: ['deaths'] });
		expect(doubts.map((doubt) => doubt.kind === 'column' && doubt.whole)).toEqual([
			'Persons',
			'All ages'
		]);
		expect(sentences(doubts)).toContain('All ages equals 0-14 + 15-64 + 65+ in 6 of 6 lists.');
	});

	it('are periods, or share ages, and are said to', async () => {
		const { groups } = await opened('area,period,n\nWigan,2021/22,9\nWigan,2022/23,8\n');
		expect(sentences(groups({ by: 'area', sums: ['n'] }).doubts)).toContain(
			'They are several periods.'
		);
		const ages = await opened('area,age,n\nWigan,0-4,9\nWigan,0-14,80\nWigan,15+,70\n');
		expect(sentences(ages.groups({ by: 'area', sums: ['n'] }).doubts)).toContain(
			'0-14 and 0-4 share ages.'
		);
	});

	it('may not be added where the numbers are values as they stand', async () => {
		const { groups } = await opened(sexes);
		const { doubts, holders } = groups({ by: 'area', sums: ['deaths'], adds: false });
		expect(doubts.map(({ kind }) => kind)).toEqual(['column']);
		expect(holders).toEqual([]);
	});
});

describe('ages that are kept apart', () => {
	it('hold no row of all ages unasked', async () => {
		const text = 'area,age,n\nWigan,0-4,9\nWigan,5-9,80\nWigan,All ages,89\n';
		const { groups, at } = await opened(text);
		const asked = { by: 'area', within: 'age', sums: ['n'] };
		expect(groups(asked).doubts).toMatchObject([{ whole: 'All ages', column: at('age') }]);
		const without = [{ column: at('age'), text: 'All ages' }];
		expect(groups({ ...asked, without, together: [at('age')] }).doubts).toEqual([]);
	});
});

describe('rows that no text tells apart', () => {
	const text = 'area,n,people\nWigan,9,100\nBolton,8,100\nWigan,9,100\n';

	it('are named with their rows, and counted as is chosen', async () => {
		const { groups } = await opened(text);
		const asked = { by: 'area', sums: ['n', 'people'] };
		expect(groups(asked).doubts).toEqual([
			{
				kind: 'repeated',
				identical: true,
				found: [
					'1 of 2 groups stand in several rows that no text tells apart: “Wigan” in rows 2, 4.',
					'They are the same in every column.'
				]
			}
		]);
		const wigan = (repeated: GroupRequest['repeated']) => values(groups({ ...asked, repeated }))[0];
		expect(wigan('once')).toEqual(['Wigan', 9]);
		expect(wigan('added')).toEqual(['Wigan', 18]);
		expect(wigan('out')).toEqual(['Bolton', 8]);
	});

	it('may have different numbers', async () => {
		const { groups } = await opened('area,n\nWigan,120\nWigan,3\nE08000010,10\nBolton,98\n');
		expect(groups({ by: 'area', sums: ['n'] }).doubts).toMatchObject([
			{ kind: 'repeated', identical: false }
		]);
	});
});

describe('an authority beside those that it took the place of', () => {
	const text = 'area,n\nSomerset,90\nMendip,40\nSedgemoor,30\nSouth Somerset,20\nWigan,7\n';

	it('is not added to them unasked', async () => {
		const { groups } = await opened(text);
		const asked = { by: 'area', sums: ['n'], repeated: 'added' as const };
		expect(sentences(groups(asked).doubts)).toEqual([
			'“Somerset” stands beside authorities that it took the place of: Mendip, Sedgemoor, South Somerset.'
		]);
		const somerset = (successors: GroupRequest['successors']) =>
			values(groups({ ...asked, successors }))[0];
		expect(somerset('present')).toEqual(['Somerset', 90]);
		expect(somerset('former')).toEqual(['Somerset', 90]);
		expect(somerset('added')).toEqual(['Somerset', 180]);
	});
});

describe('groups that hold others', () => {
	const holders = async (text: string, sums = ['n'], by = 'area') =>
		(await opened(text)).groups({ by, sums }).holders;

	it('are found by the areas, by their sums, and by their names', async () => {
		expect(await holders('area,n\nEngland,400\nWigan,9\nBolton,8\nNorth West,30\n')).toEqual([
			{ key: 'E92000001', label: 'England', why: 'holds 3 of the others' },
			{ key: 'E12000002', label: 'North West', why: 'holds 2 of the others' }
		]);
		expect(await holders('ward,n\nA,90\nB,80\nAll of it,170\n', ['n'], 'ward')).toEqual([
			{ key: 'All of it', label: 'All of it', why: 'equals the sum of 2 of the others' }
		]);
		expect(await holders('ward,n\nA,9\nB,8\nTotal,18\n', ['n'], 'ward')).toEqual([
			{ key: 'Total', label: 'Total', why: 'is called so' }
		]);
	});

	it('are found where each stands over its parts', async () => {
		const text = 'ward,n,m\nNorth,170,90\nA,90,40\nB,80,50\nSouth,60,25\nC,40,20\nD,20,5\n';
		expect((await holders(text, ['n', 'm'], 'ward')).map(({ label }) => label)).toEqual([
			'North',
			'South'
		]);
	});

	it('are not guessed from small numbers that add up by chance', async () => {
		expect(await holders('ward,n\nA,1\nB,2\nC,3\nD,3\n', ['n'], 'ward')).toEqual([]);
	});
});

describe('rows without a group', () => {
	it('are counted as empty and make no group', async () => {
		const { groups } = await opened('area,n\nWigan,9\nBolton,8\n,7\n , \n');
		const { empty, groups: found } = groups({ by: 'area', sums: ['n'] });
		expect(empty).toBeGreaterThanOrEqual(1);
		expect(found.map(({ label }) => label)).toEqual(['Wigan', 'Bolton']);
	});
});

describe('a place’s code and name', () => {
	it('that disagree are listed with the row', async () => {
		const text = 'code,name,n\nE08000010,Wigan,1\nE08000001,Bolton,2\nE08000002,Wigan,3\n';
		const { typed } = await opened(text);
		expect(typed.disagreements).toEqual([
			{
				columns: ['code', 'name'],
				texts: ['E08000002', 'Wigan'],
				areas: ['Bury', 'Wigan'],
				rows: 1,
				first: 4
			}
		]);
	});

	it('may be those of a wider area, which is no disagreement', async () => {
		const text = 'code,region,n\nE08000010,North West,1\nE08000001,North West,2\n';
		expect((await opened(text)).typed.disagreements).toEqual([]);
	});
});

const folder = '../shared/cases/faults';

describe.skipIf(!existsSync(folder))('the files that were added wrongly', () => {
	const file = (name: string) => opened(readFileSync(`${folder}/${name}`, 'utf8'));

	it('07 and 2/04: a total row is found', async () => {
		const one = await file('own-data/07-total-row.csv');
		expect(one.groups({ by: 'Area', sums: ['cases', 'people'] }).holders).toEqual([
			{ key: 'Total', label: 'Total', why: 'equals the sum of 10 of the others' }
		]);
		const two = await file('own-data-2/04-totals.csv');
		expect(two.groups({ by: 'Area', sums: ['Deaths', 'Population'] }).holders).toMatchObject([
			{ key: 'Total' }
		]);
	});

	it('08 and 2/47: Persons equals Male + Female', async () => {
		const one = await file('own-data/08-persons-male-female.csv');
		expect(sentences(one.groups({ by: 'area_code', sums: ['deaths'] }).doubts)[1]).toBe(
			'Persons equals Male + Female in 10 of 10 areas.'
		);
		const two = await file('own-data-2/47-sex-persons.csv');
		expect(sentences(two.groups({ by: 'Area', sums: ['Deaths', 'Population'] }).doubts)[1]).toBe(
			'Persons equals Male + Female in 3 of 3 areas.'
		);
	});

	it('09: several years are asked about', async () => {
		const { groups } = await file('own-data/09-several-years.csv');
		expect(sentences(groups({ by: 'area_code', sums: ['deaths'] }).doubts)).toEqual([
			'Rows of 10 of 10 groups differ in “period”: 2019/20, 2020/21, 2021/22.',
			'They are several periods.'
		]);
	});

	it('10 and 2/40: repeated areas are asked about', async () => {
		const one = await file('own-data/10-duplicated-rows.csv');
		expect(one.groups({ by: 'area_code', sums: ['cases', 'people'] }).doubts).toMatchObject([
			{ kind: 'repeated', identical: true }
		]);
		const two = await file('own-data-2/40-dup-area.csv');
		expect(two.groups({ by: 'Area', sums: ['Deaths', 'Population'] }).doubts).toMatchObject([
			{ kind: 'repeated', identical: false }
		]);
	});

	it('20: periods are asked about, and England holds the authorities', async () => {
		const { groups } = await file('own-data/20-fingertips-like.csv');
		const { doubts, holders } = groups({ by: 'Area Code', sums: ['Count', 'Denominator'] });
		expect(doubts).toMatchObject([{ kind: 'column', name: 'Time period' }]);
		expect(holders).toMatchObject([{ label: 'England', why: 'holds 10 of the others' }]);
	});

	it('23b: all ages hold the ages', async () => {
		const { groups } = await file('own-data/23b-all-ages-row.csv');
		const asked = { by: 'area_code', sums: ['deaths', 'people'] };
		expect(groups(asked).doubts).toMatchObject([{ kind: 'column', whole: 'All ages' }]);
		expect(groups({ ...asked, within: 'age' }).doubts).toMatchObject([{ whole: 'All ages' }]);
	});

	it('06: empty rows make no group', async () => {
		const { groups } = await file('own-data/06-trailing-commas.csv');
		const { groups: found, holders } = groups({ by: 'Area code', sums: ['Admissions'] });
		expect(found).toHaveLength(10);
		expect(holders).toEqual([]);
	});
});
