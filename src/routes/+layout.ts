/** Every page is written at build time; the site needs no server. */
export const prerender = true;

/**
 * Each page is a folder with an index file, `areas/wigan/index.html`: the one form that every static
 * host serves, at the root or below a path. Without the slash a page would be `areas.html` beside a
 * folder `areas/`, and many hosts answer the folder's name with a redirect to a missing index.
 */
export const trailingSlash = 'always';
