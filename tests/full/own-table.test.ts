import { describe, expect, it } from 'vitest';
import { cells, inWorkbench, run, status } from '../journeys/harness/workbench';

describe('a large file of the reader’s own', () => {
	it('of 1,000,000 rows is a table within a minute, and answers', async () => {
		const rows = Array.from({ length: 1_000_000 }, (_, at) => `E08000010,${at},x${at % 97}\n`);
		const page = await inWorkbench(`code,n,t\n${rows.join('')}`);
		await page.getByText('My cases.csv, 1,000,000 rows').waitFor();
		await run(page, 'SELECT count(*) AS n, count(n) AS shown FROM own_my_cases');
		const [all, shown] = (await cells(page)).map(Number);
		expect(all).toBe(1_000_000);
		// Those from 1 to 7, and one more for each that would stand alone.
		expect(shown).toBeLessThanOrEqual(999_993);
		expect(shown).toBeGreaterThan(999_900);
		expect(await status(page).innerText()).toContain('1 row');
	}, 150_000);
});
