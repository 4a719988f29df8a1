import type { Missing } from '$lib/figure';
import type { Citation } from './citation';
import { inOrder, isNewest, releasesSince, type ReleaseSummary, type Since } from './releases';

/** The cited number as the present tables have it. */
export interface Present {
	/** At the precision shown, in plain digits; null = missing. */
	value: string | null;
	limits: Citation['limits'];
	missing?: Missing;
}

/** What is known of an indicator, for citations of it. */
export interface KnownFigure {
	id: string;
	title: string;
	/** Ids that it had before. */
	renamedFrom?: string[];
	/** Why it is no longer shown, and the id of what takes its place. */
	withdrawn?: { reason: string; successor?: string };
	/** Changes of the method, with the release from which each holds. */
	methodChanges?: { release: string; reason: string }[];
}

/** Whether a citation still holds. */
export type Judgement =
	| { kind: 'matches'; since: Since[] }
	| { kind: 'revised'; was: string; now: Present; since: Since[] }
	| { kind: 'withdrawn'; reason: string; successor: string | null; since: Since[] }
	| { kind: 'altered'; reason: string }
	/** Cited from a release that this copy of the site has never heard of. */
	| { kind: 'unknown-release' };

/** The figure that has an id now, or had it before. */
export function knownFigure<K extends KnownFigure>(id: string, known: readonly K[]): K | null {
	return (
		known.find((one) => one.id === id) ??
		known.find(({ renamedFrom }) => renamedFrom?.includes(id)) ??
		null
	);
}

/** Names a table of the citation that its release did not have in these bytes; null when all are right. */
function foreignTable(cited: Citation, { tables }: ReleaseSummary): string | null {
	const foreign = cited.tables.find(({ name, hash }) => !tables[name]?.startsWith(hash));
	return foreign?.name ?? null;
}

function unchanged(cited: Citation, releases: readonly ReleaseSummary[]): boolean {
	return cited.tables.every((table) => isNewest(table, releases));
}

/** The same number, however many zeros it was written with: 29.0 was cited of what is shown as 29. */
const sameNumber = (a: string | null | undefined, b: string) =>
	a != null && Number(a) === Number(b);

/** The same number; and the same limits, where it was cited with any. */
function same({ value, limits }: Citation, present: Present): boolean {
	if (!sameNumber(present.value, value)) return false;
	const { lower, upper } = present.limits ?? {};
	return limits === null || (sameNumber(lower, limits.lower) && sameNumber(upper, limits.upper));
}

function methodsSince(cited: Citation, known: KnownFigure, releases: readonly ReleaseSummary[]) {
	const order = inOrder(releases).map(({ release }) => release);
	const changes = known.methodChanges ?? [];
	return changes
		.filter(({ release }) => order.indexOf(release) > order.indexOf(cited.release))
		.map(({ release, reason }): Since => {
			const made = releases.find((one) => one.release === release)?.made ?? '';
			return { release, made, reasons: [reason] };
		});
}

/** `77.3`, `77.3 (76.9 to 77.6)`: plain digits, as the address has them. */
export function writtenText({ value, limits }: Pick<Present, 'value' | 'limits'>): string {
	if (value === null) return 'no value';
	return limits ? `${value} (${limits.lower} to ${limits.upper})` : value;
}

function gone(known: KnownFigure | null, since: Since[]): Judgement {
	const reason =
		known?.withdrawn?.reason ??
		(known
			? 'the figure is still here, but no longer has this number: its period, group or area is not held any more'
			: 'no figure has this name, now or before');
	return { kind: 'withdrawn', reason, successor: known?.withdrawn?.successor ?? null, since };
}

/**
 * Holds a citation against the present tables.
 *
 * A number that differs although none of its tables has changed was never given by them: such an
 * address was altered, however well its checksum fits.
 *
 * @param present the number as it is now; null where there is none such any more
 * @param releases all releases of the tables
 * @param known the cited figure; null where none has or had that name
 */
export function judged(
	cited: Citation,
	present: Present | null,
	releases: readonly ReleaseSummary[],
	known: KnownFigure | null
): Judgement {
	const release = releases.find((one) => one.release === cited.release);
	if (!release) return { kind: 'unknown-release' };
	const foreign = foreignTable(cited, release);
	if (foreign)
		return {
			kind: 'altered',
			reason: `data release ${cited.release} never had a table “${foreign}” with that hash`
		};
	const methods = known ? methodsSince(cited, known, releases) : [];
	const since = [...releasesSince(cited, releases), ...methods];
	if (!present || !known) return gone(known, since);
	if (same(cited, present)) return { kind: 'matches', since };
	if (unchanged(cited, releases) && methods.length === 0)
		return {
			kind: 'altered',
			reason: `its tables have not changed since, and they give ${writtenText(present)}, not ${writtenText(cited)}`
		};
	return { kind: 'revised', was: writtenText(cited), now: present, since };
}
