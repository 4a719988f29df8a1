import { preloadData } from '$app/navigation';

/** True where the reader has asked the browser to save data: then nothing is fetched beforehand. */
export function savesData(): boolean {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	return connection?.saveData === true;
}

/** A reader who stops at a link with the keyboard means it: ms. */
const restMs = 150;

/** A path as links and addresses have it, one with and one without a slash at its end. */
const bare = (path: string) => path.replace(/\/$/, '');

/** The link that an event is about, where it leads to another page of this site. */
function linkOf({ target }: Event): HTMLAnchorElement | null {
	const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
	if (!link || link.target || link.hasAttribute('download')) return null;
	const same = bare(link.pathname) === bare(location.pathname) && link.search === location.search;
	return link.origin === location.origin && !same ? link : null;
}

/** A failure is met again, and told, when the link is followed; so is an address of no page. */
function prepare(link: HTMLAnchorElement): void {
	preloadData(link.href).catch(() => undefined);
}

/**
 * Fetches what a link leads to for readers without a pointer, as the framework does on hover: once
 * the focus rests on it, and on its press, which the framework acts on one frame later.
 *
 * @returns ends it
 */
export function watchLinks(): () => void {
	let wait: ReturnType<typeof setTimeout> | undefined;
	const ended = new AbortController();
	const { signal } = ended;
	const focused = (event: FocusEvent) => {
		clearTimeout(wait);
		const link = linkOf(event);
		if (link && !savesData()) wait = setTimeout(() => prepare(link), restMs);
	};
	const pressed = (event: MouseEvent) => {
		const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
		const link = linkOf(event);
		if (link && plain && !event.altKey) prepare(link);
	};
	document.addEventListener('focusin', focused, { signal });
	document.addEventListener('focusout', () => clearTimeout(wait), { signal });
	document.addEventListener('click', pressed, { capture: true, signal });
	return () => {
		clearTimeout(wait);
		ended.abort();
	};
}
