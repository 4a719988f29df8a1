const counts = new Intl.NumberFormat('en-GB');
const sizes = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** A count with thousands separators: `339,174`. */
export function countWords(count: number): string {
	return counts.format(count);
}

/** The size of a file in decimal units, to three digits: `412 bytes`, `34.5 kB`, `1.2 MB`. */
export function sizeWords(bytes: number): string {
	if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
	// From 999,500 on, three digits of kB would be written 1,000 kB.
	return bytes < 999_500 ? `${sizes.format(bytes / 1000)} kB` : `${sizes.format(bytes / 1e6)} MB`;
}
