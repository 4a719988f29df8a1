/** Told the bytes received so far, after decompression. */
export type Progress = (bytes: number) => void;

/** A file whose content is known beforehand. */
interface KnownFile {
	url: string;
	bytes: number;
	sha256: string;
}

/** A file that did not arrive as the manifest describes it. */
export class DownloadError extends Error {
	override name = 'DownloadError';

	constructor(
		readonly url: string,
		/** What was wrong, without the address. */
		readonly reason: string
	) {
		super(`${url}: ${reason}`);
	}
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A line on which nothing came for this long is given up; a slow one is not. */
const stallLimitMs = 30_000;

async function received(
	response: Response,
	expected: number,
	heard: () => void,
	progress?: Progress
) {
	const reader = response.body?.getReader();
	if (!reader) return new Uint8Array(await response.arrayBuffer());
	const bytes = new Uint8Array(expected);
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		heard();
		if (done) return bytes.subarray(0, length);
		if (length + value.length > expected) {
			void reader.cancel().catch(() => undefined);
			return bytes.subarray(0, 0);
		}
		bytes.set(value, length);
		length += value.length;
		progress?.(length);
	}
}

/** A signal that aborts when nothing was heard for a while. */
function stallGuard(limitMs: number) {
	const control = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(() => control.abort(), limitMs);
	};
	heard();
	return { signal: control.signal, heard, stop: () => clearTimeout(timer) };
}

function networkFault(url: string, stalled: boolean, limitMs: number): DownloadError {
	const reason = stalled
		? `nothing came for ${limitMs / 1000} seconds`
		: 'the site could not be reached, or the line broke';
	return new DownloadError(url, reason);
}

/**
 * Fetches a file and holds it to its known size and SHA-256.
 *
 * @param limitMs without a byte for this long, the download is given up
 * @throws {DownloadError} naming the file, when it is absent, truncated, stalled, or not what it
 * should be
 */
export async function fetchedBytes(
	file: KnownFile,
	progress?: Progress,
	limitMs = stallLimitMs
): Promise<Uint8Array<ArrayBuffer>> {
	const { signal, heard, stop } = stallGuard(limitMs);
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		const response = await fetch(file.url, { signal });
		if (!response.ok) throw new DownloadError(file.url, `the server answered ${response.status}`);
		bytes = await received(response, file.bytes, heard, progress);
	} catch (reason) {
		if (reason instanceof DownloadError) throw reason;
		throw networkFault(file.url, signal.aborted, limitMs);
	} finally {
		stop();
	}
	if (bytes.length !== file.bytes)
		throw new DownloadError(file.url, `${file.bytes} bytes were expected and did not arrive`);
	// Only pages on https or localhost may compute digests; elsewhere the size alone is checked.
	if (globalThis.crypto?.subtle && (await sha256(bytes)) !== file.sha256)
		throw new DownloadError(file.url, 'its content is not the one this release was built with');
	return bytes;
}

/**
 * Files that are fetched side by side, before they are needed one after the other. One that did not
 * arrive is forgotten, so that the next who needs it fetches it again.
 */
export function arrivals() {
	const coming = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

	/** Begins to fetch a file; of one that is on its way, `progress` is told when it is there. */
	function expect(file: KnownFile, progress?: Progress): Promise<Uint8Array<ArrayBuffer>> {
		const known = coming.get(file.url);
		if (known) {
			known.then(() => progress?.(file.bytes)).catch(() => null);
			return known;
		}
		const bytes = fetchedBytes(file, progress);
		coming.set(file.url, bytes);
		bytes.catch(() => coming.delete(file.url));
		return bytes;
	}

	/**
	 * A file's bytes, handed over once.
	 *
	 * @throws {DownloadError} as `fetchedBytes`
	 */
	async function taken(file: KnownFile): Promise<Uint8Array<ArrayBuffer>> {
		const bytes = await expect(file);
		coming.delete(file.url);
		return bytes;
	}

	return { expect, taken };
}
