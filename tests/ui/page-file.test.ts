import { describe, expect, it } from 'vitest';
import { pageFile } from '$lib/ui/live/page-figures';

/** A site whose every file says its own address; `status` of those asked for. */
function site(status = 200) {
	const asked: string[] = [];
	const fetched = ((address: string) => {
		asked.push(address);
		return Promise.resolve(new Response(JSON.stringify({ address }), { status }));
	}) as typeof fetch;
	return { asked, fetched };
}

describe('a file that was built with the pages', () => {
	it('is asked for once', async () => {
		const { asked, fetched } = site();
		expect(await pageFile('/once.json', fetched)).toEqual({ address: '/once.json' });
		expect(await pageFile('/once.json', fetched)).toEqual({ address: '/once.json' });
		expect(asked).toEqual(['/once.json']);
	});

	it('is told as missing where there is none, and asked for again', async () => {
		const { asked, fetched } = site(404);
		const none = () => pageFile('/none.json', fetched);
		await expect(none()).rejects.toThrow('/none.json answered 404');
		await expect(none()).rejects.toThrow('/none.json answered 404');
		expect(asked).toHaveLength(2);
	});

	it('fails where the site does not answer, and is asked for again', async () => {
		const broken = () => Promise.reject(new TypeError('no line'));
		await expect(pageFile('/broken.json', broken)).rejects.toThrow('no line');
		expect(await pageFile('/broken.json', site().fetched)).toEqual({ address: '/broken.json' });
	});

	it('is forgotten once many others were asked for since', async () => {
		const { asked, fetched } = site();
		await pageFile('/early.json', fetched);
		for (let at = 0; at < 40; at += 1) await pageFile(`/later-${at}.json`, fetched);
		await pageFile('/later-39.json', fetched);
		await pageFile('/early.json', fetched);
		expect(asked.filter((address) => address === '/early.json')).toHaveLength(2);
		expect(asked.filter((address) => address === '/later-39.json')).toHaveLength(1);
	});
});
