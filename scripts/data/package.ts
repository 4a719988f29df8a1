/** The package of all tables: `datapackage.json` and `manifest.json`. */
import { createHash } from 'node:crypto';
import site from '../../data/site.json';
import type {
	DataPackage,
	Manifest,
	ManifestEntry,
	Slice,
	Table
} from '../../src/lib/catalogue/data-package';
import { openGovernmentLicence } from './sources';

/** Name of this release of the data. */
const version = '2026.12';

/** The descriptor of the package, from the tables' own. */
export function dataPackage(tables: Table[]): DataPackage {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'fair-measure',
		title: `${site.name}: population, life expectancy and workforce of English local areas`,
		description:
			'Tidy tables of published official statistics for English local authorities on the boundaries of 2023, and for the counties, combined authorities and regions they make up.',
		version,
		created: '2026-12-01T00:00:00Z',
		licenses: [openGovernmentLicence],
		resources: tables
	};
}

/** The latest release day among a table's sources, or null. */
function latestRelease(table: Table): string | null {
	const days = table.sources.flatMap((source) => source.released ?? []).sort();
	return days.at(-1) ?? null;
}

/** What the manifest says of a table's bytes and of what its rows cover. */
export function manifestEntry(
	table: Table,
	text: string,
	rows: number,
	slices?: Slice[]
): ManifestEntry {
	const bytes = Buffer.from(text, 'utf8');
	return {
		name: table.name,
		file: table.path,
		bytes: bytes.length,
		rows,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		released: latestRelease(table),
		...(slices && { slices })
	};
}

export function manifest(tables: ManifestEntry[]): Manifest {
	return { version, tables };
}

/** JSON as it is committed: tabs, one line feed at the end. */
export function jsonText(value: unknown): string {
	return JSON.stringify(value, null, '\t') + '\n';
}
