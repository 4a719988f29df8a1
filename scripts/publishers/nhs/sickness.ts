/** NHS England, sickness absence -> full-time equivalents and absence of the trusts, by month. */
import { field, periodFields, valueField, areaCode, areaTable } from '../../data/descriptors';
import { england } from '../../data/areas/model';
import { monthOf, type Period } from '../../data/periods';
import { cell, published, type RawRow } from '../../data/raw-folder';
import { openSource, pages } from '../../data/sources';
import { trustCode, trustCodes, trustTable } from './trusts';
import type { TableBuilder } from '../../data/builder';
import type { RawFolder } from '../../data/raw-folder';
import type { Row } from '../../../src/lib/catalogue/tables';

const path = 'later/services/nhse_sickness_absence_by_organisation_2024_04_to_2025_03.csv.gz';
const [lost, available, rate] = [
	'FTE_DAYS_LOST',
	'FTE_DAYS_AVAILABLE',
	'SICKNESS_ABSENCE_RATE_PERCENT'
];

const source = openSource('NHS England', {
	publication: 'NHS Sickness Absence Rates, monthly files by organisation, 2024-25',
	released: null,
	path: pages.sickness,
	via: 'GitHub repository ml20g2l/NHS-Workforce-Capacity-and-Service-Delivery-Reporting-Solution',
	supersededBy: 'Later months are published; they are not held.'
});

const days = (name: string, title: string) =>
	field(name, 'number', title, 'Full-time equivalent days, as published', {
		unit: 'days',
		constraints: { minimum: 0 }
	});

const sicknessFields = [
	...periodFields('the month'),
	valueField('number', 'percent', 'Days lost to sickness of all days available, worked out here', {
		minimum: 0,
		maximum: 100
	}),
	days('days_lost', 'Days lost'),
	days('days_available', 'Days available')
];

const staffFields = [
	...periodFields('the month'),
	valueField(
		'number',
		'full-time equivalents',
		'Full-time equivalent days available, divided by the days of the month: worked out here',
		{ minimum: 0 }
	)
];

const told = 'General practices and contractors are not in it.';

/** The month that ends on a day written as `30/04/2024`. */
function monthEnding(text: string) {
	const match = /^\d{2}\/(\d{2})\/(\d{4})$/.exec(text);
	if (!match) throw new Error(`"${text}" is no day of a month's end`);
	return monthOf(`${match[2]}-${match[1]}`);
}

/** One month of one or several organisations added up. */
interface Month {
	period: Period;
	lost: number;
	available: number;
}

function added(month: string, rows: RawRow[]): Month {
	const sum = (column: string) =>
		rows.reduce((total, row) => total + published(cell(row, column)), 0);
	return { period: monthEnding(month), lost: sum(lost), available: sum(available) };
}

const sickness = ({ period, lost, available }: Month): Row => ({
	...period,
	value: (100 * lost) / available,
	days_lost: lost,
	days_available: available
});

const staff = ({ period, available }: Month): Row => ({
	...period,
	value: available / Number(period.period_end.slice(8))
});

/**
 * The records, each of which must bear out its own rate.
 * @throws where the published rate is not that of the days, to its two decimals
 */
function records(raw: RawFolder): RawRow[] {
	const rows = raw.csv(path, ['DATE', 'ORG_CODE', lost, available, rate]);
	for (const row of rows) {
		const days = published(cell(row, available));
		const share = days === 0 ? 0 : (100 * published(cell(row, lost))) / days;
		if (days > 0 && Math.abs(share - published(cell(row, rate))) > 0.00501)
			throw new Error(
				`${path}: ${cell(row, 'ORG_CODE')} ${cell(row, 'DATE')}: rate and days differ`
			);
	}
	return rows;
}

/** All organisations of England, month by month. */
function ofEngland(raw: RawFolder, shown: (month: Month) => Row): Row[] {
	const months = new Map<string, RawRow[]>();
	for (const row of records(raw))
		months.set(cell(row, 'DATE'), [...(months.get(cell(row, 'DATE')) ?? []), row]);
	return [...months].map(([month, rows]) => ({ area_code: england, ...shown(added(month, rows)) }));
}

/** Each trust, month by month. */
const ofTrusts = (raw: RawFolder, shown: (month: Month) => Row): Row[] =>
	records(raw)
		.filter((row) => trustCodes.includes(cell(row, 'ORG_CODE')))
		.map((row) => ({
			trust_code: cell(row, 'ORG_CODE'),
			...shown(added(cell(row, 'DATE'), [row]))
		}));

export const nhsSickness: TableBuilder = {
	table: areaTable({
		name: 'nhs_sickness',
		title: 'Sickness absence of NHS staff, England',
		description: `Share of the days of NHS staff lost to sickness, by month: all organisations of England added up here. ${told}`,
		fields: [areaCode, ...sicknessFields],
		primaryKey: ['area_code', 'period_start'],
		sources: [source]
	}),
	rows: ({ raw }) => ofEngland(raw, sickness)
};

export const nhsSicknessTrusts: TableBuilder = {
	table: trustTable({
		name: 'nhs_sickness_trusts',
		title: 'Sickness absence of NHS staff by trust',
		description: 'Share of the days of the staff of a hospital trust lost to sickness, by month.',
		fields: [trustCode, ...sicknessFields],
		primaryKey: ['trust_code', 'period_start'],
		sources: [source]
	}),
	rows: ({ raw }) => ofTrusts(raw, sickness)
};

export const nhsStaff: TableBuilder = {
	table: areaTable({
		name: 'nhs_staff',
		title: 'Staff of the NHS in full-time equivalents, England',
		description: `Staff in full-time equivalents by month, worked out from the days that they were available: all organisations of England added up here. ${told}`,
		fields: [areaCode, ...staffFields],
		primaryKey: ['area_code', 'period_start'],
		sources: [source]
	}),
	rows: ({ raw }) => ofEngland(raw, staff)
};

export const nhsStaffTrusts: TableBuilder = {
	table: trustTable({
		name: 'nhs_staff_trusts',
		title: 'Staff of hospital trusts in full-time equivalents',
		description:
			'Staff of a hospital trust in full-time equivalents by month, worked out from the days that they were available: where staff work, not where they live.',
		fields: [trustCode, ...staffFields],
		primaryKey: ['trust_code', 'period_start'],
		sources: [source]
	}),
	rows: ({ raw }) => ofTrusts(raw, staff)
};
