/** The words that all steps share: they know nothing of tables, pictures or pages. */
const vocabulary = ['areas', 'catalogue', 'format', 'indicators', 'period', 'view'];

/** The road from a CSV row to a Figure, each step with all those it may build on. */
const tables = ['tables', 'catalogue'];
const database = ['database', ...tables];
const questions = ['questions', ...database, 'indicators'];
const figures = ['figures', ...questions, ...vocabulary, 'statistics'];

/**
 * What each part of the source may import: a folder or file of `src/lib`, or a folder of `src`.
 * The files of types that `architecture.test.ts` names are open to every part but `statistics`.
 */
export const mayImport: Record<string, string[]> = {
	statistics: [],
	period: [],
	catalogue: [],
	indicators: ['view'],
	format: ['period', 'statistics'],
	areas: [],
	'area-search': ['areas'],
	release: ['catalogue'],
	offline: [],
	partnerships: [],
	view: ['areas', 'catalogue'],
	'theme-pages': ['view'],
	embeds: [],
	site: [],
	metadata: ['catalogue'],
	// What a frame on another site is drawn with: nothing that needs the pages.
	embed: ['charts', 'words'],
	tables,
	database,
	questions,
	figures,
	'own-data': ['downloads', ...figures],
	check: ['areas', 'format', 'period'],
	charts: ['format', 'period'],
	words: ['format', 'period'],
	downloads: ['format', 'period', 'words', ...database],
	citations: ['format', 'period', 'words'],
	components: [
		'area-search',
		'charts',
		'citations',
		'check',
		'downloads',
		'offline',
		'embeds',
		'own-data',
		'partnerships',
		'release',
		'site',
		'theme-pages',
		'words',
		...figures
	],
	server: [
		'area-search',
		'citations',
		'embeds',
		'metadata',
		'site',
		'own-data',
		'partnerships',
		'release',
		'words',
		...figures
	],
	params: ['server', ...figures],
	routes: [
		'area-search',
		'charts',
		'citations',
		'check',
		'components',
		'downloads',
		'metadata',
		'own-data',
		'partnerships',
		'release',
		'server',
		'site',
		'theme-pages',
		'words',
		...figures
	]
};

/** Packages with one door each: the only place that may import them. */
export const doors: { name: RegExp; place: RegExp }[] = [
	{ name: /^@duckdb\//, place: /^src\/lib\/database\// },
	{ name: /^apache-arrow/, place: /^src\/lib\/database\// },
	{ name: /^papaparse$/, place: /^src\/lib\/(tables|own-data\/reader\/records)\.ts$/ },
	{ name: /^d3(-|$)/, place: /^src\/lib\/charts\// },
	{ name: /^write-excel-file/, place: /^src\/lib\/downloads\/xlsx\.ts$/ },
	{ name: /^@(codemirror|lezer)\//, place: /^src\/lib\/components\/workbench\// },
	{ name: /^\$app\//, place: /^src\/(routes|lib\/components)\// },
	// What needs Node must never reach the browser.
	{
		name: /^node:/,
		place: /^src\/(lib\/server\/|lib\/database\/node\.ts|routes\/.*\+(page|layout)?\.?server\.ts$)/
	},
	{
		name: /^\$lib\/server\//,
		place: /^src\/(lib\/server\/|params\/|routes\/.*\+[a-z.]*server\.ts$)/
	}
];

/** The part that a file belongs to: `src/lib/charts/layout/axis.ts` -> `charts`. */
export function partOf(file: string): string {
	const [, second = '', third = ''] = file.split('/');
	return (second === 'lib' ? third : second).replace(/(\.svelte)?\.[a-z]+$/, '');
}
