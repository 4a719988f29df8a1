import { text as streamText } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { builtPage, states, visibleText } from './harness/built-site';
import { requests, visit } from './harness/visit';

const path = '/areas/wigan/workforce/scenario/';
const text = (address: string) => visibleText(builtPage(address));

describe('the prerendered scenario', () => {
	it('of Wigan states each published number', () => {
		const numbers = ['7,400', '27.9%', '3,595', '540,000', '31.6%', '29.2%'];
		expect(numbers.filter((one) => !states(text(path), one))).toEqual([]);
	});

	it('has its sentence, its share and three charts without scripts', () => {
		expect(text(path)).toMatch(
			/Under these assumptions, between [\d,]+ and [\d,]+ people would have to join care in Wigan each year to 2040/
		);
		expect(text(path)).toMatch(/That is 1 in [\d.]+ of the 3,595 students/);
		expect(builtPage(path).match(/<figure/g)).toHaveLength(3);
	});

	it('of West Lancashire is set against the leavers of Lancashire', () => {
		const page = text('/areas/west-lancashire/workforce/scenario/');
		expect(page).toContain('Lancashire as a whole would need');
		expect(states(page, '10,694')).toBe(true);
		expect(states(page, '87')).toBe(true);
	});

	it('of places without numbers says what is missing', () => {
		for (const slug of ['isles-of-scilly', 'city-of-london']) {
			expect(text(`/areas/${slug}/workforce/scenario/`)).toContain('Not held for this area:');
			expect(text(`/areas/${slug}/workforce/`)).toContain('Fill in what is missing');
		}
	});

	it('stands in short on the workforce page of each place, beside the check for England', () => {
		for (const slug of ['wigan', 'west-lancashire', 'england', 'isles-of-scilly']) {
			const page = text(`/areas/${slug}/workforce/`);
			expect(page).toContain('Under these assumptions');
			expect(states(page, '540,000')).toBe(true);
			expect(states(page, '31.6%')).toBe(true);
			expect(builtPage(`/areas/${slug}/workforce/`)).toMatch(/href="[^"]*scenario\/?"/);
		}
	});
});

describe('a scenario that the reader changes', () => {
	const addressed = `${path}?in.leaving=20&in.posts=8000&in.turnover=25.5`;

	it('comes back from its address exactly, without the engine', async () => {
		const page = await visit(addressed);
		await expect.poll(() => page.locator('#in-posts').inputValue()).toBe('8000');
		expect(await page.locator('#in-turnover').inputValue()).toBe('25.5');
		expect(await page.locator('#in-leaving').inputValue()).toBe('20');
		const finding = await page.locator('#finding').textContent();
		expect(finding).not.toBe(await (await visit(path)).locator('#finding').textContent());
		await page.reload({ waitUntil: 'networkidle' });
		await expect.poll(() => page.locator('#finding').textContent()).toBe(finding);
		expect(requests(page).filter((url) => /\.wasm|worker/.test(url))).toEqual([]);
	});

	it('is answered at once, and the address follows', async () => {
		const page = await visit(path);
		const before = await page.locator('#finding').textContent();
		await page.locator('#in-leaving').fill('20');
		await page.locator('#in-leaving').press('Enter');
		await expect.poll(() => page.locator('#finding').textContent()).not.toBe(before);
		const after = await page.locator('#finding').textContent();
		await expect.poll(() => new URL(page.url()).search).toBe('?in.leaving=20');
		const again = await visit(`${path}?in.leaving=20`);
		await expect.poll(() => again.locator('#finding').textContent()).toBe(after);
	});

	it('moves number and slider together, by keys', async () => {
		const page = await visit(path);
		const slider = page.getByRole('slider', { name: /^Vacant posts/ });
		await slider.focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => page.locator('#in-vacancy').inputValue()).toBe('9.5');
		await page.getByRole('button', { name: /^Back to 9%/ }).click();
		await expect.poll(() => slider.inputValue()).toBe('9');
	});

	it('is reset whole', async () => {
		const page = await visit(addressed);
		await page.getByRole('button', { name: 'Reset all' }).click();
		await expect.poll(() => page.locator('#in-posts').inputValue()).toBe('7400');
		await expect.poll(() => new URL(page.url()).search).toBe('');
	});

	it('says what of an address it could not use, and uses the rest', async () => {
		const page = await visit(`${path}?in.turnover=900&in.wages=3&in.posts=8000`);
		await expect.poll(() => page.locator('#in-posts').inputValue()).toBe('8000');
		expect(await page.locator('#in-turnover').inputValue()).toBe('27.9');
		const notice = await page.getByRole('status').filter({ hasText: 'in.' }).textContent();
		expect(notice).toContain('in.turnover “900”');
		expect(notice).toContain('in.wages “3”');
	});

	it('refuses a number out of reach where it is typed', async () => {
		const page = await visit(path);
		await page.locator('#in-turnover').fill('900');
		await page.locator('#in-turnover').press('Enter');
		await expect
			.poll(() => page.locator('#in-turnover-note').textContent())
			.toContain('A number from 0% to 100% is needed');
		expect(await page.locator('#in-turnover').getAttribute('aria-invalid')).toBe('true');
	});

	it('is completed where something was missing', async () => {
		const page = await visit('/areas/isles-of-scilly/workforce/scenario/');
		await page.locator('#in-turnover').fill('30');
		await page.locator('#in-turnover').press('Enter');
		await expect
			.poll(() => page.locator('#finding').textContent())
			.toContain('would have to join care in the Isles of Scilly');
	});

	it('is downloaded with its inputs', async () => {
		const page = await visit(addressed);
		await expect.poll(() => page.locator('#in-posts').inputValue()).toBe('8000');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'This scenario with its inputs as CSV' }).click()
		]);
		expect(download.suggestedFilename()).toBe('wigan-workforce-scenario-2040.csv');
		const csv = await streamText(await download.createReadStream());
		expect(csv).toContain('in.posts,8000,7400,');
		expect(csv).toContain('in.turnover=25.5');
	});

	it('has charts that are read by keys', async () => {
		const page = await visit(path);
		await page.locator('#posts .wide svg').focus();
		await page.keyboard.press('ArrowRight');
		await expect
			.poll(() => page.locator('#posts .wide .chart-live').textContent())
			.toMatch(/^mid-2022: 7,400 posts, from 7,100 to 7,580$/);
	});
});
