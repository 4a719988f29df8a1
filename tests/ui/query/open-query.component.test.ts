import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import OpenQuery from '$lib/ui/query/OpenQuery.svelte';

describe('a link that opens a question in the workbench', () => {
	it('has the question with its parameters in place, and says which it is', async () => {
		const sql = 'SELECT * FROM areas WHERE name = ? AND tier < ?';
		const screen = await render(OpenQuery, {
			sql,
			parameters: ["King's Lynn", 3],
			about: 'places'
		});
		const link = screen.getByRole('link', { name: /^Open in the workbench ?: places$/ });
		await expect.element(link).toBeVisible();
		const { searchParams } = new URL((link.element() as HTMLAnchorElement).href);
		expect(searchParams.get('sql')).toBe(
			"SELECT * FROM areas WHERE name = 'King''s Lynn' AND tier < 3"
		);
	});

	it('is made only once the details around it are opened', async () => {
		const details = document.createElement('details');
		details.innerHTML = '<summary>Show the working</summary>';
		const inside = details.appendChild(document.createElement('div'));
		document.body.append(details);
		const props = { sql: 'SELECT 1', parameters: [], about: 'one' };
		const screen = await render(OpenQuery, { target: inside, props }, { baseElement: details });
		expect(details.querySelector('a')).toBeNull();
		details.open = true;
		await expect.poll(() => details.querySelector('a')?.textContent).toContain('Open in the');
		await screen.unmount();
		details.remove();
	});
});
