import type { Cells } from '$lib/citations/index-entry';

/** A prerendered file as JSON; null where there is none. @throws when nothing can be reached */
export async function fetchedJson<T>(address: string): Promise<T | null> {
	const response = await fetch(address);
	if (response.status === 404) return null;
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return (await response.json()) as T;
}

/** The rows of a CSV of ours as texts by column; null where there is no such file. */
export async function fetchedRows(address: string): Promise<Cells[] | null> {
	const response = await fetch(address);
	if (!response.ok) return null;
	const { recordsOf } = await import('$lib/catalogue/tables');
	const { header, records } = recordsOf(await response.text());
	return records.map((cells) =>
		Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))
	);
}
