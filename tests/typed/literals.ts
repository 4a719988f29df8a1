import ts from 'typescript';

/** A piece of text that is written into the source, and where it stands. */
export interface Literal {
	text: string;
	line: number;
}

/** Blanks out what lies between two marks, so that every line keeps its number. */
function blanked(text: string, pattern: RegExp): string {
	return text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
}

/** Texts of strings and templates of a script; comments are none. */
function ofScript(script: string, firstLine: number): Literal[] {
	const source = ts.createSourceFile('x.ts', script, ts.ScriptTarget.Latest, true);
	const found: Literal[] = [];
	const isImport = ({ parent }: ts.Node) =>
		ts.isImportDeclaration(parent) ||
		ts.isExportDeclaration(parent) ||
		ts.isLiteralTypeNode(parent);
	const visit = (node: ts.Node): void => {
		const isText =
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddle(node) ||
			ts.isTemplateTail(node);
		const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
		if (isText && !isImport(node)) found.push({ text: node.text, line: firstLine + line });
		// Years stand as numbers too; no other whole number is taken for one.
		if (ts.isNumericLiteral(node) && /^(19|20)\d\d$/.test(node.getText(source)))
			found.push({ text: node.text, line: firstLine + line });
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const scripts = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/** What a component's markup says, expressions included. */
function ofMarkup(text: string): Literal[] {
	const markup = blanked(
		blanked(blanked(text, scripts), /<style\b[\s\S]*?<\/style>/g),
		/<!--[\s\S]*?-->/g
	);
	return markup
		.split('\n')
		.flatMap((line, at) => (line.trim() ? [{ text: line, line: at + 1 }] : []));
}

/** All text that a source file puts into what readers see or the program decides by. */
export function literalsOf(file: string, text: string): Literal[] {
	if (!file.endsWith('.svelte')) return ofScript(text, 1);
	const inScripts = [...text.matchAll(scripts)].flatMap((found) => {
		const before = text.slice(0, found.index + found[0].indexOf('>') + 1);
		return ofScript(found[1] ?? '', before.split('\n').length);
	});
	return [...inScripts, ...ofMarkup(text)];
}
