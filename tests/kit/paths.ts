/** Stands for `$app/paths` where a test runs without SvelteKit: a site at the root of its host. */
export const base = '';
export const assets = '';

/**
 * The address of a route: `/data/[table=table].csv` with `{ table: 'smoking' }` is `/data/smoking.csv`.
 * @throws {RangeError} for a parameter that is not given
 */
export function resolve(route: string, parameters: Record<string, string> = {}): string {
	return route.replace(/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g, (_, name: string) => {
		const value = parameters[name];
		if (value === undefined) throw new RangeError(`${route} needs "${name}"`);
		return value;
	});
}

export const asset = (file: string): string => file;
