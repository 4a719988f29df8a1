import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One import statement, re-export or `import()` in a source file. */
export interface Import {
	/** The importing file, `src/lib/view.ts`. */
	from: string;
	/** As written: `$lib/view`, `./figure`, `d3`. */
	specifier: string;
	/** The imported file of ours, or null for a package or a part of Kit. */
	to: string | null;
	/** True where nothing of it is left once the types are gone. */
	typeOnly: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All TypeScript and Svelte files under a folder of the project, with forward slashes, sorted. */
export function sourceFiles(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|svelte|mjs)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.sort();
}

export function sourceText(file: string): string {
	return readFileSync(join(root, file), 'utf8');
}

/** The script of a Svelte component, or the whole of another file. */
function scriptOf(file: string, text: string): string {
	if (!file.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join('\n');
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const clause = node.importClause;
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const bindings = clause.namedBindings;
	if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
	return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

/** The file of ours that a specifier names, or null. */
export function resolved(from: string, specifier: string): string | null {
	const bare = specifier.replace(/\?.*$/, '');
	const path = bare.startsWith('$lib')
		? bare.replace('$lib', 'src/lib')
		: bare.startsWith('.')
			? posix.normalize(posix.join(dirname(from), bare))
			: null;
	if (path === null) return null;
	const candidates = [path, `${path}.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')];
	const isFile = (candidate: string) =>
		/\.[a-z]+$/.test(candidate) && existsSync(join(root, candidate));
	return candidates.find(isFile) ?? path;
}

/** Every import of a file, those in types and in `import()` included. */
export function importsOf(file: string, text = sourceText(file)): Import[] {
	const source = ts.createSourceFile('file.ts', scriptOf(file, text), ts.ScriptTarget.Latest, true);
	const found: Import[] = [];
	const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
		if (!specifier || !ts.isStringLiteralLike(specifier)) return;
		const to = resolved(file, specifier.text);
		found.push({ from: file, specifier: specifier.text, to, typeOnly });
	};
	const look = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
			add(node.moduleSpecifier, isTypeOnly(node));
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
			add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, look);
	};
	look(source);
	return found;
}

/**
 * Chains of files that import one another in a circle.
 * @param imports of all files
 * @returns one line for each circle found, `a -> b -> a`; empty when there is none
 */
export function cycles(imports: Import[]): string[] {
	const targets = new Map<string, string[]>();
	for (const { from, to } of imports) if (to) targets.set(from, [...(targets.get(from) ?? []), to]);
	const done = new Set<string>();
	const found: string[] = [];
	const visit = (file: string, path: string[]): void => {
		const at = path.indexOf(file);
		if (at >= 0) return void found.push([...path.slice(at), file].join(' -> '));
		if (done.has(file)) return;
		for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
		done.add(file);
	};
	for (const file of targets.keys()) visit(file, []);
	return found;
}
