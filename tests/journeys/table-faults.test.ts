import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { servedWith } from './harness/faulty-site';
import { themePaths } from './harness/pages';
import { sample } from './harness/scope';
import { emptyPage } from './harness/visit';

const expectedErrors = /Failed to (load|fetch)|ERR_|status of/;

/** The table that the page now says it could not use; null once everything is answered. */
async function namedTable(page: Page, before: string): Promise<string | null> {
	const told = await page.waitForFunction(
		(before) => {
			const { engine } = document.documentElement.dataset;
			if (engine === 'ready' && !document.querySelector('[aria-busy="true"], [data-behind]'))
				return 'ready';
			const said = [...document.querySelectorAll('[role="status"]')]
				.map((region) => /the table (\w+) could not be used/.exec(region.textContent ?? '')?.[1])
				.find((table) => table !== undefined);
			return engine === 'failed' && said !== before ? said : undefined;
		},
		before,
		{ timeout: 50_000 }
	);
	const value = (await told.jsonValue()) ?? 'ready';
	return value === 'ready' ? null : value;
}

describe('where no table is there', () => {
	it.each(sample(themePaths, 4))(
		'%s names one after the other, until all are there',
		async (theme) => {
			const there = new Set<string>();
			const origin = await servedWith((path) => {
				const name = /\/data\/(\w+)\.csv$/.exec(path)?.[1];
				return name && !there.has(name) ? (answer) => void answer.writeHead(404).end() : null;
			});
			const page = await emptyPage({ origin, expectedErrors });
			await page.goto(`/areas/wigan/${theme}/?compare=north-west`);
			let named = await namedTable(page, '');
			while (named !== null) {
				expect([...there]).not.toContain(named);
				expect(existsSync(join(buildFolder, `data/${named}.csv`))).toBe(true);
				expect(await page.locator('main figure svg:visible').count()).toBeGreaterThan(1);
				there.add(named);
				await page.getByRole('button', { name: 'Try again' }).click();
				named = await namedTable(page, named);
			}
			expect(there.size).toBeGreaterThan(2);
			expect(new URL(page.url()).search).toBe('?compare=north-west');
		}
	);
});
