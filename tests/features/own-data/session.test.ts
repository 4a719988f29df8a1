import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../src/lib/features/own-data/reference';
import {
	mostGroups,
	TooManyGroups,
	type GroupRequest
} from '../../../src/lib/features/own-data/session/grouping';
import { OwnDataSession } from '../../../src/lib/features/own-data/session/session';
import type { ColumnType } from '../../../src/lib/features/own-data/typing/types';
import { areaHistory, referenceAreas } from './made';

const reference = { areas: referenceAreas(), ...areaHistory() } as unknown as Reference;

async function opened(text: string, types?: ColumnType[]) {
	const session = new OwnDataSession(reference);
	const summary = await session.open(new Blob([text]), {}, {});
	if (summary.kind === 'refused') throw new Error(summary.refusal.message);
	return { session, summary, typed: session.type(types ?? summary.suggested) };
}

/** All rows with the same place, added up, and nothing answered. */
const byPlace: GroupRequest = {
	by: 0,
	within: null,
	sums: [2],
	adds: true,
	only: [],
	without: [],
	together: [],
	repeated: null,
	successors: null
};

/** Synthetic. */
const file =
	'place,year,deaths,note\nWigan,2022,10,"a, b"\nE08000010,2023,20,-5\nBolton,2023,*,x\nAtlantis,2023,7,y\nBury,2023,ten,z\n';

describe('a session', () => {
	it('suggests what the columns hold, and counts what fits', async () => {
		const { summary, typed } = await opened(file);
		expect(summary.suggested).toEqual(['area', 'text', 'count', 'text']);
		expect([typed.rowsIn, typed.kept, typed.rejected]).toEqual([5, 4, 1]);
		expect(typed.faults).toMatchObject([{ row: 6, column: 'deaths', value: 'ten' }]);
		expect(typed.columns[1]).toEqual({ type: 'text', distinct: ['2022', '2023'], notices: [] });
	});

	it('puts the rows of an area together, whether by name or code', async () => {
		const { session } = await opened(file);
		const { groups } = session.groups(byPlace);
		expect(
			groups.map(({ key, label, area, rows, sums }) => [key, label, area, rows, sums[0]])
		).toEqual([
			// prettier-ignore
			['E08000010', 'Wigan', 'E08000010', 2, { value: 30, missing: null }],
			['E08000001', 'Bolton', 'E08000001', 1, { value: null, missing: 'suppressed' }],
			['Atlantis', 'Atlantis', null, 1, { value: 7, missing: null }]
		]);
	});

	it('takes only the rows that are wanted, in parts where they are wanted', async () => {
		const { session } = await opened(file);
		const only = [{ column: 1, text: '2023' }];
		const later = session.groups({ ...byPlace, only }).groups;
		expect(later[0]).toMatchObject({ rows: 1, sums: [{ value: 20 }] });
		const parts = session.groups({ ...byPlace, within: 1 }).groups;
		expect(parts.slice(0, 2).map(({ part }) => part)).toEqual(['2022', '2023']);
	});

	it('does not make groups of a column that names each row', async () => {
		const rows = Array.from({ length: mostGroups + 1 }, (_, at) => `x${at},1\n`).join('');
		const { session } = await opened(`id,n\n${rows}`, ['text', 'count']);
		expect(() => session.groups({ ...byPlace, sums: [1] })).toThrow(TooManyGroups);
	});

	it('refuses to add up texts', async () => {
		const { session } = await opened(file);
		expect(() => session.groups({ ...byPlace, sums: [3] })).toThrow(RangeError);
	});

	it('forgets the file when it is closed', async () => {
		const { session } = await opened(file);
		session.close();
		expect(() => session.rejectedCsv()).toThrow('no types');
		expect(() => session.type(['text'])).toThrow('no file');
	});
});
