/** Words around a place's name that publishers add or leave out. */
const around =
	/,? \(?(city of|county of|ua|unitary authority|met county|metropolitan county)\)?$|^(the )?(london|royal|metropolitan)? ?(city|borough|county|district) of (?!london)|( metropolitan| london| royal)?( borough| city| county| district)?( council)$|( metropolitan| london)? borough$/g;

/**
 * A place's name as it is compared: lower case, without accents, punctuation and the words that
 * publishers add.
 */
export function comparedName(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('&', ' and ')
		.replace(/[’'`]/g, '')
		.replace(/\./g, '')
		.replace(/-/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const bare = plain.replace(around, '').replace(/[^a-z0-9 ]/g, ' ');
	return (bare.trim() === '' ? plain : bare)
		.replace(/^saint /, 'st ')
		.replace(/\s+/g, ' ')
		.trim();
}
