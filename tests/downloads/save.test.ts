import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveCsv, saveFile } from '$lib/downloads/save';

let link: { href: string; download: string; click: () => void };
let given: Blob[];
let freed: string[];

beforeEach(() => {
	vi.useFakeTimers();
	[given, freed] = [[], []];
	link = { href: '', download: '', click: vi.fn() };
	vi.stubGlobal('document', { createElement: () => link });
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		given.push(blob as Blob);
		return 'blob:made';
	});
	vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void freed.push(address));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('a file that is handed to the reader', () => {
	it('has its name, and is let go of once it was written', () => {
		saveFile(new Blob(['png'], { type: 'image/png' }), 'ignored', 'anytown.png');
		expect([link.download, given[0]?.type]).toEqual(['anytown.png', 'image/png']);
		expect(link.click).toHaveBeenCalledOnce();
		expect(freed).toEqual([]);
		vi.advanceTimersByTime(10_000);
		expect(freed).toEqual(['blob:made']);
	});

	it('begins as a CSV with the mark by which spreadsheets know UTF-8', async () => {
		saveCsv('name\r\nÅnytown\r\n', 'anytown.csv');
		const bytes = new Uint8Array(await given[0]!.arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(given[0]?.type).toBe('text/csv;charset=utf-8');
		expect(new TextDecoder().decode(bytes)).toBe('name\r\nÅnytown\r\n');
	});
});
