import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

export default defineConfig(
	globalIgnores([
		'.cache/',
		'.svelte-kit/',
		'build/',
		'coverage/',
		'tests/fixtures/',
		'tests/output/',
		'tests/snapshots/'
	]),
	js.configs.recommended,
	typescript.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off', // the type checker knows better
			'no-console': 'off',
			// One interface serves waiting and ready answers alike.
			'@typescript-eslint/require-await': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }],
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'ObjectExpression > SpreadElement > ObjectExpression, ArrayExpression > SpreadElement > ArrayExpression',
					message: 'Write the entries themselves: a spread literal only pleases the formatter.'
				}
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: typescript.parser }
		},
		rules: {
			// Text from a table or an address must never become markup.
			'svelte/no-at-html-tags': 'error',
			// The policy of the site forbids it: use SVG attributes and classes.
			'svelte/no-inline-styles': 'error',
			'svelte/require-each-key': 'error'
		}
	},
	{
		// Plain JavaScript runs before anything is installed and reads untyped JSON.
		files: ['**/*.js', '**/*.mjs'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		// A test names each case in one block.
		files: ['tests/**/*.ts'],
		rules: { 'max-lines-per-function': 'off' }
	}
);
