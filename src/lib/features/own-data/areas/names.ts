import type { ReferenceArea } from '../reference';

/** Words around a place's name that publishers add or leave out. */
const before =
	/^(nhs|lb|rb|mb|county|co|(london |metropolitan )?borough of|royal borough of|(city|county|district) of (?!london)) ?/;
const after =
	/,? \(?(city of|county of|ua|unitary authority|unitary|mbc|mdc|mcd|met(ropolitan)? (county|district|borough)|london borough|borough|city|district|(metropolitan |london |royal )?(borough |city |county |district )?council|combined authority|icb|integrated care board|region)\)?$/;

/** Marks without a width, which copying brings along: they cannot be seen, and part words. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Signs of a note at the end of a name: `1`, `[1]`, `(note 2)`, `*`, `†`. */
const noteMarks =
	/(\s*(\[[^\]]{1,8}\]|\((foot)?(note)?s?\s*\d{1,2}\)|[*†‡§¶#^]+|[\u00B2\u00B3\u00B9\u2070-\u2079]+))+$|(?<=[\p{L})])\d{1,2}$/u;

/** A text without invisible marks and with ordinary spaces. */
export function visibleText(text: string): string {
	return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** A name without the signs of notes at its end; the same text where there are none. */
export function withoutNotes(text: string): string {
	// Nothing is looked for in a text that is too long for a name.
	return text.length > 200 ? text : text.replace(noteMarks, '').trim();
}

/**
 * A place's name in lower case, without accents and punctuation, its words kept.
 */
export function plainName(name: string): string {
	return visibleText(name)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('&', ' and ')
		.replace(/[’‘'`.]/g, '')
		.replace(/\p{Pd}/gu, ' ')
		.replace(/\bsaint\b/g, 'st')
		.replace(/\bthe\b/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/**
 * A place's name as it is compared: as `plainName`, without the words that publishers add.
 */
export function comparedName(name: string): string {
	const plain = plainName(name);
	const cut = plain.replace(before, '').replace(after, '').replace(after, '');
	const bare = cut
		.replace(/[^a-z0-9 ]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return bare === '' ? plain : bare;
}

/** The levels of areas that the words of a name tell; none where it tells nothing. */
export function toldLevels(name: string): ReferenceArea['level'][] {
	const plain = plainName(name);
	if (/^nhs |\b(icb|integrated care board)\b/.test(plain)) return ['board'];
	if (/\bcombined authority\b/.test(plain)) return ['combined-authority'];
	if (/\bregion\b/.test(plain)) return ['region'];
	if (/\b(council|borough|ua|unitary|mbc|mdc|mcd|district)\b/.test(plain))
		return ['local-authority', 'county'];
	return [];
}
