import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type Plugin } from 'vite';
import type { Slice } from '$lib/catalogue/data-package';
import type { Indicator } from '$lib/catalogue/indicators';
import { connect } from '$lib/database/node';
import type { Figure } from '$lib/figure';
import type { Context } from '$lib/figures/context';
import { movedFolder, type DataFolder, type Move } from '../../scripts/data/moved';
import { definitions } from '../../scripts/definitions.mjs';

/** A figure, and all that is said of it: heading, sentences and subtitle. */
export interface Shown {
	figure: Figure;
	said: string[];
	/** What the catalogue itself says of it. */
	entry: Indicator;
	/** Periods and releases that its tables hold. */
	held: Slice[];
	/** True for words that stand in its tables. */
	inTables: (words: string) => boolean;
}

/** Modules of `src` that read the catalogue, loaded anew with another one. */
interface Modules {
	figures: typeof import('$lib/figures');
	context: typeof import('$lib/figures/context');
	coverage: typeof import('$lib/catalogue/coverage');
	indicators: typeof import('$lib/catalogue/indicators');
	view: typeof import('$lib/catalogue/view');
	finding: typeof import('$lib/words/finding');
	line: typeof import('$lib/words/overview/line');
	caption: typeof import('$lib/words/caption');
	statement: typeof import('$lib/words/statement');
}

const places: Record<keyof Modules, string> = {
	figures: 'figures/index',
	context: 'figures/context',
	coverage: 'catalogue/coverage',
	indicators: 'catalogue/indicators',
	view: 'catalogue/view',
	finding: 'words/finding',
	line: 'words/overview/line',
	caption: 'words/caption',
	statement: 'words/statement'
};

/** All of `data/` but its releases. */
function committedFolder(): DataFolder {
	const files = readdirSync('data', { withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(files.map(({ name }) => [name, readFileSync(join('data', name), 'utf8')]));
}

/** Gives another text for what is imported from `data/`. */
function insteadOf(folder: DataFolder): Plugin {
	const data = join(process.cwd(), 'data/');
	return {
		name: 'another-data-folder',
		enforce: 'pre',
		load: (id) => (id.startsWith(data) ? folder.get(id.slice(data.length)) : undefined)
	};
}

async function modulesWith(folder: DataFolder): Promise<Modules> {
	const server = await createServer({
		configFile: false,
		appType: 'custom',
		logLevel: 'error',
		define: definitions(),
		resolve: { alias: { $lib: join(process.cwd(), 'src/lib') } },
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, watch: null, hmr: false, ws: false },
		plugins: [insteadOf(folder)]
	});
	const loaded = Object.entries(places).map(
		async ([name, path]) => [name, await server.ssrLoadModule(`/src/lib/${path}.ts`)] as const
	);
	const modules = Object.fromEntries(await Promise.all(loaded)) as unknown as Modules;
	await server.close();
	return modules;
}

/** An engine with the tables of a folder that pages read. */
async function engineWith(folder: DataFolder, { figures, indicators, view }: Modules) {
	const engine = await connect();
	const ofPages = (['summary', ...view.themes] as const).flatMap((page) => figures.tablesOf(page));
	const ofFigures = indicators.indicators.filter(figures.hasFigure).flatMap(({ tables }) => tables);
	for (const name of new Set([...ofPages, ...ofFigures])) {
		const { shape, file } = figures.tableFile(name);
		engine.load(shape, new TextEncoder().encode(folder.get(file)));
	}
	return engine;
}

/** What is said of a figure. */
function wordsOf(figure: Figure, { finding, line, caption, statement }: Modules): string[] {
	const lines = line.linesOf(figure).flatMap(({ sentence, named }) => [sentence, named]);
	const said = [finding.findingOf(figure), ...lines].map((one) => statement.plainText(one));
	return [...said, caption.subtitle(figure)];
}

/**
 * The program with tables that a later year would bring, and another home.
 *
 * @returns asks for every figure of a place, with what is said of it
 */
export async function laterSite(move: Move): Promise<(area: string) => Promise<Shown[]>> {
	const folder = movedFolder(committedFolder(), move);
	const modules = await modulesWith(folder);
	const { query } = await engineWith(folder, modules);
	const { figures, context, coverage, indicators, view } = modules;
	async function shown(asked: Context, entry: Indicator): Promise<Shown> {
		const figure = await figures.figureOf(asked, entry);
		const names = [...new Set(figure.tables.map(({ name }) => name))];
		return {
			figure,
			said: wordsOf(figure, modules),
			entry,
			held: names.flatMap((name) => coverage.slices(name)),
			inTables: (words) =>
				names.some((name) => folder.get(figures.tableFile(name).file)?.includes(words))
		};
	}
	return async (area) => {
		const asked = await context.contextFor(query, view.defaultView(area, 'summary'));
		const found: Shown[] = [];
		for (const entry of indicators.indicators.filter(figures.hasFigure))
			found.push(await shown(asked.context, entry));
		return found;
	};
}
