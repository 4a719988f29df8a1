/** NHS England, discharge situation reports -> patients who no longer need to be in hospital. */
import { areaCode, areaTable, periodFields, valueField } from '../../data/descriptors';
import { monthOf } from '../../data/periods';
import { cell, published } from '../../data/raw-folder';
import { openSource, pages } from '../../data/sources';
import { trustCode, trustCodes, trustTable } from './trusts';
import type { TableBuilder } from '../../data/builder';

const folder = 'more/services/discharge_criteria_to_reside';

const source = openSource('NHS England', {
	publication: 'Acute discharge situation report, daily, to August 2025',
	released: null,
	path: pages.discharge,
	via: 'GitHub repository humaniverse/healthyr; the means of each month were computed from its daily numbers',
	supersededBy: 'Later months are published; they are not held.'
});

const fields = [
	...periodFields('the month'),
	valueField(
		'number',
		'patients',
		'Patients in hospital at the start of a day who no longer meet the criteria to stay there, mean of the days',
		{ required: true, minimum: 0 }
	)
];

const told =
	'Patients in acute hospitals at the start of the day who no longer meet the criteria to stay there: the mean of the days of each month. Management information that the NHS has not validated, with known faults.';

export const dischargeDelays: TableBuilder = {
	table: areaTable({
		name: 'discharge_delays',
		title: 'Patients who no longer need to be in hospital, by board',
		description: `${told} One board has no numbers after August 2023, so England is not added up.`,
		fields: [areaCode, ...fields],
		primaryKey: ['area_code', 'period_start'],
		sources: [source]
	}),
	rows({ raw, areas, report }) {
		const column = 'mean_daily_do_not_meet_criteria_to_reside';
		const path = `${folder}_icb_monthly_means.csv`;
		const records = raw.csv(path, ['icb22_code', 'month', column]);
		return areas
			.placed(records, (row) => cell(row, 'icb22_code'), report)
			.map(({ code, row }) => ({
				area_code: code,
				...monthOf(cell(row, 'month')),
				value: published(cell(row, column))
			}));
	}
};

export const dischargeDelaysTrusts: TableBuilder = {
	table: trustTable({
		name: 'discharge_delays_trusts',
		title: 'Patients who no longer need to be in hospital, by trust',
		description: `${told} How many there are depends on the size of the hospital.`,
		fields: [trustCode, ...fields],
		primaryKey: ['trust_code', 'period_start'],
		sources: [source]
	}),
	rows({ raw }) {
		const column = 'do_not_meet_criteria_to_reside';
		const path = `${folder}_trust_monthly_means_gm_lsc.csv`;
		return raw
			.csv(path, ['nhs_trust22_code', 'month', column])
			.filter((row) => trustCodes.includes(cell(row, 'nhs_trust22_code')))
			.map((row) => ({
				trust_code: cell(row, 'nhs_trust22_code'),
				...monthOf(cell(row, 'month')),
				value: published(cell(row, column))
			}));
	}
};
