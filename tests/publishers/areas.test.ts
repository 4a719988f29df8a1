import { describe, expect, it } from 'vitest';
import { withSlugs } from '../../scripts/data/areas/slugs';
import type { Area } from '../../scripts/data/areas/model';
import { RawFolder } from '../../scripts/data/raw-folder';
import { areaMembers, areas, boardMembers } from '../../scripts/publishers/ons/areas';
import { formerAreas } from '../../scripts/publishers/ons/former-areas';
import { readAreas } from '../../scripts/publishers/ons/geography';
import { wards } from '../../scripts/publishers/ons/wards';
import { fixtures, made, rowsWith } from './made';

function area(code: string, name: string, level: Area['level'], also_code = ''): Area {
	return {
		code,
		name,
		level,
		also_code,
		slug: '',
		region_code: '',
		upper_tier_code: '',
		also_board_code: '',
		board_code: '',
		combined_authority_code: '',
		valid_from: '',
		valid_to: '',
		rural_urban: ''
	};
}

describe('areas', () => {
	const { rows } = made(areas);

	it('are authorities, counties, combined authorities, regions, boards and England', () => {
		const count = (level: string) => rowsWith(rows, { level }).length;
		expect(
			['local-authority', 'county', 'combined-authority', 'region', 'board', 'country'].map(count)
		).toEqual([8, 1, 2, 4, 3, 1]);
	});

	it('make a metropolitan county and the combined authority of the same members one area', () => {
		expect(rowsWith(rows, { code: 'E47000002' })).toMatchObject([
			{ also_code: 'E11000003', name: 'South Yorkshire', slug: 'south-yorkshire' }
		]);
		expect(rowsWith(rows, { code: 'E11000003' })).toEqual([]);
	});

	it('keep the code of 2023 and name the later one', () => {
		expect(rowsWith(rows, { code: 'E08000016' })).toMatchObject([
			{ also_code: 'E08000038', valid_to: '2025-03-31' }
		]);
	});

	it('have readable names and slugs', () => {
		expect(rowsWith(rows, { code: 'E06000023' })).toMatchObject([
			{ name: 'Bristol', slug: 'bristol' }
		]);
	});

	it('tell when a new authority began, and a district its county', () => {
		expect(rowsWith(rows, { code: 'E06000066' })).toMatchObject([{ valid_from: '2023-04-01' }]);
		expect(rowsWith(rows, { code: 'E07000127' })).toMatchObject([
			{ upper_tier_code: 'E10000017', region_code: 'E12000002', combined_authority_code: null }
		]);
	});

	it('list members by area', () => {
		const members = rowsWith(made(areaMembers).rows, { area_code: 'E47000009' });
		expect(members.map((row) => row.member_code)).toEqual(['E06000022', 'E06000023']);
	});
});

describe('wards', () => {
	it('stand once each, with their authority, and only those of England', () => {
		const { rows, account } = made(wards);
		expect(rows).toEqual([
			{ code: 'E05000985', name: 'Kingstone', area_code: 'E08000016' },
			{ code: 'E05015012', name: 'Skelmersdale North', area_code: 'E07000127' }
		]);
		expect(account.join()).toContain('outside England');
	});
});

describe('former authorities', () => {
	const { rows } = made(formerAreas);

	it('lead to the authority of 2023 with the days between which each code was valid', () => {
		expect(rowsWith(rows, { name: 'Somerset West and Taunton' })).toEqual([
			{
				code: 'E07000246',
				name: 'Somerset West and Taunton',
				successor_code: 'E06000066',
				valid_from: '2019-04-01',
				valid_to: '2023-03-31'
			}
		]);
		expect(rowsWith(rows, { code: 'E07000190' })).toMatchObject([
			{ name: 'Taunton Deane', valid_from: null, valid_to: '2019-03-31' }
		]);
	});

	it('are only those that are no longer', () => {
		expect(rowsWith(rows, { code: 'E07000127' })).toEqual([]);
	});
});

describe('integrated care boards', () => {
	const { rows } = made(areas);
	const parts = made(boardMembers).rows;

	it('that cover exactly another area are that area', () => {
		expect(rowsWith(rows, { also_board_code: 'E54000061' })).toMatchObject([
			{ code: 'E47000002', level: 'combined-authority', board_code: null }
		]);
		expect(rowsWith(rows, { also_board_code: 'E54000039' })).toMatchObject([{ code: 'E06000023' }]);
		expect(rowsWith(rows, { code: 'E54000061' })).toEqual([]);
		expect(rowsWith(parts, { board_code: 'E47000002' })).toHaveLength(2);
	});

	it('called like another area that they are not say what they are', () => {
		expect(rowsWith(rows, { code: 'E54000040' })).toMatchObject([
			{ name: 'Somerset integrated care board', slug: 'somerset-integrated-care-board' }
		]);
	});

	it('hold the areas that lie in them whole, and none that lies in two', () => {
		const board = (code: string) => rowsWith(rows, { code })[0]?.board_code;
		expect(board('E07000123')).toBe('E54000048');
		expect(board('E07000127')).toBeNull();
		expect(board('E10000017')).toBeNull();
		expect(board('E08000016')).toBe('E47000002');
		expect(board('E06000023')).toBeNull();
	});

	it('have members only where their boundary cuts through none', () => {
		const members = (area_code: string) =>
			rowsWith(made(areaMembers).rows, { area_code }).map((row) => row.member_code);
		expect(members('E54000040')).toEqual(['E06000022', 'E06000066']);
		expect(members('E54000048')).toEqual([]);
		expect(rowsWith(parts, { member_code: 'E07000127' })).toMatchObject([
			{ board_code: 'E54000008', small_areas: 2, member_small_areas: 20 },
			{ board_code: 'E54000048', small_areas: 18, member_small_areas: 20 }
		]);
	});
});

describe('slugs', () => {
	it('go to the authority, the county, the region, the combined authority, in that order', () => {
		const named = withSlugs([
			area('E12000005', 'West Midlands', 'region'),
			area('E47000007', 'West Midlands', 'combined-authority', 'E11000005'),
			area('E47000010', 'North East', 'combined-authority'),
			area('E12000001', 'North East', 'region'),
			area('E08000013', 'St. Helens', 'local-authority'),
			area('E07000146', "King's Lynn and West Norfolk", 'local-authority')
		]);
		expect(named.map(({ slug }) => slug)).toEqual([
			'west-midlands-region',
			'west-midlands',
			'north-east-combined-authority',
			'north-east',
			'st-helens',
			'kings-lynn-and-west-norfolk'
		]);
	});

	it('refuse two areas of one level with one name', () => {
		const twins = ['E07000001', 'E07000002', 'E07000003'].map((code) =>
			area(code, 'Newtown', 'local-authority')
		);
		expect(() => withSlugs(twins)).toThrow('slug "newtown-local-authority" is taken');
	});
});

describe('published codes', () => {
	const model = readAreas(new RawFolder(fixtures));

	it('are found under the code of 2023', () => {
		const pairs = {
			E08000038: 'E08000016',
			E11000003: 'E47000002',
			E10000027: 'E06000066',
			E54000061: 'E47000002',
			E54000048: 'E54000048'
		};
		for (const [published, ours] of Object.entries(pairs))
			expect(model.find(published)?.code).toBe(ours);
	});

	it('of other places have a reason to be left out', () => {
		const reasons = ['S12000033', 'E07000187', 'E10000006', 'E47000014', 'E54000001'].map(
			(code) => [model.find(code), model.exclusion(code)]
		);
		expect(reasons).toEqual([
			[null, 'outside England'],
			[null, 'authority abolished before April 2023'],
			[null, 'county abolished before April 2023'],
			[null, 'combined authority not among those of 2023'],
			[null, 'integrated care board not among those of 2024']
		]);
	});

	it('that nobody has seen stop the build', () => {
		expect(() => model.exclusion('E08000099')).toThrow('E08000099 is unknown');
	});
});
