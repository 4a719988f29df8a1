/**
 * A citation made on one release, opened on a changed copy of the tables. The change is synthetic;
 * all else are the committed tables.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fromFolder, verified } from '../../scripts/data/release/before';
import { figuresOver, indicatorsReading } from '../../scripts/data/release/figures';
import {
	changedTables,
	firstRelease,
	nextRelease,
	type ReleasedState,
	type ReleaseRecord
} from '../../scripts/data/release/record';
import { citationSearch, readCitation } from '../../src/lib/citations/address';
import { citation, citedQuantity, writtenValue } from '../../src/lib/citations/citation';
import { judged } from '../../src/lib/citations/judgement';
import type { ReleaseSummary } from '../../src/lib/citations/releases';
import { headlineQuantity } from '../../src/lib/citations/quantity';
import { recordedValue } from '../../src/lib/citations/cited-figure';
import type { Figure } from '../../src/lib/figure';
import { indicatorById } from '../../src/lib/catalogue/indicators';
import { dataFile, dataPackage } from '../../src/lib/server/tables';
import { recordsOf } from '../../src/lib/catalogue/tables';
import manifestJson from '../../data/manifest.json';

const kept = ['wigan', 'bolton', 'manchester', 'greater-manchester', 'north-west', 'england'];
const decoder = new TextDecoder();
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The tables that life expectancy needs, for a few areas: enough, and fast. */
function state(change: (table: string, text: string) => string, version: string): ReleasedState {
	const read = new Set(['areas', 'area_members', 'board_members', 'neighbours']);
	for (const { tables, later } of indicatorsReading(['life_expectancy']))
		[...tables, ...(later ? [later] : [])].forEach((name) => read.add(name));
	const texts = new Map(
		[...read].map((name) => {
			const whole = decoder.decode(dataFile(`${name}.csv`));
			const [head, ...lines] = whole.split('\n');
			const few = (line: string) => line === '' || kept.some((slug) => line.includes(`,${slug},`));
			const text = name === 'areas' ? [head, ...lines.filter(few)].join('\n') : whole;
			return [name, change(name, text)] as const;
		})
	);
	const text = (name: string) => texts.get(name) ?? '';
	return {
		dataPackage: {
			...dataPackage,
			resources: dataPackage.resources.filter(({ name }) => read.has(name))
		},
		manifest: {
			version,
			tables: manifestJson.tables
				.filter(({ name }) => read.has(name))
				.map((entry) => {
					const sha256 = createHash('sha256').update(text(entry.name)).digest('hex');
					return { ...entry, sha256 };
				})
		},
		bytes: (table) => bytesOf(text(table))
	};
}

/** One made-up table beside the areas, under the name of one release. */
function renamedState(name: string, rows: string, renamedFrom: string[] = []): ReleasedState {
	const text = `area_code,period_start,period_end,value\n${rows}`;
	const resource = dataPackage.resources.find((one) => one.name === 'population_total')!;
	const schema = {
		...resource.schema,
		fields: resource.schema.fields.filter((field) => field.name !== 'basis')
	};
	const areas = dataPackage.resources.find((one) => one.name === 'areas')!;
	const whole = `${decoder.decode(dataFile('areas.csv')).split('\n')[0]}\n`;
	const entry = (table: string, of: string) => ({
		...manifestJson.tables[0]!,
		name: table,
		rows: of.split('\n').length - 2,
		sha256: createHash('sha256').update(of).digest('hex')
	});
	return {
		dataPackage: {
			...dataPackage,
			resources: [areas, { ...resource, name, path: `${name}.csv`, schema, renamedFrom }]
		},
		manifest: { version: '2027.03', tables: [entry('areas', whole), entry(name, text)] },
		bytes: (table) => bytesOf(table === 'areas' ? whole : text)
	};
}

const reason = 'The publisher counted deaths that were registered late';
/** Men in Wigan, at birth: a year and a half more, with other limits. */
function revisedMen(table: string, text: string): string {
	if (table !== 'life_expectancy') return text;
	const row = /^(E08000010,male,0,2021-01-01,2023-12-31),77\.3,76\.9,77\.6$/m;
	if (!row.test(text)) throw new Error('the row to change is not there');
	return text
		.replace(row, '$1,78.8,78.4,79.2')
		.replace(/^E08000001,female,65,2021-01-01,.*\n/m, '');
}

const before = state((_, text) => text, '2026.11');
const after = state(revisedMen, '2027.03');
let record: ReleaseRecord;
let old: Figure;
let now: Figure;

/** The figure with the hashes that a state's manifest gives its tables. */
function hashed(figure: Figure | undefined, { manifest }: ReleasedState): Figure {
	const sha256 = (name: string) => manifest.tables.find((one) => one.name === name)!.sha256;
	const tables = figure!.tables.map((table) => ({ ...table, sha256: sha256(table.name) }));
	return { ...figure!, tables };
}

beforeAll(async () => {
	record = await nextRelease(before, after, { life_expectancy: reason });
	const asked = [indicatorById('life-expectancy-birth')];
	const key = 'life-expectancy-birth wigan';
	old = hashed((await figuresOver(before, asked, ['wigan'])).get(key), before);
	now = hashed((await figuresOver(after, asked, ['wigan'])).get(key), after);
}, 120_000);

describe('a citation opened on a changed copy of the tables', () => {
	const releases = () => [firstRelease(before).release, record.release];
	const known = { id: 'life-expectancy-birth', title: '' };
	const cite = (figure: Figure, release: string, of = headlineQuantity(figure)!) => {
		const made = citationSearch(citation(figure, of, { release, on: '2026-11-22' }));
		const read = readCitation(new URLSearchParams(made));
		if (read.kind !== 'citation') throw new Error(read.kind);
		return read.citation;
	};
	const presentOf = (cited: ReturnType<typeof cite>) => writtenValue(citedQuantity(now, cited)!);

	it('is revised, with the right old and new value, release and reason', () => {
		const cited = cite(old, '2026.11');
		expect(judged(cited, presentOf(cited), releases(), known)).toEqual({
			kind: 'revised',
			was: '77.3 (76.9 to 77.6)',
			now: { value: '78.8', limits: { lower: '78.4', upper: '79.2' } },
			since: [{ release: '2027.03', made: dataPackage.created.slice(0, 10), reasons: [reason] }]
		});
	});

	it('matches where its own number was not touched', () => {
		const women = old.estimates.find(({ role, sex }) => role === 'home' && sex === 'female')!;
		expect(women.value).toBe(80.9);
		const cited = { ...cite(old, '2026.11'), sex: 'female' as const, value: '80.9' };
		const limits = { lower: '80.6', upper: '81.3' };
		const found = judged({ ...cited, limits }, presentOf(cited), releases(), known);
		expect(found).toMatchObject({ kind: 'matches', since: [{ release: '2027.03' }] });
	});

	it('matches where it was made on the new copy', () => {
		const cited = cite(now, '2027.03');
		expect(cited.value).toBe('78.8');
		expect(judged(cited, presentOf(cited), releases(), known)).toEqual({
			kind: 'matches',
			since: []
		});
	});

	it('was altered where it gives the new release a number that it never had', () => {
		const cited = { ...cite(now, '2027.03'), value: '79.9' };
		expect(judged(cited, presentOf(cited), releases(), known).kind).toBe('altered');
	});
});

describe('the record of a release', () => {
	it('names the one table that changed, why, and how much', () => {
		expect(record.release.changes).toEqual([
			{ table: 'life_expectancy', kind: 'changed', reason, revised: 3, withdrawn: 1, added: 0 }
		]);
		expect(record.release.tables).toEqual(
			Object.fromEntries(after.manifest.tables.map(({ name, sha256 }) => [name, sha256]))
		);
	});

	it('keeps every old and new value', () => {
		const { header, records } = recordsOf(record.files.get('life_expectancy.csv')!);
		expect(header).toEqual([
			'area_code',
			'sex',
			'age_from',
			'period_start',
			'change',
			'column',
			'old',
			'new'
		]);
		const men = ['E08000010', 'male', '0', '2021-01-01', 'revised'];
		expect(records.slice(0, 3)).toEqual([
			[...men, 'value', '77.3', '78.8'],
			[...men, 'lower', '76.9', '78.4'],
			[...men, 'upper', '77.6', '79.2']
		]);
		const gone = ['E08000001', 'female', '65', '2021-01-01', 'withdrawn'];
		expect(records.slice(3).map((cells) => [cells.slice(0, 5), cells[7]])).toEqual([
			[gone, ''],
			[gone, ''],
			[gone, '']
		]);
	});

	it('tells what a cited number was before, and nothing of one that it left alone', () => {
		const { header, records } = recordsOf(record.files.get('life_expectancy.csv')!);
		const rows = records.map((cells) =>
			Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))
		);
		const of = { of: 'E08000010', period: '2021-01-01/2023-12-31' };
		const was = (sex: 'male' | 'female', age_from: number) =>
			recordedValue(rows, { ...of, sex }, { age_from }, old.unit);
		expect([was('male', 0), was('female', 0), was('male', 65)]).toEqual(['77.3', null, null]);
	});

	it('lists the judgements that turned, and no other', () => {
		const ofWigan = record.release.verdicts.filter(({ area }) => area === 'wigan');
		expect(ofWigan).toContainEqual({
			figure: 'life-expectancy-birth',
			area: 'wigan',
			sex: 'male',
			category: '',
			period: '2021-01-01/2023-12-31',
			from: 'worse',
			to: 'open'
		});
		expect(ofWigan.filter(({ sex }) => sex === 'female')).toEqual([]);
		expect(record.release.verdicts.map(({ area }) => area)).not.toContain('manchester');
	});

	it('lists the findings that say something else, and none that changed in its digits only', () => {
		const found = record.release.sentences.filter(
			({ figure, area }) => figure === 'life-expectancy-birth' && area === 'wigan'
		);
		expect(found).toHaveLength(1);
		expect(found[0]!.from).toMatch(
			/^Life expectancy at birth is 1\.8 years lower for men in Wigan/
		);
		expect(found[0]!.to).not.toBe(found[0]!.from);
	});

	it('is refused without a reason', async () => {
		await expect(nextRelease(before, after, {})).rejects.toThrow(/life_expectancy/);
		await expect(nextRelease(before, after, { life_expectancy: ' ' })).rejects.toThrow(RangeError);
	});

	it('tells tables that are new, gone and changed apart', () => {
		expect(changedTables({ a: '1', b: '2', c: '3' }, { b: '2', c: '4', d: '5' })).toEqual([
			{ table: 'a', kind: 'removed' },
			{ table: 'c', kind: 'changed' },
			{ table: 'd', kind: 'added' }
		]);
	});

	it('tells tables that became another by their old names, not as gone and new', () => {
		const renamed = { a: 'ab', b: 'ab', c: 'd' };
		expect(changedTables({ a: '1', b: '2' }, { ab: '3', d: '4' }, renamed)).toEqual([
			{ table: 'a', kind: 'renamed', to: 'ab' },
			{ table: 'b', kind: 'renamed', to: 'ab' },
			{ table: 'd', kind: 'added' }
		]);
	});

	it('holds a table that was renamed against the rows of the one it became', async () => {
		const was = renamedState(
			'made_2022',
			'E08000001,2022-06-30,2022-06-30,5\nE08000002,2022-06-30,2022-06-30,6\n'
		);
		const rows = 'E08000001,2022-06-30,2022-06-30,5\nE08000001,2023-06-30,2023-06-30,7\n';
		const is = renamedState('made', `${rows}E08000002,2022-06-30,2022-06-30,6\n`, ['made_2022']);
		const change = { table: 'made_2022', kind: 'renamed', to: 'made', reason, revised: 0 };
		const { release, files } = await nextRelease(was, is, { made_2022: reason });
		expect(release.changes).toEqual([{ ...change, withdrawn: 0, added: 1 }]);
		expect(files.size).toBe(0);
		const fewer = renamedState('made', rows.replace(',5', ',4'), ['made_2022']);
		const lost = await nextRelease(was, fewer, { made_2022: reason });
		expect(lost.release.changes).toEqual([{ ...change, revised: 1, withdrawn: 1, added: 0 }]);
		expect([...lost.files.keys()]).toEqual(['made_2022.csv']);
	});

	it('reads earlier tables only where they are the ones of that release', () => {
		const folder = mkdtempSync(join(tmpdir(), 'release-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		writeFileSync(join(folder, 'a.csv'), 'x\n1\n');
		const right = createHash('sha256').update('x\n1\n').digest('hex');
		const read = (hash: string) => verified(fromFolder(folder), { a: hash })('a.csv');
		expect(decoder.decode(read(right))).toBe('x\n1\n');
		expect(() => read('0'.repeat(64))).toThrow(/not the one/);
	});
});

describe('a ratio that was rounded twice', () => {
	const releases = ['2026.11', '2026.12'].map(
		(name) =>
			JSON.parse(
				readFileSync(join(import.meta.dirname, `../../data/releases/${name}.json`), 'utf8')
			) as ReleaseSummary
	);
	const known = { id: 'patients-per-gp', title: '' };
	const twice: [slug: string, was: string, is: string][] = [
		['waltham-forest', '1953', '1952'],
		['wiltshire', '1608', '1607'],
		['west-devon', '1213', '1212']
	];

	it.each(twice)('of %s is revised from %s to %s for who cited it', async (slug, was, is) => {
		const asked = [indicatorById('patients-per-gp')];
		const now = { dataPackage, bytes: (table: string) => dataFile(`${table}.csv`) };
		const figure = (await figuresOver(now, asked, [slug])).get(`patients-per-gp ${slug}`)!;
		const made = { release: '2026.11', on: '2026-11-22' };
		const read = readCitation(
			new URLSearchParams(citationSearch(citation(figure, headlineQuantity(figure)!, made)))
		);
		if (read.kind !== 'citation') throw new Error(read.kind);
		const present = writtenValue(citedQuantity(figure, read.citation)!)!;
		const tables = read.citation.tables.map(({ name }) => ({
			name,
			hash: releases[0]!.tables[name]!.slice(0, 12)
		}));
		const cited = { ...read.citation, value: was, tables };
		expect(present.value).toBe(is);
		expect(judged(cited, present, releases, known)).toMatchObject({
			kind: 'revised',
			was,
			now: { value: is },
			since: [{ release: '2026.12' }]
		});
		expect(judged({ ...cited, value: is }, present, releases, known).kind).toBe('matches');
	});
});
