import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visit } from './harness/visit';

/** Grey levels of a picture, row by row. */
async function greys(page: Page, png: Buffer): Promise<number[]> {
	return page.evaluate(async (data) => {
		const image = new Image();
		image.src = `data:image/png;base64,${data}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.width, image.height];
		const context = canvas.getContext('2d');
		if (!context) throw new Error('there is no canvas');
		context.drawImage(image, 0, 0);
		const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
		return Array.from({ length: pixels.length / 4 }, (_, at) => pixels[at * 4] ?? 0);
	}, png.toString('base64'));
}

it('tells every judgement from every other in grey, by its shape alone', async () => {
	const page = await visit('/pack/wigan/');
	await page.emulateMedia({ media: 'print' });
	const verdicts = ['better', 'worse', 'similar', 'higher', 'lower', 'not-compared'];
	await page.evaluate((kinds) => {
		document.body.replaceChildren(
			...kinds.map((kind) => {
				const chip = document.createElement('span');
				chip.className = `chip chip-${kind}`;
				chip.textContent = 'x';
				return chip;
			})
		);
		document.body.style.filter = 'grayscale(1)';
	}, verdicts);
	const pictures: number[][] = [];
	for (const kind of verdicts) {
		const box = await page.locator(`.chip-${kind}`).boundingBox();
		if (!box) throw new Error(`${kind} is not drawn`);
		// The first mark and the edge, as large for all; the word beside is the same.
		const clip = { x: Math.floor(box.x), y: Math.floor(box.y), width: 24, height: 24 };
		pictures.push(await greys(page, await page.screenshot({ clip })));
	}
	const different = (a: number[], b: number[]) =>
		a.filter((level, at) => Math.abs(level - (b[at] ?? 0)) > 64).length;
	pictures.forEach((picture, at) => {
		expect(Math.max(...picture) - Math.min(...picture)).toBeGreaterThan(90);
		pictures.slice(at + 1).forEach((other, after) => {
			const pair = `${verdicts[at]} and ${verdicts[at + after + 1]}`;
			expect(different(picture, other), pair).toBeGreaterThan(12);
		});
	});
});
