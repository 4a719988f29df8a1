import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

/** The rules that a component with these styles breaks. */
async function broken(styles: string): Promise<string[]> {
	const { results } = await stylelint.lint({
		code: `<p>made up</p>\n\n<style>\n${styles}\n</style>\n`,
		codeFilename: 'src/lib/ui/MadeUp.svelte'
	});
	return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
}

describe('the styles of a component', () => {
	it.each([
		['a colour in digits', 'p { color: #12436d; }', 'color-no-hex'],
		['a colour by name', 'p { color: navy; }', 'color-named'],
		['a computed colour', 'p { color: rgb(1 2 3); }', 'function-disallowed-list'],
		['a space of its own', 'p { margin-top: 7px; }', 'declaration-property-unit-disallowed-list'],
		['a gap of its own', 'p { gap: 1rem 0; }', 'declaration-property-unit-disallowed-list'],
		['a size of type', 'p { font-size: 15px; }', 'declaration-property-unit-disallowed-list'],
		['a typeface', 'p { font-family: serif; }', 'declaration-property-value-disallowed-list'],
		[
			'a border of another width',
			'p { border: 5px solid var(--ink); }',
			'declaration-property-value-disallowed-list'
		],
		['a token of its own', 'p { --mine: 0; }', 'custom-property-pattern'],
		[
			'another breakpoint',
			'@media (max-width: 41rem) { p { margin: 0; } }',
			'media-feature-name-value-allowed-list'
		]
	])('may not have %s', async (_, styles, rule) => {
		expect(await broken(styles)).toEqual([rule]);
	});

	it('may use tokens, hairlines, the breakpoints and the units of paper', async () => {
		const styles = `
			p { margin: 0 var(--space-8); font-size: var(--text-14); border-top: 1px solid var(--line); }
			@media (max-width: 56rem) { p { padding: calc(-1 * var(--space-4)); } }
			@media print { p { margin-top: 1.5mm; font-size: 8pt; } }`;
		expect(await broken(styles)).toEqual([]);
	});
});
