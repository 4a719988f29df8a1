/** The road from a CSV row to the reader, each step with all those it may build on. */
const catalogue = ['figure', 'format', 'catalogue', 'statistics'];
const database = ['database', ...catalogue];
const questions = ['questions', ...database];
const figures = ['figures', ...questions];
const words = ['words', ...figures];
const ui = ['ui', 'charts', 'downloads', 'citations', ...words];

/**
 * What each part of the source may import: a step of the road in `src/lib`, a feature, or a folder
 * of `src`. A feature builds on the whole road and on no other feature.
 */
export const mayImport: Record<string, string[]> = {
	statistics: [],
	figure: [],
	format: ['figure', 'catalogue', 'statistics'],
	catalogue,
	database,
	questions,
	figures,
	words,
	charts: figures,
	downloads: words,
	citations: words,
	ui,
	features: ui,
	server: ['features', ...ui],
	params: ['server', ...figures],
	routes: ['features', 'server', ...ui]
};

/** Packages with one door each: the only place that may import them. */
export const doors: { name: RegExp; place: RegExp }[] = [
	{ name: /^@duckdb\//, place: /^src\/lib\/database\// },
	{ name: /^apache-arrow/, place: /^src\/lib\/database\// },
	{
		name: /^papaparse$/,
		place: /^src\/lib\/(catalogue\/tables|features\/own-data\/reader\/records)\.ts$/
	},
	{ name: /^d3(-|$)/, place: /^src\/lib\/(charts\/|features\/[^/]+\/charts\/)/ },
	{ name: /^write-excel-file/, place: /^src\/lib\/downloads\/xlsx\.ts$/ },
	{ name: /^@(codemirror|lezer)\//, place: /^src\/lib\/features\/workbench\// },
	{ name: /^\$app\//, place: /^src\/(routes|lib\/ui|lib\/features)\// },
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

/** The feature that a file belongs to, or null for the road: `src/lib/features/explore/…` -> `explore`. */
export function featureOf(file: string): string | null {
	return /^src\/lib\/features\/([^/]+)\//.exec(file)?.[1] ?? null;
}
