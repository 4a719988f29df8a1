/** The form of a table's name, so that `/data/areas.csv` is a file and never a page of that name. */
export function match(name: string): boolean {
	return /^[a-z0-9_]+$/.test(name);
}
