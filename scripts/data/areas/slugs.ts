/** Readable addresses for areas: `wigan`, `greater-manchester`, `west-midlands-region`. */
import type { Area } from './model';

/** Lower case, letters and digits joined by hyphens. */
function plainSlug(name: string): string {
	return name
		.toLowerCase()
		.replace(/['’.]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/**
 * Who takes the plain slug first: the authority, then the county, the region, the combined
 * authority, the board. A combined authority that is also a metropolitan county claims as a county.
 */
function claim(area: Area): number {
	if (area.level === 'combined-authority' && area.also_code) return 1;
	return ['local-authority', 'county', 'region', 'combined-authority', 'board', 'country'].indexOf(
		area.level
	);
}

/**
 * The areas with their slugs, in the order given. A later claimant of a slug gets its level behind it.
 * @throws when that is taken too
 */
export function withSlugs(areas: Area[]): Area[] {
	const taken = new Map<string, string>();
	const order = [...areas].sort((a, b) => claim(a) - claim(b) || (a.code < b.code ? -1 : 1));
	for (const area of order) {
		const plain = plainSlug(area.name);
		const slug = taken.has(plain) ? `${plain}-${area.level}` : plain;
		if (taken.has(slug)) throw new Error(`${area.code}: the slug "${slug}" is taken`);
		taken.set(slug, area.code);
	}
	const slugOf = new Map([...taken].map(([slug, code]) => [code, slug]));
	return areas.map((area) => ({ ...area, slug: slugOf.get(area.code) ?? '' }));
}
