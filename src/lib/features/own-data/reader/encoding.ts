/** How the bytes of a file stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export const encodingNames: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16 (little-endian)',
	'utf-16be': 'UTF-16 (big-endian)',
	'windows-1252': 'Windows-1252 (Western European)'
};

/** Share of every second byte that is zero where Western text is written in UTF-16. */
const mostlyZero = 0.7;

/**
 * The encoding that the first bytes of a file tell: by its byte order mark, or by zeros in every
 * second place, as UTF-16 without a mark has them.
 * @param head some thousand bytes of the file
 * @returns null where neither is found
 */
export function encodingOf(head: Uint8Array): Encoding | null {
	const [first, second, third] = head;
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]!++;
	const half = Math.floor(head.length / 2);
	const [even = 0, odd = 0] = zeros;
	if (half < 2 || Math.max(even, odd) < mostlyZero * half || Math.min(even, odd) * 10 > half)
		return null;
	return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Turns chunks of bytes into text, in order. */
export interface ChunkDecoder {
	/** @throws TypeError where the bytes are not of this encoding */
	decode(bytes: Uint8Array, last: boolean): string;
}

/**
 * Characters of the bytes 0x80 to 0x9F in Windows-1252; the five that it leaves open stay control
 * characters, as browsers read them. Own table: engines without full language data decode these as
 * ISO 8859-1.
 */
const upperControls =
	'\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Bytes that one call of `String.fromCharCode` may take without overflowing the stack. */
const slice = 8192;

function windows1252(bytes: Uint8Array): string {
	const codes = Uint16Array.from(bytes, (byte) =>
		byte >= 0x80 && byte <= 0x9f ? upperControls.charCodeAt(byte - 0x80) : byte
	);
	let text = '';
	for (let at = 0; at < codes.length; at += slice)
		text += String.fromCharCode(...codes.subarray(at, at + slice));
	return text;
}

/**
 * A decoder that refuses what is not of the encoding, in place of writing replacement characters.
 * Byte order marks at the start are dropped, however many there are.
 */
export function chunkDecoder(encoding: Encoding): ChunkDecoder {
	if (encoding === 'windows-1252') return { decode: (bytes) => windows1252(bytes) };
	const decoder = new TextDecoder(encoding, { fatal: true });
	let begun = false;
	return {
		decode(bytes, last) {
			const text = decoder.decode(bytes, { stream: !last });
			if (begun || text === '') return text;
			begun = true;
			return text.replace(/^\uFEFF+/, '');
		}
	};
}
