/** Selects a hidden text and copies it, as browsers without a clipboard for pages still can. */
function copiedBySelection(text: string): boolean {
	const box = document.createElement('textarea');
	box.value = text;
	box.setAttribute('readonly', '');
	box.className = 'visually-hidden';
	const before = document.activeElement;
	document.body.append(box);
	box.select();
	// Deprecated, and the only way on pages that are not served over https.
	const done = document.execCommand('copy');
	box.remove();
	if (before instanceof HTMLElement) before.focus();
	return done;
}

/**
 * Puts a text on the reader's clipboard.
 * @returns false where the browser refuses: then the text must be selected by hand
 */
export async function copied(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copiedBySelection(text);
	}
}
