const hex = (digest: Uint8Array) =>
	Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 as the browser computes it, in small letters; pages on plain http have none. */
export async function browserDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** The page must answer while a file of many megabytes is gone through. */
const pieceBytes = 2_000_000;

/**
 * SHA-256 of a file, as 64 hexadecimal digits in small letters. On plain http, where the browser gives
 * pages no digests, it is computed in JavaScript, piece by piece.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	if (globalThis.crypto?.subtle) return browserDigest(bytes);
	const hash = (await import('@noble/hashes/sha2.js')).sha256.create();
	for (let at = 0; at < bytes.length; at += pieceBytes) {
		hash.update(bytes.subarray(at, at + pieceBytes));
		await new Promise((next) => setTimeout(next));
	}
	return hex(hash.digest());
}
