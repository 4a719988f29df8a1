/*
 * Stands in every page, made small by the build, and runs before the page's program: it alone can tell
 * the reader where a part of the program does not come, or comes damaged. The prerendered page stays.
 * It asks the server past all caches once, by itself, and again when the reader wants it.
 */
(() => {
	/** How long the program may be on its way before the reader is told, ms. */
	const lateMs = 10_000;
	/** How long a style sheet may keep the page from being shown, ms. */
	const styleMs = 5000;
	/** How long one file may take when it is asked for again, ms. */
	const limitMs = 20_000;

	const { dataset } = document.documentElement;
	/** @type {HTMLElement | undefined} */
	let line;
	let working = false;
	/** True where the reader wanted another try while one was under way: the server may be well since. */
	let wanted = false;
	/** Files that were checked while the page runs. */
	const seen = new Set();

	/**
	 * What each link was when it was first seen: written relative to the page, it would name another file
	 * once the page has another address.
	 * @type {WeakMap<HTMLLinkElement, string>}
	 */
	const hrefs = new WeakMap();

	/** @param {HTMLLinkElement} link */
	const hrefOf = (link) => {
		const href = hrefs.get(link) ?? link.href;
		hrefs.set(link, href);
		return href;
	};

	const links = () =>
		/** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll('link:not([disabled])')]);

	/** @param {string} address */
	const nameOf = (address) => address.replace(/.*\/|\?.*/g, '');

	/** Files of the program that this page has asked for; those of the engine it checks itself. */
	const asked = () => {
		const entries = performance.getEntriesByType('resource');
		const all = [...links().map(hrefOf), ...entries.map(({ name }) => name)];
		const ours = /\/_app\/immutable\/(?!.*duckdb).+\.(js|css)$/;
		return [...new Set(all)].filter((name) => name.startsWith(location.origin) && ours.test(name));
	};

	/**
	 * @param {string} address
	 * @param {RequestCache} cache
	 */
	const fetched = async (address, cache) => {
		const ended = new AbortController();
		const timer = setTimeout(() => ended.abort(), limitMs);
		try {
			const response = await fetch(address, { cache, signal: ended.signal });
			const type = response.headers.get('content-type') ?? '';
			if (!response.ok || !/javascript|css/.test(type)) throw new Error(address);
			return await response.arrayBuffer();
		} finally {
			clearTimeout(timer);
		}
	};

	/** @type {import('./lib/ui/live/program').Digest} */
	const ownDigest = async (bytes) => {
		if (!crypto.subtle) return '';
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
		return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
	};

	/**
	 * Those of the files that do not come, or are not the ones of the release on the server.
	 * @param {string[]} addresses
	 * @param {RequestCache} cache
	 */
	const faulty = async (addresses, cache, digest = ownDigest) => {
		const root = addresses[0]?.replace(/_app\/immutable\/.*/, '') ?? '';
		/** @type {Record<string, [number, string]>} */
		const known = await fetch(`${root}hashes.json`, { cache: 'no-store' })
			.then((response) => response.json())
			.catch(() => ({}));
		/** @param {string} address */
		const bad = async (address) => {
			try {
				const bytes = new Uint8Array(await fetched(address, cache));
				const [size, hash] = known[address.slice(root.length)] ?? [bytes.length, ''];
				const computed = await digest(bytes);
				return bytes.length !== size || (computed !== '' && !computed.startsWith(hash));
			} catch {
				return true;
			}
		};
		const found = await Promise.all(addresses.map(bad));
		return addresses.filter((_, at) => found[at]);
	};

	/** @param {string} words */
	const tell = (words) => {
		if (!line) {
			line = document.createElement('div');
			line.className = 'program-line';
			line.setAttribute('role', 'alert');
			const button = document.createElement('button');
			button.type = 'button';
			button.textContent = 'Try again';
			button.onclick = () => void again();
			line.append(document.createElement('p'), button);
			document.body.prepend(line);
		}
		const [place] = line.children;
		if (place) place.textContent = words;
	};

	/** @param {string[]} names */
	const failure = (names) => {
		const what = names.length > 0 ? `: ${names.slice(0, 3).map(nameOf).join(', ')}` : '';
		const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
		const rest = 'What stands on the page can be read; choices may not work.';
		tell(`A part of this page’s program did not come as it should${what}${more}. ${rest}`);
	};

	/** Asks for the whole program past all caches, and loads the page again where all of it comes. */
	const again = async (once = false) => {
		if (working) {
			wanted = true;
			return;
		}
		working = true;
		if (line) tell('Asking the server again …');
		const bad = await faulty(asked(), 'reload');
		working = false;
		if (wanted && bad.length > 0) {
			wanted = false;
			return again();
		}
		const tried = once && history.state?.again;
		if (bad.length > 0 || tried || (once && dataset.program)) return failure(bad);
		history.replaceState({ ...history.state, again: true }, '');
		location.reload();
	};

	/**
	 * Asks for a style sheet once more. Meanwhile the page is shown without it.
	 * @param {HTMLLinkElement} link
	 */
	const restyle = async (link) => {
		const href = hrefOf(link);
		if (link.dataset.again) return failure([href]);
		const place = document.createComment('');
		link.replaceWith(place);
		try {
			await fetched(href, 'reload');
			const fresh = /** @type {HTMLLinkElement} */ (link.cloneNode());
			fresh.href = href;
			fresh.dataset.again = 'true';
			place.replaceWith(fresh);
		} catch {
			failure([href]);
		}
	};

	const styles = () => links().filter(({ rel }) => rel === 'stylesheet');

	/** @type {import('./lib/ui/live/program').Guard} */
	const guard = {
		runs() {
			dataset.program = 'runs';
			if (!history.state?.again && !line?.dataset.late) return;
			line?.remove();
			line = undefined;
			history.replaceState({ ...history.state, again: false }, '');
		},
		again,
		async check(digest) {
			const fresh = asked().filter((name) => !seen.has(name));
			for (const name of fresh) seen.add(name);
			const bad = fresh.length > 0 ? await faulty(fresh, 'default', digest) : [];
			const still = bad.length > 0 ? await faulty(bad, 'reload', digest) : [];
			for (const link of styles())
				if (bad.includes(hrefOf(link)) && !still.includes(hrefOf(link))) void restyle(link);
			const told = bad.filter((name) => still.includes(name) || name.endsWith('.js'));
			if (told.length > 0) failure(told);
		}
	};
	Object.assign(globalThis, { fairMeasure: guard });

	/** @param {unknown} reason of what the program could not do */
	const failed = (reason) => {
		const text = String(reason);
		const ofProgram = /import|module|preload|SyntaxError/i.test(text);
		// The page of a link is opened as a document instead; nothing else fails for want of it.
		if (dataset.program && (!ofProgram || /\/nodes\//.test(text))) return;
		void again(true);
	};
	addEventListener('DOMContentLoaded', () => links().forEach(hrefOf));
	addEventListener('unhandledrejection', ({ reason }) => failed(reason));
	addEventListener('vite:preloadError', (event) => {
		const { payload } = /** @type {Event & { payload: unknown }} */ (event);
		// A style sheet is asked for again below, and what needs it works without.
		if (/CSS/.test(String(payload))) event.preventDefault();
		else failed(payload);
	});
	addEventListener(
		'error',
		(event) => {
			const { target } = event;
			if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') void restyle(target);
			else if (event instanceof ErrorEvent && !dataset.program) failed(event.error);
		},
		true
	);
	setTimeout(() => {
		for (const link of styles()) if (!link.sheet) void restyle(link);
	}, styleMs);
	setTimeout(() => {
		if (dataset.program || line) return;
		tell('The program of this page is still on its way. What stands here can be read meanwhile.');
		if (line) /** @type {HTMLElement} */ (line).dataset.late = 'true';
	}, lateMs);
})();
