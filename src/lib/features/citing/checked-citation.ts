import { resolve } from '$app/paths';
import { writtenValue, type Citation } from '$lib/citations/citation';
import { type CitedFigure, recordedValue } from '$lib/citations/cited-figure';
import {
	judged,
	knownFigure,
	writtenText,
	type Judgement,
	type Present
} from '$lib/citations/judgement';
import { citedAmount, fullAmount } from '$lib/citations/naming';
import type { ReleaseSummary } from '$lib/citations/releases';
import { fetchedJson } from '$lib/ui/live/prepared-figures';
import { fetchedRows, presentNumber, type Found } from './present-number';

/** What became of a citation. */
export interface Checked {
	citation: Citation;
	judgement: Judgement;
	known: CitedFigure | null;
	found: Found | null;
	/** What takes the place of a withdrawn figure. */
	successor: CitedFigure | null;
	/** The newest data release. */
	release: string;
}

function presentOf({ quantity }: Found): Present {
	const written = writtenValue(quantity);
	const missing = quantity.missing ? { missing: quantity.missing } : {};
	return written ?? { value: null, limits: null, ...missing };
}

/**
 * A revised number is held against what the revising release wrote down of it: one that was never
 * given was altered, although its tables have changed since.
 */
async function heldToRecord(
	cited: Citation,
	known: CitedFigure | null,
	judgement: Judgement
): Promise<Judgement> {
	if (judgement.kind !== 'revised' || cited.measure !== 'value' || cited.group) return judgement;
	const [first] = judgement.since;
	for (const { table, filter } of first ? (known?.published ?? []) : []) {
		const rows = await fetchedRows(
			resolve('/data/releases/[release]/[table=table].csv', { release: first!.release, table })
		);
		const recorded = rows && recordedValue(rows, cited, filter, known!.unit);
		if (recorded && recorded !== cited.value)
			return {
				kind: 'altered',
				reason: `data release ${first!.release} revised this number, and wrote down that it was ${recorded} before, not ${cited.value}`
			};
	}
	return judgement;
}

/**
 * Runs a citation's question again and says whether it still holds.
 * @throws when the site's own files cannot be reached, or the database cannot be started
 */
export async function checkedCitation(cited: Citation): Promise<Checked> {
	const [figures, releases] = await Promise.all([
		fetchedJson<CitedFigure[]>(resolve('/cite/figures.json')),
		fetchedJson<ReleaseSummary[]>(resolve('/data/releases.json'))
	]);
	if (!figures || !releases) throw new Error('the list of figures or of releases is not there');
	const known = knownFigure(cited.figure, figures);
	const found = known && !known.withdrawn ? await presentNumber(known, cited) : null;
	const judgement = await heldToRecord(
		cited,
		known,
		judged(cited, found && presentOf(found), releases, known)
	);
	const next = judgement.kind === 'withdrawn' ? judgement.successor : null;
	return {
		citation: cited,
		judgement,
		known,
		found,
		successor: next ? knownFigure(next, figures) : null,
		release: releases.at(-1)?.release ?? ''
	};
}

/** The judgement in a line. */
export function judgementHeading({ judgement, citation, found }: Checked): string {
	if (judgement.kind === 'revised') {
		const was = found ? citedAmount(citation, found.quantity) : writtenText(citation);
		return `Revised: was ${was}, now ${found ? fullAmount(found.quantity) : 'no value'}`;
	}
	return {
		matches: 'This number still holds',
		withdrawn: 'This number is no longer shown',
		altered: 'This citation was altered',
		'unknown-release': 'This citation is of a data release that is not known here'
	}[judgement.kind];
}
