import { describe, expect, it } from 'vitest';
import { checkBoards } from '../../scripts/data/checks/boards';
import { found, loaded } from './small-table';

describe('boards', () => {
	const areas = ['A', 'B', 'C'].map((code) => ({
		code,
		level: 'local-authority',
		board_code: null
	}));
	const own = { code: 'X', level: 'board', board_code: null };
	const part = (board_code: string, member_code: string, small_areas: number, all: number) => ({
		board_code,
		member_code,
		small_areas,
		member_small_areas: all
	});
	const parts = [
		part('X', 'A', 3, 3),
		part('Y', 'B', 1, 2),
		part('Z', 'B', 1, 2),
		part('Z', 'C', 4, 4)
	];
	const links = [{ area_code: 'X', member_code: 'A' }];
	const check = (rows: object[], inBoards = parts, members = links) =>
		found((f) =>
			checkBoards(
				loaded('areas', rows as typeof areas),
				loaded('area_members', members),
				loaded('board_members', inBoards),
				f
			)
		).problems;
	const boards = [own, { ...own, code: 'Y' }, { ...own, code: 'Z' }];

	it('hold every authority once, whole or in parts', () => {
		expect(check([...areas, ...boards])).toEqual([]);
		expect(check([...areas, ...boards], parts.slice(0, 2))).toMatchObject([
			{ column: 'member_small_areas', message: 'is not the sum over its boards' },
			{ value: 'C', message: 'lies in no board' }
		]);
	});

	it('consist of authorities only where they cut through none', () => {
		const wrong = [...links, { area_code: 'Z', member_code: 'C' }];
		expect(check([...areas, ...boards], parts, wrong)).toMatchObject([
			{ table: 'board_members', row: 5, message: 'is a member against the boundary' }
		]);
		expect(check([...areas, ...boards], parts, [])).toMatchObject([{ row: 2, value: 'A' }]);
	});

	it('are never told of an authority that they hold in part', () => {
		const told = areas.map((row) => (row.code === 'B' ? { ...row, board_code: 'Y' } : row));
		expect(check([...told, ...boards])).toMatchObject([
			{ column: 'board_code', message: 'does not hold the whole area' }
		]);
	});
});
