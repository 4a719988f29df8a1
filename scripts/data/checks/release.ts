/** Checks of the package as a whole: manifest, catalogue, size. */
import { brotliCompressSync, constants } from 'node:zlib';
import {
	indicatorFaults,
	packageFaults,
	type DataPackage,
	type Manifest,
	type TableUse
} from '../../../src/lib/catalogue/data-package';
import { manifestEntry } from '../package';
import { slicesOf } from '../slices';
import type { Findings, Tables } from './findings';

/** Most that all tables together may weigh, compressed: what a reader of everything downloads. */
export const largestBytes = 4_000_000;

/** Bytes of a text after brotli at quality 5, as the tables are served. */
export function compressedBytes(text: string): number {
	return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** The manifest tells bytes, rows and hash of each table as they are. */
export function checkManifest(
	dataPackage: DataPackage,
	manifest: Manifest,
	texts: Map<string, { text: string; rows: number }>,
	tables: Tables,
	findings: Findings
): void {
	const levels = new Map(tables.get('areas')?.rows.map((row) => [row.code, String(row.level)]));
	for (const table of dataPackage.resources) {
		const stated = manifest.tables.find((entry) => entry.name === table.name);
		const { text = '', rows = 0 } = texts.get(table.name) ?? {};
		const own = tables.get(table.name)?.rows ?? [];
		const slices = slicesOf(table, own, (code) => levels.get(code) ?? null);
		for (const [column, cell] of Object.entries(manifestEntry(table, text, rows, slices))) {
			const [value, told] = [cell, stated?.[column as keyof typeof stated]].map((part) =>
				JSON.stringify(part ?? null)
			);
			findings.expect(told === value, () => ({
				table: 'manifest.json',
				row: 1,
				column: `${table.name}.${column}`,
				value: told ?? '',
				message: `should be ${value}`
			}));
		}
	}
}

/** Descriptors agree among themselves, and the indicators with them. */
export function checkCatalogue(
	dataPackage: DataPackage,
	uses: TableUse[] | null,
	findings: Findings
): void {
	const fromPackage = packageFaults(dataPackage).map(
		(fault) => ['datapackage.json', fault] as const
	);
	const fromUses = indicatorFaults(uses ?? [], dataPackage).map(
		(fault) => ['indicators.json', fault] as const
	);
	findings.checks += dataPackage.resources.length + (uses?.length ?? 0);
	for (const [table, { subject, message }] of [...fromPackage, ...fromUses])
		findings.problems.push({ table, row: 1, column: subject, value: '', message });
}

/** All tables together stay within what may be downloaded. */
export function checkSize(totalBytes: number, findings: Findings): void {
	findings.expect(totalBytes <= largestBytes, () => ({
		table: 'all tables',
		row: 1,
		column: 'compressed bytes',
		value: String(totalBytes),
		message: `are more than ${largestBytes}`
	}));
}
