/** Stands for `$app/state` where a test runs without SvelteKit; `navigation.ts` changes its address. */

/** As SvelteKit's `page`, so far as parts of pages read it. */
class Page {
	url = $state.raw(new URL('http://localhost/'));
	params = $state.raw<Record<string, string>>({});
	data = $state.raw<Record<string, unknown>>({});
	state = $state.raw<Record<string, unknown>>({});
	route = $state.raw<{ id: string | null }>({ id: null });
	status = $state(200);
	error = $state.raw<{ message: string } | null>(null);
	form: unknown = null;
}

export const page = new Page();

/** As SvelteKit's `navigating`: where the reader goes, while the page is on its way. */
class Navigating {
	from = $state.raw<{ url: URL } | null>(null);
	to = $state.raw<{ url: URL } | null>(null);
	type: string | null = null;
}

export const navigating = new Navigating();

export const updated = { current: false, check: () => Promise.resolve(false) };
