/** Marks without width that copying leaves in cells: joiners, direction marks, soft hyphens. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** A spreadsheet's way to keep a code as text: `="E08000010"`, or an apostrophe before it. */
const asText = /^="([^"]*)"$/;

/**
 * A cell as a category or the name of a place is compared: without space around it, marks that
 * cannot be seen, and what spreadsheets put around a code to keep it as text. Words stay as written.
 */
export function labelOf(cell: string): string {
	if (cell.length > 1000) return cell;
	const seen = cell.replace(invisible, '').replaceAll('\u00a0', ' ').trim();
	return (asText.exec(seen)?.[1] ?? seen).replace(/^'(?=[A-Z£.+-]?\d)/, '').trim();
}
