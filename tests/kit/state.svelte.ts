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

export const navigating = { from: null, to: null, type: null };

export const updated = { current: false, check: () => Promise.resolve(false) };
