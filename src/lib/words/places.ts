import type { AreaRef, Figure } from '$lib/figure';
import { sentenceCase } from '$lib/format';

/** Regions named by a point of the compass, and names that begin with a common noun. */
const withArticle =
	/^((North|South) (East|West)( and .*)?$|(East|West) Midlands$|(East|West) of |Black Country$|Liverpool City Region$|East Riding of |(Isles?|City|Vale|Forest) of )/;

/** An area within a sentence: "Wigan", "the North West", "the Isles of Scilly". */
export function place(area: AreaRef): string {
	if (area.level === 'combined-authority' && /^(North East|West Midlands)$/.test(area.name))
		return `the ${area.name} combined authority`;
	if (area.level === 'board' && area.name.endsWith(' board')) return `the area of the ${area.name}`;
	if (area.level === 'trust') return `the ${area.name}`;
	return withArticle.test(area.name) ? `the ${area.name}` : area.name;
}

/** A name that is no other area's: "North East region" beside "North East combined authority". */
export function fullName(area: AreaRef): string {
	const shared = /^(North East|West Midlands)$/.test(area.name);
	return shared ? `${area.name} ${area.level.replace('-', ' ')}` : area.name;
}

/** An area at the start of a sentence. */
export function Place(area: AreaRef): string {
	return sentenceCase(place(area));
}

/** The area whose values the figure shows. */
export function here(figure: Figure): string {
	return place(figure.shown);
}

/** "Wigan's", "the Isles of Scilly's". */
export function possessive(text: string): string {
	return text.endsWith('s') ? `${text}’` : `${text}’s`;
}
