/** Offset and prime of the 64-bit FNV-1a hash (Fowler, Noll and Vo; RFC 9923). */
const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask64 = (1n << 64n) - 1n;
const mask40 = (1n << 40n) - 1n;

/** Letters and digits that are not taken for one another (Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** 64-bit FNV-1a of bytes. */
export function fnv1a64(bytes: Uint8Array): bigint {
	let hash = offset;
	for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * prime) & mask64;
	return hash;
}

/**
 * Eight letters and digits that change when any sign of the text does: 40 bits, so that one in a
 * million million careless changes goes unseen. It is a check, not a signature: who wants to deceive
 * can compute it too, and is found out by the tables.
 */
export function checksum(text: string): string {
	const hash = fnv1a64(new TextEncoder().encode(text));
	let rest = (hash >> 40n) ^ (hash & mask40);
	let written = '';
	for (let place = 0; place < 8; place += 1) {
		written = letters.charAt(Number(rest & 31n)) + written;
		rest >>= 5n;
	}
	return written;
}
