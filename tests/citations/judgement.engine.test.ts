import { beforeAll, describe, expect, it } from 'vitest';
import { writtenValue, type Citation } from '../../src/lib/citations/citation';
import {
	judged,
	knownFigure,
	type KnownFigure,
	type Present
} from '../../src/lib/citations/judgement';
import { inOrder, releasesSince, type ReleaseSummary } from '../../src/lib/citations/releases';
import { figureOf } from '../figures/engine';
import { firstRelease, headlineCitation, laterRelease } from './made';

let cited: Citation;
let present: Present;
const known: KnownFigure = { id: 'life-expectancy-birth', title: 'Life expectancy at birth' };
const reason = 'ONS revised the population of 2022';
const later = laterRelease('2027.03', { life_expectancy: reason });

beforeAll(async () => {
	cited = headlineCitation(await figureOf('wigan', 'life-expectancy', 'life-expectancy-birth'));
	present = { value: cited.value, limits: cited.limits };
});

describe('a citation held against the tables', () => {
	it('matches while they give the same number', () => {
		expect(judged(cited, present, [firstRelease], known)).toEqual({ kind: 'matches', since: [] });
	});

	it('matches also where its tables changed and its number did not, and says so', () => {
		expect(judged(cited, present, [firstRelease, later], known)).toEqual({
			kind: 'matches',
			since: [{ release: '2027.03', made: '2027-03-01', reasons: [reason] }]
		});
	});

	it('is revised where they give another, with old, new, release and reason', () => {
		const now = { value: '77.5', limits: { lower: '77.1', upper: '77.8' } };
		expect(judged(cited, now, [firstRelease, later], known)).toEqual({
			kind: 'revised',
			was: '77.3 (76.9 to 77.6)',
			now,
			since: [{ release: '2027.03', made: '2027-03-01', reasons: [reason] }]
		});
	});

	it('is revised where only a limit is another, or the value is missing now', () => {
		const limits = { lower: '76.8', upper: '77.6' };
		expect(judged(cited, { ...present, limits }, [firstRelease, later], known).kind).toBe(
			'revised'
		);
		const none: Present = { value: null, limits: null, missing: 'suppressed' };
		expect(judged(cited, none, [firstRelease, later], known).kind).toBe('revised');
	});

	it('matches also where its number was cited with more zeros than are shown now', () => {
		const whole: Present = { value: '29', limits: null };
		const before = (value: string) => ({ ...cited, value, limits: null });
		expect(judged(before('29.0'), whole, [firstRelease], known).kind).toBe('matches');
		expect(judged(before('29.4'), whole, [firstRelease], known).kind).not.toBe('matches');
	});

	it('matches without limits where it was cited without, although they are published', () => {
		expect(judged({ ...cited, limits: null }, present, [firstRelease], known).kind).toBe('matches');
	});

	it('was altered where its tables never changed and give another number', () => {
		const found = judged({ ...cited, value: '79.3' }, present, [firstRelease], known);
		expect(found).toMatchObject({ kind: 'altered' });
		const elsewhere = laterRelease('2027.03', { smoking: 'A new survey' });
		expect(
			judged({ ...cited, value: '79.3' }, present, [firstRelease, elsewhere], known).kind
		).toBe('altered');
	});

	it('is revised by a change of method, although its tables are the same', () => {
		const changed = { ...known, methodChanges: [{ release: '2027.03', reason: 'Other ages' }] };
		const same = { ...firstRelease, release: '2027.03' };
		const now = { ...present, value: '77.4' };
		expect(judged(cited, now, [firstRelease, same], changed)).toMatchObject({
			kind: 'revised',
			since: [{ release: '2027.03', reasons: ['Other ages'] }]
		});
	});

	it('follows a table under its new name: what changed there, and what did not', () => {
		const [old, ...others] = cited.tables;
		const renamed: ReleaseSummary = {
			release: '2027.01',
			made: '2027-01-01',
			tables: { ...firstRelease.tables, ages_of_all: 'e'.repeat(64) },
			changes: [
				{
					table: old!.name,
					kind: 'renamed',
					to: 'ages_of_all',
					reason: 'All stand in one table',
					revised: 0,
					withdrawn: 0,
					added: 0
				}
			]
		};
		delete renamed.tables[old!.name];
		const only = { ...cited, tables: [old!] };
		const other = { ...present, value: '79.3' };
		expect(others.length).toBeGreaterThan(0);
		expect(judged(only, present, [firstRelease, renamed], known).kind).toBe('matches');
		expect(judged(only, other, [firstRelease, renamed], known).kind).toBe('altered');
		const changed = laterRelease('2027.03', { ages_of_all: reason }, renamed);
		const found = judged(only, other, [firstRelease, renamed, changed], known);
		expect(found).toMatchObject({
			kind: 'revised',
			since: [{ release: '2027.01' }, { release: '2027.03', reasons: [reason] }]
		});
	});

	it('was altered where its release never had a table with that hash', () => {
		const tables = [{ name: 'life_expectancy', hash: '000000000000' }];
		expect(judged({ ...cited, tables }, present, [firstRelease], known)).toMatchObject({
			kind: 'altered',
			reason: expect.stringContaining('life_expectancy') as string
		});
	});

	it('of a release that is not known here is not judged', () => {
		expect(judged({ ...cited, release: '2031.01' }, present, [firstRelease], known).kind).toBe(
			'unknown-release'
		);
	});

	it('is withdrawn where its number is gone, with what takes its place', () => {
		const withdrawn = { reason: 'its source ended', successor: 'life-expectancy-65' };
		expect(judged(cited, null, [firstRelease], { ...known, withdrawn })).toEqual({
			kind: 'withdrawn',
			reason: 'its source ended',
			successor: 'life-expectancy-65',
			since: []
		});
		expect(judged(cited, null, [firstRelease], known).kind).toBe('withdrawn');
		expect(judged(cited, null, [firstRelease], null).kind).toBe('withdrawn');
	});

	it('finds a figure under the name it had before', () => {
		const renamed = { id: 'life-at-birth', title: '', renamedFrom: ['life-expectancy-birth'] };
		expect(knownFigure('life-expectancy-birth', [renamed])).toBe(renamed);
		expect(knownFigure('life-at-birth', [renamed])).toBe(renamed);
		expect(knownFigure('life', [renamed])).toBeNull();
	});
});

describe('releases', () => {
	it('come in the order of year, month and number, not of letters', () => {
		const named = ['2027.01', '2026.2', '2026.11.2', '2026.11'].map((release) => ({ release }));
		expect(inOrder(named).map(({ release }) => release)).toEqual([
			'2026.2',
			'2026.11',
			'2026.11.2',
			'2027.01'
		]);
	});

	it('since a citation are those that changed its own tables', () => {
		const smoking = laterRelease('2027.01', { smoking: 'A new survey' });
		const both = laterRelease('2027.03', { life_expectancy: reason, smoking: 'x' }, smoking);
		const found = releasesSince(cited, [both, firstRelease, smoking]);
		expect(found.map(({ release, reasons }) => [release, reasons])).toEqual([
			['2027.03', [reason]]
		]);
	});
});

describe('the value that an address carries', () => {
	it('is the number as it is shown, in plain digits', () => {
		const unit = { id: 'percent' as const, label: '%', decimals: 1 };
		expect(writtenValue({ value: -6.849, unit })).toEqual({ value: '-6.8', limits: null });
		expect(
			writtenValue({ value: 339174.4, lower: 1, upper: 2000000, unit: { ...unit, decimals: 0 } })
		).toEqual({ value: '339174', limits: { lower: '1', upper: '2000000' } });
		expect(writtenValue({ value: null, unit })).toBeNull();
	});
});
