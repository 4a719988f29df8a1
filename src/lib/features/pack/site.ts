import { resolve } from '$app/paths';

/** Where the site is, for what is printed of it. */
export interface Site {
	/** Empty while it is not known, and where others cannot reach it: no address is printed then. */
	origin: string;
	/** Address of a path of ours: whole where the site has one that others reach. */
	address: (path: string) => string;
	/** Full address of the page that checks citations; empty without an origin. */
	cite: string;
}

/** @param origin empty where there is none to print */
export function siteAt(origin: string): Site {
	const address = (path: string) => `${origin}${resolve(path as '/')}`;
	return { origin, address, cite: origin ? address('/cite/') : '' };
}

/** The site at the address that the browser shows, unless it is this machine's own. */
export function siteOfBrowser({ hostname, origin }: Location): Site {
	const own = hostname === 'localhost' || hostname === '127.0.0.1';
	return siteAt(own ? '' : origin);
}
