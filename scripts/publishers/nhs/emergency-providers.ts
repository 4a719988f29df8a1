/** NHS England, A&E attendances by provider as first published, one file a month. */
import { england } from '../../data/areas/model';
import { monthNamed } from '../../data/periods';
import { cell, published, type RawFolder, type RawRow } from '../../data/raw-folder';

export const providersPath =
	'later/services/nhse_ae_attendances_by_provider_2024_04_to_2025_03.csv.gz';

const kinds = ['Type 1', 'Type 2', 'Other A&E Department'];
const attendances = [
	...kinds.map((kind) => `A&E attendances ${kind}`),
	...['Type 1', 'Type 2', 'Other Department'].map(
		(kind) => `A&E attendances Booked Appointments ${kind}`
	)
];
const over = ['', ' Booked Appointments'].flatMap((how) =>
	['Type 1', 'Type 2', 'Other Department'].map((kind) => `Attendances over 4hrs${how} ${kind}`)
);

/** Attendances of all kinds, and those of over four hours. */
export interface Counts {
	attendances: number;
	over: number;
}

const month = /^MSitAE-([A-Z])([A-Z]+)-(\d{4})$/;

/** First day of the month that a record is of, or null for a line of totals. */
function startOf(row: RawRow): string | null {
	const [, first, rest = '', year] = month.exec(cell(row, 'Period')) ?? [];
	return first ? monthNamed(`${first}${rest.toLowerCase()} ${year}`).period_start : null;
}

const added = (row: RawRow, columns: string[]) =>
	columns.reduce((sum, column) => sum + published(cell(row, column)), 0);

/**
 * Counts of every provider and, under its own code, of England: the line of totals that ends each
 * month, which has no month of its own.
 * @returns by code of the provider (or area code) and first day of the month
 * @throws where a line of totals is not the sum of the providers above it
 */
export function providerCounts(raw: RawFolder): Map<string, Counts> {
	const found = new Map<string, Counts>();
	let start: string | null = null;
	let sum = 0;
	for (const row of raw.csv(providersPath, ['Period', 'Org Code', ...attendances, ...over])) {
		const own = startOf(row);
		const counts = { attendances: added(row, attendances), over: added(row, over) };
		if (own && own !== start) [start, sum] = [own, 0];
		if (own) sum += counts.attendances;
		else if (sum !== counts.attendances)
			throw new Error(`${providersPath}: the total of ${start} is not the sum of its providers`);
		found.set(`${own ? cell(row, 'Org Code') : england} ${start}`, counts);
	}
	return found;
}
