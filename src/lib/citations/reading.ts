import type { Sex } from '$lib/figure';
import { periodText } from '$lib/format';
import type { Citation } from './citation';
import type { Measure, Series } from './quantity';

/** A citation of which some parts have been read. */
export type Draft = Partial<Citation>;

/** Reads one part of an address into the draft; says what is wrong, if anything. */
type Reader = (draft: Draft, text: string | undefined) => string | void;

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** An area's code, or a hospital trust's. */
const code = /^([A-Z]\d{8}|[A-Z][A-Z0-9]{2})$/;
const digits = /^-?\d{1,12}(\.\d{1,6})?$/;
const measures =
	/^(value|count-[1-9]|difference|change|lower-quartile|median|upper-quartile|slope-index|relative-index|ends)$/;
/** One of `leaving:10,turnover:25`: a name and a number as scripts write it. */
const input = /^[a-z0-9-]{1,30}:-?\d{1,9}(\.\d{1,18})?(e-\d{1,2})?$/;
/** A scenario has no more of them. */
const mostInputs = 12;
/** Letters of the longest key of a group that an address can hold. */
export const longestGroup = 900;
/** A group made of several measures reads the tables of each. */
const mostTables = 24;
const sexes: Record<string, Sex> = { people: 'persons', women: 'female', men: 'male' };
const series = ['shown', 'middle', 'projected'];

function fault(what: string, text: string | undefined): string {
	return text === undefined
		? `The address does not say ${what}.`
		: `What the address gives for ${what} cannot be one.`;
}

/** `start/end` of `start..end` or of one day; null for what is no period. */
function periodOf(text: string): string | null {
	const [start = '', end = start, ...rest] = text.split('..');
	try {
		periodText(`${start}/${end}`);
		return rest.length === 0 ? `${start}/${end}` : null;
	} catch {
		return null;
	}
}

function isDay(text: string): boolean {
	return periodOf(text) === `${text}/${text}`;
}

function limitsOf(text: string): Citation['limits'] {
	const [lower = '', upper = '', ...rest] = text.split('..');
	const both = digits.test(lower) && digits.test(upper) && rest.length === 0;
	return both ? { lower, upper } : null;
}

function tablesOf(text: string): Citation['tables'] {
	const parts = text.split(',').map((part) => /^([a-z0-9_]{1,60})\.([0-9a-f]{12})$/.exec(part));
	if (parts.length > mostTables) return [];
	const tables = parts.flatMap((part) =>
		part ? [{ name: part[1] ?? '', hash: part[2] ?? '' }] : []
	);
	return tables.length === parts.length ? tables : [];
}

/** One reader for each key of an address. */
export const readers: Record<string, Reader> = {
	figure(draft, text) {
		if (!text || !slug.test(text) || text.length > 80) return fault('which figure', text);
		draft.figure = text;
	},
	area(draft, text) {
		if (!text || !slug.test(text) || text.length > 80) return fault('which area', text);
		draft.area = text;
	},
	compare(draft, text = 'england') {
		if (!slug.test(text) || text.length > 80) return fault('what it was compared with', text);
		draft.compare = text;
	},
	measure(draft, text = 'value') {
		if (!measures.test(text)) return fault('which measure', text);
		draft.measure = text as Measure;
	},
	of(draft, text = '') {
		if (text !== '' && !code.test(text)) return fault('the area’s code', text);
		draft.of = text;
	},
	group(draft, text = '') {
		// Only ever compared with the keys of a figure's groups; the longest name places one by one.
		if (text.length > longestGroup || /[\p{Cc}<>]/u.test(text)) return fault('which group', text);
		draft.group = text;
	},
	sex(draft, text = 'people') {
		if (!Object.hasOwn(sexes, text)) return fault('which sex', text);
		draft.sex = sexes[text] ?? 'persons';
	},
	series(draft, text = 'shown') {
		if (!series.includes(text)) return fault('which series', text);
		draft.series = text as Series;
	},
	since(draft, text) {
		const period = text === undefined ? '' : periodOf(text);
		if (period === null) return fault('the earlier period', text);
		draft.since = period;
	},
	period(draft, text) {
		const period = text === undefined ? null : periodOf(text);
		if (period === null) return fault('which period', text);
		draft.period = period;
	},
	inputs(draft, text = '') {
		const parts = text === '' ? [] : text.split(',');
		if (parts.length > mostInputs || !parts.every((part) => input.test(part)))
			return fault('what was entered', text);
		draft.inputs = text;
	},
	value(draft, text) {
		if (!text || !digits.test(text)) return fault('the value', text);
		draft.value = text;
	},
	limits(draft, text) {
		const limits = text === undefined ? null : limitsOf(text);
		if (text !== undefined && !limits) return fault('the interval', text);
		draft.limits = limits;
	},
	release(draft, text) {
		if (!text || !/^\d{4}\.\d{2}(\.\d{1,3})?$/.test(text)) return fault('the data release', text);
		draft.release = text;
	},
	table(draft, text) {
		const tables = text === undefined ? [] : tablesOf(text);
		if (tables.length === 0) return fault('the tables it was read from', text);
		draft.tables = tables;
	},
	on(draft, text) {
		if (!text || !isDay(text)) return fault('the day on which it was cited', text);
		draft.on = text;
	}
};
