/** Told the bytes received so far, after decompression. */
export type Progress = (bytes: number) => void;

/** A file whose content is known beforehand. */
export interface KnownFile {
	url: string;
	bytes: number;
	sha256: string;
}

/** A file that did not arrive as the manifest describes it. */
export class DownloadError extends Error {
	override name = 'DownloadError';

	constructor(
		readonly url: string,
		reason: string
	) {
		super(`${url}: ${reason}`);
	}
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function received(response: Response, expected: number, progress?: Progress) {
	const reader = response.body?.getReader();
	if (!reader) return new Uint8Array(await response.arrayBuffer());
	const bytes = new Uint8Array(expected);
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return bytes.subarray(0, length);
		if (length + value.length > expected) return bytes.subarray(0, 0);
		bytes.set(value, length);
		length += value.length;
		progress?.(length);
	}
}

/**
 * Fetches a file and holds it to its known size and SHA-256.
 *
 * @throws {DownloadError} naming the file, when it is absent, truncated, or not what it should be
 */
export async function fetchedBytes(
	file: KnownFile,
	progress?: Progress
): Promise<Uint8Array<ArrayBuffer>> {
	const response = await fetch(file.url).catch((reason: unknown) => {
		throw new DownloadError(file.url, reason instanceof Error ? reason.message : 'not reachable');
	});
	if (!response.ok) throw new DownloadError(file.url, `the server answered ${response.status}`);
	const bytes = await received(response, file.bytes, progress);
	if (bytes.length !== file.bytes)
		throw new DownloadError(file.url, `${file.bytes} bytes were expected and did not arrive`);
	// Only pages on https or localhost may compute digests; elsewhere the size alone is checked.
	if (globalThis.crypto?.subtle && (await sha256(bytes)) !== file.sha256)
		throw new DownloadError(file.url, 'its content is not the one this release was built with');
	return bytes;
}
