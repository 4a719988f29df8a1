import { tables, version as tablesVersion } from '../../data/manifest.json';
import { version } from '../../package.json';

/** The latest of the days; null when none is told. */
function latest(days: (string | null)[]): string | null {
	return days.reduce(
		(last, day) => (day !== null && (last === null || day > last) ? day : last),
		null
	);
}

/** What this site was built from: the program's version and the newest statistical release it holds. */
export const release = {
	version,
	/** Our release of the tables, `2026.11`. */
	tables: tablesVersion,
	/** ISO day. */
	newestData: latest(tables.map((table) => table.released))
};
