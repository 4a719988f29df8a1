import { vi } from 'vitest';

/** A file that was handed to the reader. */
export interface Download {
	name: string;
	blob: Blob;
}

/** Files handed to the reader from now until the test ends, in order; none is written to a disk. */
export function catchDownloads(): Download[] {
	const files: Download[] = [];
	const blobs = new Map<string, Blob>();
	const addressOf = URL.createObjectURL.bind(URL);
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		const address = addressOf(blob);
		blobs.set(address, blob as Blob);
		return address;
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		const blob = blobs.get(this.href);
		if (this.download && blob) files.push({ name: this.download, blob });
	});
	return files;
}
