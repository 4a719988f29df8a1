import { vi } from 'vitest';

/** Texts that were copied from now until the test ends, in order. */
export function catchCopies(): string[] {
	const texts: string[] = [];
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
		texts.push(text);
		return Promise.resolve();
	});
	return texts;
}

/** Stands for a browser that lets no page copy, by the one way or the other. */
export function refuseCopies(): void {
	vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
	vi.spyOn(document, 'execCommand').mockReturnValue(false);
}
