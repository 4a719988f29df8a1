import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePack } from '../../scripts/pack.mjs';
import { pdfPages } from '../../scripts/poppler.mjs';
import { visit } from './harness/visit';

const partnerships = ['wigan', 'west-lancashire', 'lancashire-and-south-cumbria'];
/** Width of A4 between its margins of 16 mm, in px. */
const paperWidth = Math.floor(((210 - 32) / 25.4) * 96);

const words = (text: string) =>
	text
		.normalize('NFKC')
		.split(/\s+/)
		.filter((word) => word !== '');

/** A text node of the pack that is seen on paper: its words, its sheet, and whether it fits. */
interface Printed {
	sheet: number;
	text: string;
	clipped: boolean;
}

/** Every text that the print layout shows, sheet by sheet. */
async function printedTexts(page: Page): Promise<Printed[]> {
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: paperWidth, height: 1000 });
	return page.evaluate((width) => {
		const found: Printed[] = [];
		document.querySelectorAll('.cover, .sheet').forEach((part, sheet) => {
			const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const node = walker.currentNode;
				const parent = node.parentElement;
				const text = node.textContent?.trim() ?? '';
				if (!parent || text === '' || parent.closest('.visually-hidden, .chart-live')) continue;
				const range = document.createRange();
				range.selectNodeContents(node);
				const boxes = [...range.getClientRects()];
				if (boxes.length === 0 || getComputedStyle(parent).visibility === 'hidden') continue;
				const frame = parent.closest('svg')?.getBoundingClientRect();
				const outside = boxes.some(
					(box) =>
						box.left < (frame?.left ?? 0) - 1 ||
						box.right > (frame?.right ?? width) + 1 ||
						(frame !== undefined && (box.top < frame.top - 2 || box.bottom > frame.bottom + 2))
				);
				found.push({ sheet, text, clipped: outside });
			}
		});
		return found;
	}, paperWidth);
}

/** A pack with all that was chosen on it: some of that is fetched. */
async function wholePack(path: string): Promise<Page> {
	const page = await visit(path);
	await page.getByRole('group', { name: /Pages of the pack/ }).waitFor();
	await page.locator('.pack[aria-busy="false"]').waitFor({ timeout: 120_000 });
	return page;
}

describe.each(partnerships)('the paper of %s', (partnership) => {
	const folder = mkdtempSync(join(tmpdir(), 'fair-measure-pack-'));
	let pages: string[] = [];
	beforeAll(async () => {
		const file = join(folder, 'pack.pdf');
		writeFileSync(file, await writePack({ partnership, site: 'https://fair-measure.example' }));
		pages = pdfPages(file);
	});
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	it('has a page for each section in the order of its contents, each with its number', async () => {
		const page = await wholePack(`/pack/${partnership}/`);
		const titles = await page.locator('.sheet h2').allInnerTexts();
		expect(pages).toHaveLength(titles.length + 1);
		const names = await page.locator('.contents a').allInnerTexts();
		const cover = words(pages[0] ?? '').join(' ');
		for (const name of names) expect(cover).toContain(words(name).join(' '));
		titles.forEach((title, at) => {
			// A line may end at a hyphen: "full-time" is read back as two words.
			const whole = (text: string) => words(text).join(' ').replaceAll(/- ?/g, '-');
			expect(whole(pages[at + 1] ?? '')).toContain(whole(title));
		});
		pages.forEach((text, at) => {
			expect(words(text)).toContain(String(at + 1));
		});
	});

	it('says on every sheet where it is from, how old it is and where it stands', () => {
		for (const text of pages.slice(1)) {
			const whole = words(text).join(' ');
			expect(whole).toMatch(/Source: .{20}/);
			expect(whole).toMatch(/Valid as of \d{1,2} [A-Z][a-z]+ \d{4}\. Data release \S/);
			expect(whole.replaceAll(' ', '')).toContain('https://fair-measure.example/');
		}
	});

	it('shows on paper every word of the page, none of it clipped', async () => {
		const page = await wholePack(`/pack/${partnership}/`);
		const printed = await printedTexts(page);
		expect(printed.length).toBeGreaterThan(100);
		expect(printed.filter(({ clipped }) => clipped).slice(0, 10)).toEqual([]);
		// Two pieces of a sentence may be one word on paper, "2021/22" and the colon after it; and a
		// hyphen at the end of a line is not read back.
		const held = pages.map((text) => words(text).join('').replaceAll('-', ''));
		// The address stands in another form on paper than on a page that has none.
		const lost = printed
			.filter(({ text }) => !text.startsWith('On Fair Measure:'))
			.flatMap(({ sheet, text }) =>
				words(text)
					.filter((word) => !held[sheet]?.includes(word.replaceAll('-', '')))
					.map((word) => `page ${sheet + 1}: ${word} (${text})`)
			);
		expect(lost.slice(0, 10)).toEqual([]);
	});
});

describe('the paper of a review with the chapters of all places', () => {
	const partnership = 'lancashire-and-south-cumbria';
	let pages: string[] = [];
	beforeAll(async () => {
		const folder = mkdtempSync(join(tmpdir(), 'fair-measure-pack-'));
		const file = join(folder, 'pack.pdf');
		writeFileSync(
			file,
			await writePack({ partnership, site: 'https://fair-measure.example', sections: 'all' })
		);
		pages = pdfPages(file).map((text) => words(text).join(' '));
		rmSync(folder, { recursive: true });
	}, 240_000);

	/** The chapters of places as the contents of the page name them, with the page each begins on. */
	async function chaptersOf() {
		const page = await wholePack(`/pack/${partnership}/?sections=all`);
		const contents = await page.locator('.contents li').evaluateAll((lines) =>
			lines.map((line) => ({
				name: line.querySelector('a')?.textContent ?? '',
				at: Number(line.querySelector('span')?.textContent?.replace('page ', ''))
			}))
		);
		return contents.slice(-15);
	}

	it('begins each chapter on the page that the contents name, and cuts no page in two', async () => {
		const chapters = await chaptersOf();
		// The number of a page is read first.
		const unnumbered = pages.map((text) => text.replace(/^\d+ /, ''));
		expect(chapters.map(({ name }) => name)).toContain('Ribble Valley');
		for (const { name, at } of chapters) {
			expect(pages[at - 1]).toContain(`${name}, of `);
			expect(unnumbered[at]?.startsWith(name), `page ${at + 1}: ${pages[at]?.slice(0, 80)}`).toBe(
				true
			);
		}
		pages.forEach((text, at) => {
			expect(text.split(' ')).toContain(String(at + 1));
			expect(at === 0 || /Valid as of \d/.test(text), `page ${at + 1}`).toBe(true);
		});
		const last = unnumbered.findLastIndex((text) => text.startsWith(chapters.at(-1)!.name));
		expect(last).toBe(pages.length - 1);
	});

	it('shows the address of every figure that can be checked, whole', async () => {
		const [first] = await chaptersOf();
		const all = pages.slice(first!.at - 1).map((text) => text.replaceAll(' ', ''));
		const figures = all.join('').match(/Checkthisnumber/g)?.length ?? 0;
		expect(figures).toBeGreaterThan(15 * 10);
		const addresses = all
			.join('')
			.match(/https:\/\/fair-measure\.example\/cite\/\?[^?]*?check=\w+/g);
		expect(addresses).toHaveLength(figures);
	});
});

it('leads from paper to the check of the number that was printed', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'fair-measure-pack-'));
	const file = join(folder, 'pack.pdf');
	const asked = { partnership: 'wigan', site: 'https://fair-measure.example' };
	writeFileSync(file, await writePack({ ...asked, sections: 'life-expectancy-birth' }));
	const text = pdfPages(file)[1]?.replace(/\s/g, '') ?? '';
	rmSync(folder, { recursive: true });
	const search = /https:\/\/fair-measure\.example\/cite\/(\?[^ ]*?check=[0-9a-z]{8})/.exec(
		text
	)?.[1];
	const page = await visit(`/cite/${search}`);
	await page.locator('.holds').waitFor();
	expect(await page.locator('.holds .lead').innerText()).toContain('Wigan (E08000010)');
});
