/**
 * The tables as a later year would bring them: every period and release moved on, and another
 * borough as the home. For tests only: whatever is typed where it should be asked shows up as a
 * year or a place that no table has.
 */
import type { DataPackage, Manifest, Slice, Table } from '../../src/lib/catalogue/data-package';
import { readTable, type Row } from '../../src/lib/catalogue/tables';
import { csvText } from './csv';
import { jsonText, manifestEntry } from './package';
import { slicesOf, spanText } from './slices';

/** Files of `data/` by name. */
export type DataFolder = Map<string, string>;

/** What is to be moved: by how many years, and which borough takes the home's place. */
export interface Move {
	years: number;
	home: { slug: string; name: string };
}

/** What of `site.json` names the home. */
interface Site {
	home: Move['home'];
	partnership: string;
}

const datedColumns = /^(period|destination|evidence)_(start|end)$/;

/** An ISO day or month so many years on; 29 February becomes the 28th. */
export function laterBy(years: number, text: string): string {
	const moved = text.replace(/^\d{4}/, (year) => String(Number(year) + years));
	return moved.endsWith('-02-29') ? moved.replace(/29$/, '28') : moved;
}

function movedRow(row: Row, table: Table, years: number): Row {
	const dated = table.schema.fields.filter(
		({ name }) => datedColumns.test(name) || name === 'release'
	);
	const cells = dated.map(({ name }) => [
		name,
		row[name] === null ? null : laterBy(years, String(row[name]))
	]);
	return { ...row, ...(Object.fromEntries(cells) as Row) };
}

/** The descriptor for moved rows: the span in its title, and the releases of its sources. */
function movedTable(table: Table, before: readonly Slice[], now: Slice[], years: number): Table {
	const ending = `, ${spanText(before)}`;
	const title = table.title.endsWith(ending) ? table.title.slice(0, -ending.length) : table.title;
	return {
		...table,
		title: `${title}, ${spanText(now)}`,
		sources: table.sources.map((source) => ({
			...source,
			released: source.released && laterBy(years, source.released),
			...(source.release && { release: laterBy(years, source.release) })
		}))
	};
}

/** Texts that name the home borough now name the other; a code or slug within a word stays. */
function renamedHome(text: string, from: { slug: string; name: string }, to: Move['home']): string {
	return text
		.replaceAll(`"${from.slug}"`, `"${to.slug}"`)
		.replace(new RegExp(`\\b${from.name}\\b`, 'g'), to.name);
}

/** The partnerships with the home's own figures in the other borough, without its hospital trust. */
function movedPartnerships(text: string, site: Site, to: Move['home']) {
	type Entry = { slug: string; priorities: { items: { trust?: string }[] }[] };
	const entries = JSON.parse(text) as Entry[];
	return jsonText(
		entries.map((entry) => {
			if (entry.slug !== site.partnership) return entry;
			const priorities = entry.priorities.map((priority) => ({
				...priority,
				items: priority.items.filter((item) => !item.trust)
			}));
			const own = renamedHome(JSON.stringify({ ...entry, priorities }), site.home, to);
			return JSON.parse(own) as unknown;
		})
	);
}

/**
 * A copy of `data/` with every period moved on and another home.
 *
 * @param files all of `data/` but its releases
 * @throws {Error} naming the first fault of a table that cannot be read
 */
export function movedFolder(files: DataFolder, { years, home }: Move): DataFolder {
	const text = (name: string) => files.get(name) ?? '';
	const dataPackage = JSON.parse(text('datapackage.json')) as DataPackage;
	const manifest = JSON.parse(text('manifest.json')) as Manifest;
	const moved = new Map(files);
	const levels = new Map<string, string>();
	const entries: Manifest['tables'] = [];
	const resources = dataPackage.resources.map((table) => {
		const { rows, problems } = readTable(text(table.path), table);
		if (problems[0]) throw new Error(`${table.name}: ${problems[0].message}`);
		if (table.name === 'areas')
			for (const { code, level } of rows) levels.set(String(code), String(level));
		const later = rows.map((row) => movedRow(row, table, years));
		const slices = slicesOf(table, later, (code) => levels.get(code) ?? null);
		const before = manifest.tables.find(({ name }) => name === table.name)?.slices ?? [];
		const own = slices ? movedTable(table, before, slices, years) : table;
		const csv = csvText(later, own);
		moved.set(table.path, csv);
		entries.push(manifestEntry(own, csv, later.length, slices));
		return own;
	});
	moved.set('datapackage.json', jsonText({ ...dataPackage, resources }));
	moved.set('manifest.json', jsonText({ ...manifest, tables: entries }));
	return withHome(moved, home);
}

function withHome(files: DataFolder, home: Move['home']): DataFolder {
	const text = files.get('site.json') ?? '';
	const site = JSON.parse(text) as Site;
	files.set('site.json', renamedHome(text, site.home, home));
	files.set(
		'partnerships.json',
		movedPartnerships(files.get('partnerships.json') ?? '', site, home)
	);
	return files;
}
