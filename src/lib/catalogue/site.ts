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
