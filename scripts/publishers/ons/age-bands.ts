/** Five bands of age in which tables that need no single years are kept. */
export const bands: { name: string; from: number; to: number }[] = [
	{ name: '0-15', from: 0, to: 15 },
	{ name: '16-64', from: 16, to: 64 },
	{ name: '65-74', from: 65, to: 74 },
	{ name: '75-84', from: 75, to: 84 },
	{ name: '85+', from: 85, to: Infinity }
];

/** Name of the band an age lies in. */
export function bandOf(age: number): string {
	const band = bands.find(({ from, to }) => age >= from && age <= to);
	if (!band) throw new Error(`${age} is in no band`);
	return band.name;
}
