/** Set by the build from `data/manifest.json` and `package.json`. */
declare const __RELEASE__: {
	/** The program's version. */
	version: string;
	/** Our release of the tables, `2026.11`. */
	tables: string;
	/** ISO day of the newest statistical release held; null when none is told. */
	newestData: string | null;
};

/** What this site was built from: the program's version and the newest statistical release it holds. */
export const release = __RELEASE__;
