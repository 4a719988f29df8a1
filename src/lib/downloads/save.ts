/** Time that a browser takes at most to begin writing a file, ms. */
const WRITING = 10_000;

/**
 * Hands a file to the reader as a download. Needs a browser.
 *
 * @param content text, written as UTF-8, or bytes
 * @param type media type
 * @param name of the file
 */
export function saveFile(content: string | Blob, type: string, name: string): void {
	const link = document.createElement('a');
	const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), WRITING);
}

/** A CSV begins with the mark by which spreadsheets know UTF-8. */
export function saveCsv(text: string, name: string): void {
	saveFile(`\uFEFF${text}`, 'text/csv;charset=utf-8', name);
}
