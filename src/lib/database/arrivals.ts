import { fetchedBytes, type KnownFile, type Progress } from './download';

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
