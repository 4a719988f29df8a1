/** NHS England, A&E attendances -> waits over four hours, by board and by trust. */
import {
	areaCode,
	areaTable,
	basisField,
	field,
	missingField,
	periodFields,
	valueField
} from '../../data/descriptors';
import { england } from '../../data/areas/model';
import { monthNamed } from '../../data/periods';
import { cell, published, type RawRow } from '../../data/raw-folder';
import { openSource, pages } from '../../data/sources';
import { providerCounts, type Counts } from './emergency-providers';
import { trustCode, trustCodes, trustTable } from './trusts';
import type { TableBuilder } from '../../data/builder';
import type { Report } from '../../data/report';
import type { Row } from '../../../src/lib/catalogue/tables';

const folder = 'more/services/ae_attendances_emergency_admissions';
const counts = ['total_attendances', 'attendances_over_4hours'] as const;
/** Until May 2023 fourteen trusts tried other standards and counted no waits over four hours. */
const firstMonth = '2023-06-01';

const source = openSource('NHS England', {
	publication: 'A&E attendances and emergency admissions, monthly, to July 2025',
	released: null,
	path: pages.emergencyCare,
	via: 'GitHub repository humaniverse/healthyr, whose copy repeats February and March 2024 in place of those months of 2025',
	supersededBy: 'Later months are published; they are not held.'
});

const byProvider = openSource('NHS England', {
	publication: 'A&E attendances and emergency admissions, monthly files by provider, 2024-25',
	released: null,
	path: pages.emergencyCare,
	via: 'GitHub repository ml20g2l/NHS-Workforce-Capacity-and-Service-Delivery-Reporting-Solution; February and March 2025 are read from it'
});

const count = (name: string, title: string, description: string) =>
	field(name, 'integer', title, description, {
		unit: 'attendances',
		constraints: { required: false, minimum: 0 }
	});

const fields = [
	...periodFields('the month'),
	valueField('number', 'percent', 'Attendances of over four hours, computed from the counts', {
		required: false,
		minimum: 0,
		maximum: 100
	}),
	count('attendances', 'Attendances', 'People who came, all kinds of department'),
	count('over_four_hours', 'Over four hours', 'Attendances of over four hours from arrival'),
	missingField
];

/**
 * Months of which every count is that of the same month a year before: a copying fault, not a fact.
 * @param codeOf who a row is about
 */
export function repeatedMonths(records: RawRow[], codeOf: string): string[] {
	const text = (row: RawRow) => counts.map((column) => cell(row, column)).join();
	const held = new Map(
		records.map((row) => [
			`${cell(row, codeOf)} ${monthNamed(cell(row, 'date')).period_start}`,
			row
		])
	);
	const months = new Map<string, boolean>();
	for (const row of records) {
		const start = monthNamed(cell(row, 'date')).period_start;
		const yearBefore = `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`;
		const before = held.get(`${cell(row, codeOf)} ${yearBefore}`);
		const same = before !== undefined && text(before) === text(row);
		months.set(start, (months.get(start) ?? true) && same);
	}
	return [...months].filter(([, repeated]) => repeated).map(([start]) => start);
}

function waits(row: RawRow, repeated: string[], report: Report, other?: Counts): Row {
	const period = monthNamed(cell(row, 'date'));
	const none = { value: null, attendances: null, over_four_hours: null };
	if (repeated.includes(period.period_start)) {
		if (other) return { ...period, ...shareOf(other.attendances, other.over), missing: null };
		report.dropped('month that repeats the year before', period.period_start.slice(0, 7));
		return { ...period, ...none, missing: 'not-held' };
	}
	const [attendances = NaN, over = NaN] = counts.map((column) => published(cell(row, column)));
	return { ...period, ...shareOf(attendances, over), missing: null };
}

function shareOf(attendances: number, over: number) {
	return { value: (100 * over) / attendances, attendances, over_four_hours: over };
}

/** England as the sum of all boards, month by month; by the published total where a board is not held. */
function summedEngland(rows: Row[], totals: Map<string, Counts>): Row[] {
	const months = new Map<string, Row[]>();
	for (const row of rows)
		months.set(String(row.period_start), [...(months.get(String(row.period_start)) ?? []), row]);
	return [...months.values()].map((parts) => {
		const [first = {}] = parts;
		const whole = { ...first, area_code: england, basis: 'summed' };
		if (parts.some((row) => row.value === null)) {
			const total = totals.get(`${england} ${String(first.period_start)}`);
			if (!total) return whole;
			const shares = shareOf(total.attendances, total.over);
			return { ...whole, ...shares, missing: null, basis: 'published' };
		}
		const sum = (column: string) => parts.reduce((total, row) => total + Number(row[column]), 0);
		return { ...whole, ...shareOf(sum('attendances'), sum('over_four_hours')) };
	});
}

const recent = (row: Row) => String(row.period_start) >= firstMonth;

export const emergencyWaits: TableBuilder = {
	table: areaTable({
		name: 'emergency_waits',
		title: 'Waits of over four hours in A&E by board',
		description:
			'Attendances at accident and emergency departments of all kinds run by trusts of the integrated care board, and those of over four hours from arrival to leaving or admission. England is the sum of all boards, in February and March 2025 the published total. It counts what the trusts did, not what happened to residents. The boards’ February and March 2025 are not held.',
		fields: [areaCode, ...fields, basisField],
		primaryKey: ['area_code', 'period_start'],
		sources: [source, byProvider]
	}),
	rows({ raw, areas, report }) {
		const records = raw.csv(`${folder}_icb_monthly.csv`, ['icb22_code', 'date', ...counts]);
		const repeated = repeatedMonths(records, 'icb22_code');
		const rows = areas
			.placed(records, (row) => cell(row, 'icb22_code'), report)
			.map(({ code, row }) => ({
				area_code: code,
				...waits(row, repeated, report),
				basis: 'published'
			}))
			.filter(recent);
		return [...rows, ...summedEngland(rows, providerCounts(raw))];
	}
};

export const emergencyWaitsTrusts: TableBuilder = {
	table: trustTable({
		name: 'emergency_waits_trusts',
		title: 'Waits of over four hours in A&E by trust',
		description:
			'Attendances at accident and emergency departments of all kinds of a hospital trust, and those of over four hours. A trust treats people from many places.',
		fields: [trustCode, ...fields],
		primaryKey: ['trust_code', 'period_start'],
		sources: [source, byProvider]
	}),
	rows({ raw, report }) {
		const path = `${folder}_trust_monthly.csv.gz`;
		const records = raw
			.csv(path, ['nhs_trust22_code', 'date', ...counts])
			.filter((row) => trustCodes.includes(cell(row, 'nhs_trust22_code')));
		const repeated = repeatedMonths(records, 'nhs_trust22_code');
		const others = providerCounts(raw);
		const other = (row: RawRow) =>
			others.get(`${cell(row, 'nhs_trust22_code')} ${monthNamed(cell(row, 'date')).period_start}`);
		return records
			.filter((row) => monthNamed(cell(row, 'date')).period_start >= firstMonth)
			.map((row) => ({
				trust_code: cell(row, 'nhs_trust22_code'),
				...waits(row, repeated, report, other(row))
			}));
	}
};
