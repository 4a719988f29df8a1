/** Every check there is, on tables that are given as texts. */
import { readTable, type Problem } from '../../../src/lib/catalogue/tables';
import type {
	DataPackage,
	Manifest,
	Table,
	TableUse
} from '../../../src/lib/catalogue/data-package';
import { anchors, checkAnchor } from './anchors';
import { checkAreas, membersOf } from './areas';
import { checkBoards } from './boards';
import { checkIdentity, identities } from './identities';
import { Findings, type LoadedTable, type Tables } from './findings';
import { checkCatalogue, checkManifest, checkSize, compressedBytes } from './release';
import { checkLimits, checkMissing, checkPeriods, checkReferences } from './rows';
import { additive, checkSums } from './sums';
import { checkLifeTable, checkStatedMedian, checkTwins, checkVintage, twins } from './vintages';

/** What `data/` holds. */
export interface DataFiles {
	dataPackage: DataPackage;
	manifest: Manifest;
	/** Null while there is no indicators.json. */
	indicators: TableUse[] | null;
	/** Text of a table's file; null where there is none. */
	text: (path: string) => string | null;
}

export interface Checked {
	checks: number;
	problems: Problem[];
	/** Per table: rows, bytes, and bytes compressed. */
	sizes: { name: string; rows: number; bytes: number; compressed: number }[];
}

/** Mid-years by age, and whether the series of totals is of the same vintage for them. */
const estimates: [day: string, agree: boolean][] = [
	['2011-06-30', true],
	['2022-06-30', false],
	['2023-06-30', true]
];

/** Tables without which the relations can't be checked. */
const needed = [
	'areas',
	'area_members',
	'board_members',
	'population_total',
	'life_expectancy',
	'care_turnover',
	...[...additive, ...identities, ...anchors].map((rule) => rule.table),
	...twins.flatMap((twin) => [twin.table, twin.other])
];

/** Faults for tables that are needed and not there. */
function absentTables(tables: Tables): Problem[] {
	return [...new Set(needed)]
		.filter((name) => !tables.has(name))
		.map((table) => ({ table, row: 1, column: '', value: '', message: 'is not in the package' }));
}

/** The rows of a table that are of one day. */
function ofDay({ table, rows }: LoadedTable, day: string): LoadedTable {
	return { table, rows: rows.filter((row) => row.period_start === day) };
}

/** Checks that set one table against another. All tables needed are there. */
function checkRelations(tables: Tables, findings: Findings): void {
	const table = (name: string) => tables.get(name) as LoadedTable;
	const members = membersOf(table('area_members'));
	checkAreas(table('areas'), table('area_members'), findings);
	checkBoards(table('areas'), table('area_members'), table('board_members'), findings);
	for (const rule of additive) checkSums(table(rule.table), members, rule, findings);
	for (const identity of identities) checkIdentity(table(identity.table), identity, findings);
	for (const [day, agree] of estimates)
		checkVintage(
			ofDay(table('population_by_age'), day),
			table('population_total'),
			agree,
			findings
		);
	checkLifeTable(table('life_expectancy'), findings);
	for (const twin of twins) checkTwins(table(twin.table), table(twin.other), twin, findings);
	checkStatedMedian(table('care_turnover'), findings);
	for (const anchor of anchors) checkAnchor(table(anchor.table), anchor, findings);
}

/** A table read and checked on its own. */
function checkTable(table: Table, text: string, findings: Findings): LoadedTable {
	const { rows, problems } = readTable(text, table);
	const loaded = { table, rows };
	findings.checks += rows.length * table.schema.fields.length;
	findings.problems.push(...problems);
	for (const check of [checkMissing, checkLimits, checkPeriods]) check(loaded, findings);
	return loaded;
}

/**
 * Reads and checks everything. Tables are set against one another only once every one of them can
 * be read: a row that was left out would show as a dozen faults elsewhere. A file that is not
 * there is read as an empty one, whose header is at fault.
 */
export function checkData({ dataPackage, manifest, indicators, text }: DataFiles): Checked {
	const findings = new Findings();
	const tables: Tables = new Map();
	const texts = new Map<string, { text: string; rows: number }>();
	const sizes: Checked['sizes'] = [];
	for (const table of dataPackage.resources) {
		const file = text(table.path) ?? '';
		const { rows } = checkTable(table, file, findings);
		tables.set(table.name, { table, rows });
		texts.set(table.name, { text: file, rows: rows.length });
		const bytes = Buffer.byteLength(file);
		sizes.push({ name: table.name, rows: rows.length, bytes, compressed: compressedBytes(file) });
	}
	findings.problems.push(...absentTables(tables));
	const readable = findings.problems.length === 0;
	for (const loaded of tables.values()) checkReferences(loaded, tables, findings);
	if (readable) checkRelations(tables, findings);
	checkManifest(dataPackage, manifest, texts, tables, findings);
	checkCatalogue(dataPackage, indicators, findings);
	const total = sizes.reduce((sum, size) => sum + size.compressed, 0);
	checkSize(total, findings);
	return { checks: findings.checks, problems: findings.problems, sizes };
}
