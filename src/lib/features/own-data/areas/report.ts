import type { FormerArea } from '../reference';
import { unknownName, type AreaMatcher, type Match } from './matching';

/** A text of the file that is not an area under its present code, and how many rows hold it. */
export interface ReportedText {
	text: string;
	rows: number;
	/** What it became, or why it is not matched. */
	why: string;
}

/** What became of the names and codes of a column. */
export interface AreaReport {
	/** Different areas found. */
	areas: number;
	/** Rows that were matched by code, by name, and not at all. */
	byCode: number;
	byName: number;
	recoded: ReportedText[];
	unmatched: ReportedText[];
	/** Areas of which only some of the former authorities are in the file: sums would be too low. */
	partial: { area: string; absent: string[] }[];
}

/** Counts what each different text of a column turned out to be. */
export function areaReport(
	texts: ReadonlyMap<string, number>,
	matcher: AreaMatcher,
	former: readonly FormerArea[]
): AreaReport {
	const report: AreaReport = {
		areas: 0,
		byCode: 0,
		byName: 0,
		recoded: [],
		unmatched: [],
		partial: []
	};
	const areas = new Set<string>();
	const found: Match[] = [];
	for (const [text, rows] of texts) {
		const match = matcher.match(text);
		found.push(match);
		if (match.kind !== 'unmatched') areas.add(match.area.code);
		if (match.kind === 'recoded') report.recoded.push({ text, rows, why: match.why });
		else if (match.kind === 'area') report[match.by === 'code' ? 'byCode' : 'byName'] += rows;
		else {
			const why = match.why + meant(report, text, match.why, matcher);
			report.unmatched.push({ text, rows, why });
		}
	}
	report.areas = areas.size;
	report.partial = partialAreas(found, former, areas);
	return report;
}

/** Texts that areas of a similar name are looked for. */
const mostLooked = 200;

/** Areas that a text may mean, as the end of the reason; for the first texts alone. */
function meant({ unmatched }: AreaReport, text: string, why: string, matcher: AreaMatcher): string {
	const looked = why === unknownName && unmatched.length < mostLooked;
	const names = looked ? matcher.similar(text) : [];
	return names.length > 0 ? `; perhaps ${names.join(', or ')}` : '';
}

/** The authorities that stood together on a day before the successor took their place. */
function standingOn(day: string, former: readonly FormerArea[]): FormerArea[] {
	return former.filter(({ from, to }) => (from === null || from <= day) && day <= to);
}

function partialAreas(
	found: readonly Match[],
	former: readonly FormerArea[],
	direct: ReadonlySet<string>
): AreaReport['partial'] {
	const held = new Map<string, Set<string>>();
	const names = new Map<string, string>();
	for (const match of found)
		// One that covered all of its successor leaves nothing absent.
		if (match.kind === 'recoded' && match.former && !match.former.whole) {
			const { successor, code } = match.former;
			held.set(successor, (held.get(successor) ?? new Set()).add(code));
			names.set(successor, match.area.name);
		}
	const stands = new Set(found.flatMap((one) => (one.kind === 'area' ? one.area.code : [])));
	return [...held].flatMap(([successor, codes]) => {
		if (stands.has(successor) || !direct.has(successor)) return [];
		const parts = former.filter((one) => one.successor === successor && !one.whole);
		const lists = [...new Set(parts.map(({ to }) => to))].map((day) => standingOn(day, parts));
		const absent = lists
			.map((list) => list.filter(({ code }) => !codes.has(code)))
			.sort((one, other) => one.length - other.length)[0];
		return absent && absent.length > 0
			? [{ area: names.get(successor) ?? '', absent: absent.map(({ name }) => name) }]
			: [];
	});
}
