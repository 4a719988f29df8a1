import { resolve } from '$app/paths';
import type { MeasureValues } from '$lib/figures/explore/explore';

const files = new Map<string, Promise<unknown>>();

/** A JSON file of this site, fetched once and kept; a failed fetch is forgotten. */
function fetched<T>(address: string, what: string): Promise<T> {
	const known = files.get(address) as Promise<T> | undefined;
	if (known) return known;
	const asked = fetch(address).then((response) => {
		if (!response.ok) throw new Error(`${what} answered ${response.status}`);
		return response.json() as Promise<T>;
	});
	files.set(address, asked);
	asked.catch(() => files.delete(address));
	return asked;
}

/** Every value of a measure. @throws {Error} where its file does not arrive */
export function fetchedMeasure(measure: string): Promise<MeasureValues> {
	const address = resolve('/explore/values/[measure].json', { measure });
	return fetched(address, 'the file of its values');
}
