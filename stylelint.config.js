/** Length units of a screen: what has them must come from a token of src/app.css. Print has pt and mm. */
const screenUnits = ['rem', 'px', 'em'];

/**
 * Components use the tokens of src/app.css for colour, type and space, and its breakpoints. ESLint and
 * Prettier look after everything else.
 * @type {import('stylelint').Config}
 */
export default {
	overrides: [
		{ files: ['**/*.svelte'], customSyntax: 'postcss-html' },
		{
			files: ['src/app.css'],
			rules: { 'color-no-hex': null, 'declaration-property-unit-disallowed-list': null }
		}
	],
	reportNeedlessDisables: true,
	rules: {
		'color-no-hex': true,
		'color-named': 'never',
		'function-disallowed-list': [
			/^rgb/,
			/^hsl/,
			/^hwb/,
			/^lab/,
			/^lch/,
			/^ok/,
			'color',
			'color-mix'
		],
		'declaration-property-unit-disallowed-list': {
			'/^(margin|padding)/': screenUnits,
			'/gap$/': screenUnits,
			'font-size': screenUnits,
			font: screenUnits,
			'/^--/': screenUnits
		},
		'declaration-property-value-disallowed-list': {
			'font-family': [/^(?!var\(--)/],
			'/^(border|outline)(-(top|right|bottom|left|block|inline))?(-width)?$/': [
				/(?<![\w.-])(?!(0|1px|2px|3px|4px)\b)\d*\.?\d+[a-z]*/
			]
		},
		'media-feature-name-value-allowed-list': {
			'max-width': ['30rem', '40rem', '56rem'],
			'min-width': ['75rem'],
			'min-height': ['45rem']
		},
		// A part of a page may point one token at another, and makes none of its own.
		'custom-property-pattern': [
			'^(paper|tint|ink(-soft)?|line|link|focus|home|benchmark|other|better|worse|similar|sans|mono|text-(\\d+|slide)|space-\\d+|page-width|reading-width|gutter)$',
			{ message: 'Not a token of src/app.css' }
		]
	}
};
