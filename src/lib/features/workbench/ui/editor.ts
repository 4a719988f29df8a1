/**
 * The SQL editor. CodeMirror puts its styles into adopted style sheets where it stands in a shadow
 * root, and into `<style>` elements, which the content policy refuses, where it does not.
 */
import {
	acceptCompletion,
	autocompletion,
	closeBrackets,
	completionKeymap
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** What the page does with the editor, and the editor with the page. */
export interface SqlEditor {
	text: () => string;
	/** Replaces the whole text; the reader can undo it. */
	setText: (text: string) => void;
	/** Puts text in place of the selection. */
	insert: (text: string) => void;
	/** Underlines the word at a place and says why; null takes the mark away. */
	mark: (fault: { position: number; reason: string } | null) => void;
	/** Puts the cursor there. */
	goTo: (position: number) => void;
	destroy: () => void;
}

export interface EditorSetup {
	text: string;
	/** Columns by table, for completion. */
	schema: Record<string, string[]>;
	/** Accessible name. */
	label: string;
	onchange: (text: string) => void;
	onrun: () => void;
}

const look = EditorView.theme({
	'&': { fontSize: '0.875rem', border: '2px solid var(--ink)', background: 'var(--paper)' },
	'&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
	'.cm-scroller': {
		fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
		minHeight: '12rem',
		maxHeight: '60vh'
	},
	'.cm-content': { color: 'var(--ink)', caretColor: 'var(--ink)', padding: '0.5rem 0' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'.cm-gutters': {
		color: 'var(--ink-soft)',
		background: 'var(--tint)',
		border: '0'
	},
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
		{ background: 'var(--line)' },
	'.cm-tooltip': {
		color: 'var(--ink)',
		background: 'var(--paper)',
		border: '2px solid var(--ink)'
	},
	'.cm-tooltip-autocomplete ul li[aria-selected]': {
		color: 'var(--paper)',
		background: 'var(--home)'
	},
	'.cm-lintRange-error': {
		backgroundImage: 'none',
		textDecoration: 'underline wavy var(--worse) 2px'
	},
	'.cm-diagnostic': { whiteSpace: 'pre-wrap', borderLeft: '4px solid var(--worse)' }
});

const colours = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--home)', fontWeight: '700' },
	{ tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--link)' },
	{ tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' }
]);

/** The word that begins at a place, or the single character. */
function wordAt(text: string, position: number): { from: number; to: number } {
	const from = Math.min(position, text.length);
	const word = /^("[^"]*"|\w+|.)/.exec(text.slice(from))?.[0] ?? '';
	// At the very end there is nothing to underline but the last character.
	return word ? { from, to: from + word.length } : { from: Math.max(0, from - 1), to: from };
}

/**
 * Typing over several lines is done here: the browser's own way leaves inline styles behind, which
 * the content policy refuses with a message to the console for each.
 */
function typingOverLines() {
	return EditorView.domEventHandlers({
		beforeinput(event, view) {
			const { from, to } = view.state.selection.main;
			const lines = view.state.doc.lineAt(from).number !== view.state.doc.lineAt(to).number;
			if (event.inputType !== 'insertText' || event.data === null || !lines) return false;
			view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type' });
			event.preventDefault();
			return true;
		}
	});
}

/** Tab indents; after Escape it leads out of the editor until something is typed again. */
function leaving() {
	return [
		EditorView.domEventHandlers({
			keydown(event, view) {
				if (event.key === 'Escape') view.setTabFocusMode(true);
				return false;
			}
		}),
		EditorView.updateListener.of(({ docChanged, view }) => {
			if (docChanged) view.setTabFocusMode(false);
		})
	];
}

function keys(onrun: () => void) {
	const run = () => {
		onrun();
		return true;
	};
	return keymap.of([
		{ key: 'Mod-Enter', run },
		{ key: 'Tab', run: acceptCompletion },
		indentWithTab,
		...completionKeymap,
		...historyKeymap,
		...defaultKeymap
	]);
}

function extensions({ schema, label, onchange, onrun }: EditorSetup) {
	return [
		keys(onrun),
		leaving(),
		typingOverLines(),
		history(),
		drawSelection(),
		lineNumbers(),
		closeBrackets(),
		autocompletion({ icons: false }),
		sql({ dialect: PostgreSQL, schema, upperCaseKeywords: true }),
		syntaxHighlighting(colours),
		look,
		EditorView.lineWrapping,
		EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
		EditorView.updateListener.of(({ docChanged, state }) => {
			if (docChanged) onchange(state.doc.toString());
		})
	];
}

/** The word at the place of a fault, as the editor marks it. */
function marked(text: string, { position, reason }: { position: number; reason: string }) {
	return { ...wordAt(text, position), severity: 'error' as const, message: reason };
}

/** Puts an editor into a shadow root of the host, which must not have one. */
export function sqlEditor(host: HTMLElement, setup: EditorSetup): SqlEditor {
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
	const state = EditorState.create({ doc: setup.text, extensions: extensions(setup) });
	const view = new EditorView({ state, root, parent: root });
	const text = () => view.state.doc.toString();
	return {
		text,
		setText: (insert) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }),
		insert: (insert) => {
			view.dispatch(view.state.replaceSelection(insert));
			view.focus();
		},
		mark: (fault) =>
			view.dispatch(setDiagnostics(view.state, fault ? [marked(text(), fault)] : [])),
		goTo(position) {
			const anchor = Math.min(position, view.state.doc.length);
			view.dispatch({ selection: { anchor }, scrollIntoView: true });
			view.focus();
		},
		destroy: () => view.destroy()
	};
}
