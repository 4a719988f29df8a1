import type { Pack, PackSection } from '$lib/features/partnership/pack/pack';

/** Without its figure, which is fetched: heading and address are what is read where scripts are off. */
function withoutFigure({ id, path, title, name, citable }: PackSection): PackSection {
	return { id, path, title, name, ...(citable ? { citable } : {}), later: true };
}

/**
 * A pack as its page holds it. The page of a review, with its table of places, would be too heavy
 * with the figures of each hospital trust as well: those are fetched.
 */
export function lightPack(pack: Pack): Pack {
	if (!pack.sections.some(({ review }) => review)) return pack;
	const sections = pack.sections.map((section) =>
		section.figure?.shown.level === 'trust' ? withoutFigure(section) : section
	);
	return { ...pack, sections };
}
