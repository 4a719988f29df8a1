import { recordsOf } from '$lib/catalogue/tables';
import {
	bandOf,
	emptyGroup,
	type Count,
	type DeathsOfGroup,
	type InputFault
} from '$lib/figures/life-table';

/** Names under which a column is known. */
const known: Record<'age' | 'population' | 'deaths' | 'group', string[]> = {
	age: ['age', 'age band', 'age group', 'age_band', 'startage', 'start age', 'age_from'],
	population: ['population', 'person-years', 'person_years', 'pop', 'people'],
	deaths: ['deaths', 'all deaths', 'died'],
	group: ['group', 'area', 'name', 'place', 'sex']
};

interface Columns {
	age: number;
	population: number;
	deaths: number;
	/** −1 where there is none. */
	group: number;
	causes: { name: string; at: number }[];
}

/** A count as people write it: `1,234` and `1 234` are 1234; empty is null; anything else undefined. */
export function countOf(text: string): Count | undefined {
	const plain = text.trim().replace(/(?<=\d)[,\s](?=\d{3}(\D|$))/g, '');
	if (plain === '') return null;
	return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function columnsOf(header: string[], faults: InputFault[]): Columns | null {
	const words = header.map((name) => name.trim().toLowerCase());
	const find = (key: keyof typeof known) => words.findIndex((word) => known[key].includes(word));
	const [age, population, deaths, group] = [
		find('age'),
		find('population'),
		find('deaths'),
		find('group')
	];
	for (const [key, at] of Object.entries({ age, population, deaths }))
		if (at < 0)
			faults.push({
				row: 1,
				column: key,
				value: header.join(', '),
				message: `has no column called "${key}"`
			});
	if (age < 0 || population < 0 || deaths < 0) return null;
	const used = new Set([age, population, deaths, group]);
	const causes = header.flatMap((name, at) =>
		used.has(at) || name.trim() === '' ? [] : [{ name: name.trim(), at }]
	);
	return { age, population, deaths, group, causes };
}

/** Puts one record into its group; every cell that is not a count is a fault. */
class Reader {
	readonly groups = new Map<string, DeathsOfGroup>();
	private readonly seen = new Set<string>();

	constructor(
		private readonly header: string[],
		private readonly columns: Columns,
		private readonly faults: InputFault[]
	) {}

	add(record: string[], row: number): void {
		const { columns, header } = this;
		const cell = (at: number) => record[at] ?? '';
		const fault = (at: number, message: string) =>
			this.faults.push({ row, column: header[at] ?? '', value: cell(at), message });
		const band = bandOf(cell(columns.age));
		if (band === null) return void fault(columns.age, 'is none of the twenty age bands');
		const name = columns.group < 0 ? 'Group' : cell(columns.group).trim() || 'Group';
		const key = `${name}|${band}`;
		if (this.seen.has(key)) return void fault(columns.age, `stands twice for ${name}`);
		this.seen.add(key);
		const group = this.groups.get(name) ?? emptyGroup(name, columns.causes);
		this.groups.set(name, group);
		const put = (list: Count[] | undefined, at: number) => {
			const count = countOf(cell(at));
			if (count === undefined) fault(at, 'is not a number of 0 or more');
			else if (list) list[band] = count;
		};
		put(group.populations, columns.population);
		put(group.deaths, columns.deaths);
		for (const cause of columns.causes) put(group.causes[cause.name], cause.at);
	}
}

/**
 * Reads deaths and person-years by age from CSV text or cells copied from a spreadsheet.
 *
 * @param text header with `age`, `population`, `deaths`, perhaps `group`; any further column is a
 * cause of death
 * @returns at most two groups; an empty cell is missing, never 0; every fault with row, column and
 * value
 */
export function groupsFromText(text: string): { groups: DeathsOfGroup[]; faults: InputFault[] } {
	const faults: InputFault[] = [];
	const [first = ''] = text.split('\n', 1);
	const delimiter = first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
	const { header, records, problems } = recordsOf(text, delimiter);
	for (const { row, message } of problems) faults.push({ row, column: '', value: '', message });
	const columns = columnsOf(header, faults);
	if (!columns) return { groups: [], faults };
	const reader = new Reader(header, columns, faults);
	records.forEach((record, at) => reader.add(record, at + 2));
	const groups = [...reader.groups.values()];
	const third = groups[2];
	if (third)
		faults.push({
			row: 1,
			column: header[columns.group] ?? '',
			value: third.name,
			message: 'is a third group; two can be compared'
		});
	return { groups: groups.slice(0, 2), faults };
}
