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

declare const __SITE_URL__: string;

/**
 * Where the site stands, absolute and with a slash at the end, as the build was told by `SITE_URL`;
 * empty where it was not told, for a site that may be put anywhere.
 */
const siteAddress: string = __SITE_URL__;

/**
 * An address for readers outside the page: absolute where the site's own address is known, else as
 * it is given, which programs resolve against the page that they found it on.
 *
 * @param path below the site, without a slash in front: `data/areas.csv`
 * @param relative the same place, as the page itself links to it
 */
export function publicAddress(path: string, relative: string, site = siteAddress): string {
	return site ? new URL(path, site).href : relative;
}
