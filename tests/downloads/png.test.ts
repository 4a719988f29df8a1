import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pngOf } from '$lib/downloads/png';

/** What the made-up browser is able to do, and what it was asked for. */
let able: { load: boolean; draw: boolean; encode: boolean };
let canvas: { width: number; height: number };
let drawn: unknown[][];
let freed: string[];

beforeEach(() => {
	able = { load: true, draw: true, encode: true };
	[drawn, freed] = [[], []];
	canvas = { width: 0, height: 0 };
	class MadeImage {
		width = 680;
		height = 301;
		onload = () => undefined;
		onerror = () => undefined;
		set src(_address: string) {
			queueMicrotask(() => (able.load ? this.onload() : this.onerror()));
		}
	}
	const context = { drawImage: (...given: unknown[]) => void drawn.push(given.slice(1)) };
	const made = Object.assign(canvas, {
		getContext: () => (able.draw ? context : null),
		toBlob: (give: (blob: Blob | null) => void, type: string) =>
			give(able.encode ? new Blob(['png'], { type }) : null)
	});
	vi.stubGlobal('Image', MadeImage);
	vi.stubGlobal('document', { createElement: () => made });
	vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made');
	vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void freed.push(address));
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('a picture as PNG', () => {
	it('has the pixels of the drawing times the scale, in whole numbers', async () => {
		expect((await pngOf('<svg/>', 1.5)).type).toBe('image/png');
		expect([canvas.width, canvas.height]).toEqual([1020, 452]);
		expect(drawn).toEqual([[0, 0, 1020, 452]]);
		expect(freed).toEqual(['blob:made']);
	});

	it.each([
		['load', 'This browser cannot draw the picture.'],
		['draw', 'This browser has no room for the picture.'],
		['encode', 'The picture is too large.']
	] as const)(
		'is refused in words where the browser cannot %s it, and leaves nothing',
		async (what, words) => {
			able[what] = false;
			await expect(pngOf('<svg/>', 2)).rejects.toThrow(words);
			expect(freed).toEqual(['blob:made']);
		}
	);
});
