import type { AreaRef } from '$lib/figure';
import { place } from '$lib/format';

export { place };

/** A name that is no other area's: "North East region" beside "North East combined authority". */
export function fullName(area: AreaRef): string {
	const shared = /^(North East|West Midlands)$/.test(area.name);
	return shared ? `${area.name} ${area.level.replace('-', ' ')}` : area.name;
}

/** "Wigan's", "the Isles of Scilly's". */
export function possessive(text: string): string {
	return text.endsWith('s') ? `${text}’` : `${text}’s`;
}
