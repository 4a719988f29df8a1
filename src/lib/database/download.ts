import { sha256 } from './digest';

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
		/** What was wrong, without the address. */
		readonly reason: string,
		/** True where nothing came, so that it may still be on its way. */
		readonly late = false
	) {
		super(`${url}: ${reason}`);
	}
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

/** How a file is fetched. */
export interface Fetching {
	/** Told the bytes received so far. */
	progress?: Progress | undefined;
	/** Without a byte for this long, the download is given up. Default 30 seconds. */
	limitMs?: number;
	/** Aborting it gives the download up. */
	signal?: AbortSignal;
}

/** A signal that aborts when nothing was heard for a while, or when the other one does. */
function stallGuard(limitMs: number, outer?: AbortSignal) {
	const control = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(() => control.abort(), limitMs);
	};
	heard();
	const end = () => control.abort();
	outer?.addEventListener('abort', end);
	if (outer?.aborted) end();
	const stop = () => {
		clearTimeout(timer);
		outer?.removeEventListener('abort', end);
	};
	return { signal: control.signal, heard, stop };
}

/** What a host sends in place of a file that it does not have, or what a gateway puts before it. */
const isPage = (response: Response) =>
	/^text\/html/.test(response.headers.get('content-type') ?? '');

/** The body of an answer, before it is known whether it is the right one. */
async function downloaded(file: KnownFile, cache: RequestCache, how: Fetching) {
	const { limitMs = stallLimitMs, progress } = how;
	const { signal, heard, stop } = stallGuard(limitMs, how.signal);
	try {
		const response = await fetch(file.url, { signal, cache });
		if (!response.ok) throw new DownloadError(file.url, `the server answered ${response.status}`);
		if (isPage(response)) throw new DownloadError(file.url, 'the server sent a page instead of it');
		return await received(response, file.bytes, heard, progress);
	} catch (reason) {
		if (reason instanceof DownloadError || how.signal?.aborted) throw reason;
		throw signal.aborted
			? new DownloadError(file.url, `nothing came for ${limitMs / 1000} seconds`, true)
			: new DownloadError(file.url, 'the site could not be reached, or the line broke');
	} finally {
		stop();
	}
}

async function checked(file: KnownFile, cache: RequestCache, how: Fetching) {
	const bytes = await downloaded(file, cache, how);
	if (bytes.length !== file.bytes)
		throw new DownloadError(file.url, `${file.bytes} bytes were expected and did not arrive`);
	if ((await sha256(bytes)) !== file.sha256)
		throw new DownloadError(file.url, 'its content is not the one this release was built with');
	return bytes;
}

/**
 * Files that did not arrive as they should. A cache may hold what came instead, or wait for what still
 * is on its way: the next time they are fetched past all of them.
 */
const suspect = new Set<string>();

/**
 * Fetches a file and holds it to its known size and SHA-256. What fails is fetched once more, past all
 * caches, before it is given up; what is late is not waited for twice.
 *
 * @throws {DownloadError} naming the file, when it is absent, truncated, stalled, or not what it
 * should be
 */
export async function fetchedBytes(
	file: KnownFile,
	how: Fetching = {}
): Promise<Uint8Array<ArrayBuffer>> {
	const first = suspect.has(file.url) ? 'reload' : 'default';
	try {
		const bytes = await checked(file, first, how).catch((reason: unknown) => {
			if (first === 'reload' || !(reason instanceof DownloadError) || reason.late) throw reason;
			return checked(file, 'reload', how);
		});
		suspect.delete(file.url);
		return bytes;
	} catch (reason) {
		suspect.add(file.url);
		throw reason;
	}
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
		const bytes = fetchedBytes(file, { progress });
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
