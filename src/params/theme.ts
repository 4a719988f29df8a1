import { themes } from '$lib/catalogue/view';

/** The four themes are the only pages below an area. */
export function match(parameter: string): boolean {
	return (themes as readonly string[]).includes(parameter);
}
