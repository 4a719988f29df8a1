/** Names of the caches of one release of the site. */
export interface Stores {
	/** Pages the reader opened and the data they fetched. */
	pages: string;
	/** Pages kept because the reader asked for them. */
	whole: string;
	/** Scripts and styles. */
	program: string;
	/** Tables and engine: named by their content, so they outlive releases. */
	lasting: string;
}

/** Caches belong to an origin, on which several copies of the site may lie under different paths. */
function site(base: string): string {
	return `fair-measure ${base || '/'} `;
}

/**
 * @param base path under which the site lies, `''` or `/name`
 * @param version of the build
 */
export function storesOf(base: string, version: string): Stores {
	const name = (kind: string) => `${site(base)}${kind} ${version}`;
	return {
		pages: name('pages'),
		whole: name('whole'),
		program: name('program'),
		lasting: `${site(base)}lasting`
	};
}

/** Those of an origin's caches that belong to this site. */
export function ownStores(names: readonly string[], base: string): string[] {
	return names.filter((name) => name.startsWith(site(base)));
}

function versionOf(name: string): string {
	return name.slice(name.lastIndexOf(' ') + 1);
}

/** The release before this one, of which caches are still there; undefined where there is none. */
function earlier(names: readonly string[], base: string, version: string): string | undefined {
	const { lasting } = storesOf(base, version);
	return ownStores(names, base)
		.filter((name) => name !== lasting && versionOf(name) !== version)
		.map(versionOf)
		.at(-1);
}

/**
 * Caches to be removed when a release takes over: those of all but itself and the one before, whose
 * pages stay readable offline until they are opened again.
 *
 * @param names of all caches of the origin, in the order in which they were made
 */
export function outdatedStores(names: readonly string[], base: string, version: string): string[] {
	const { lasting } = storesOf(base, version);
	const kept = [version, earlier(names, base, version)];
	return ownStores(names, base).filter(
		(name) => name !== lasting && !kept.includes(versionOf(name))
	);
}

/** Caches that may hold a page, the newest release's first. */
export function pageStores(names: readonly string[], base: string, version: string): string[] {
	const current = storesOf(base, version);
	const before = earlier(names, base, version);
	const order = [current.pages, current.whole];
	if (before) order.push(storesOf(base, before).pages, storesOf(base, before).whole);
	return order.filter((name) => names.includes(name));
}
