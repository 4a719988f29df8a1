/** Published figures that the tables must give back, read off the publishers' pages. */
import type { Row } from '../../../src/lib/catalogue/tables';
import type { Findings, LoadedTable } from './findings';

/** A figure: the sum of `column` over the rows of a table that have these values. */
export interface Anchor {
	table: string;
	rows: Row;
	/** `value` where not told. */
	column?: string;
	figure: number;
}

const wigan = 'E08000010';
const england = 'E92000001';
const mid = (year: number) => `${year}-06-30`;
const atBirth = { area_code: wigan, age_from: 0 };

export const anchors: Anchor[] = [
	{
		table: 'population_by_age',
		rows: { area_code: wigan, period_start: mid(2011) },
		figure: 318122
	},
	{
		table: 'population_by_age',
		rows: { area_code: england, period_start: mid(2011) },
		figure: 53107169
	},
	{ table: 'population_by_band', rows: { area_code: wigan }, figure: 329759 },
	{ table: 'population_by_band', rows: { area_code: england }, figure: 56536419 },
	{
		table: 'population_by_age',
		rows: { area_code: wigan, period_start: mid(2022) },
		figure: 334110
	},
	{
		table: 'population_by_age',
		rows: { area_code: england, period_start: mid(2022) },
		figure: 57106398
	},
	{
		table: 'population_by_age',
		rows: { area_code: wigan, period_start: mid(2023) },
		figure: 339174
	},
	{
		table: 'population_by_age',
		rows: { area_code: england, sex: 'female', period_start: mid(2023) },
		figure: 29407249
	},
	{
		table: 'population_by_age',
		rows: { area_code: england, sex: 'male', period_start: mid(2023) },
		figure: 28283074
	},
	{
		table: 'population_total',
		rows: { area_code: wigan, period_start: mid(2021) },
		figure: 329796
	},
	{
		table: 'population_total',
		rows: { area_code: wigan, period_start: mid(2022) },
		figure: 334014
	},
	{
		table: 'population_total',
		rows: { area_code: england, period_start: mid(2022) },
		figure: 57112542
	},
	{
		table: 'population_total',
		rows: { area_code: england, period_start: mid(2023) },
		figure: 57690323
	},
	{ table: 'median_age', rows: { area_code: england, period_start: mid(2023) }, figure: 40.4 },
	{
		table: 'population_projection',
		rows: { area_code: wigan, period_start: mid(2023) },
		figure: 332240
	},
	{
		table: 'population_projection',
		rows: { area_code: england, period_start: mid(2018) },
		figure: 55977178
	},
	{
		table: 'population_projection',
		rows: { area_code: england, period_start: mid(2043) },
		figure: 61744098
	},
	{ table: 'life_expectancy', rows: { ...atBirth, sex: 'male' }, figure: 77.3 },
	{ table: 'life_expectancy', rows: { ...atBirth, sex: 'male' }, column: 'lower', figure: 76.9 },
	{ table: 'life_expectancy', rows: { ...atBirth, sex: 'female' }, column: 'upper', figure: 81.3 },
	{
		table: 'life_expectancy',
		rows: { area_code: wigan, age_from: 65, sex: 'female' },
		figure: 19.8
	},
	{
		table: 'life_expectancy_at_birth',
		rows: { area_code: england, sex: 'female', period_start: '2021-01-01' },
		figure: 83.05
	},
	{
		table: 'healthy_life_expectancy',
		rows: { area_code: wigan, sex: 'male', period_start: '2022-01-01' },
		figure: 54.6
	},
	{
		table: 'slope_index',
		rows: { area_code: england, sex: 'male', period_start: '2022-01-01' },
		figure: 10.4
	},
	{
		table: 'life_expectancy_by_tenth',
		rows: { area_code: wigan },
		column: 'person_years',
		figure: 966057
	},
	{
		table: 'slope_index_earlier',
		rows: { area_code: wigan, sex: 'male', period_start: '2014-01-01' },
		figure: 11.9
	},
	{ table: 'deaths_by_tenth', rows: { cause: 'all', period_start: '2015-01-01' }, figure: 495309 },
	{ table: 'population_by_tenth', rows: { period_start: mid(2015) }, figure: 54786327 },
	{
		table: 'england_deprivation_gap',
		rows: {
			measure: 'life-expectancy',
			statistic: 'gap-of-tenths',
			sex: 'male',
			period_end: '2020-12-31'
		},
		figure: 9.7
	},
	{
		table: 'deprivation',
		rows: { area_code: wigan, index: 'imd-2025' },
		column: 'average_score',
		figure: 25.206
	},
	{
		table: 'deprivation',
		rows: { area_code: wigan, index: 'imd-2019' },
		column: 'average_score',
		figure: 25.713
	},
	{
		table: 'cardiovascular_mortality',
		rows: { area_code: england, period_start: '2022-01-01' },
		column: 'lower',
		figure: 29.9500674608
	},
	{ table: 'smoking', rows: { area_code: wigan, period_start: '2020-01-01' }, figure: 12.8 },
	{
		table: 'preventable_mortality',
		rows: { area_code: england, sex: 'male', period_start: '2014-01-01' },
		figure: 196.5
	},
	{
		table: 'care_turnover',
		rows: { area_code: wigan, period_start: '2021-04-01' },
		figure: 33.04764989
	},
	{ table: 'patients_per_gp', rows: { area_code: wigan }, column: 'patients', figure: 345556 },
	{
		table: 'childrens_social_workers',
		rows: { area_code: wigan, indicator: 'vacancy-rate', period_start: '2025-09-30' },
		figure: 6.5
	},
	{
		table: 'emergency_waits_trusts',
		rows: { trust_code: 'RRF', period_start: '2025-07-01' },
		column: 'over_four_hours',
		figure: 3140
	},
	{
		table: 'emergency_waits',
		rows: { area_code: england, period_start: '2025-07-01' },
		column: 'attendances',
		figure: 2407884
	},
	{
		table: 'discharge_delays_trusts',
		rows: { trust_code: 'RRF', period_start: '2025-08-01' },
		figure: 155.4
	},
	{
		table: 'leavers',
		rows: { area_code: wigan, stage: '16-18', period_start: '2021-08-01', destination: 'all' },
		figure: 3595
	},
	{
		table: 'care_occupations',
		rows: {
			area_code: 'E47000001',
			occupation: '61 Caring personal service occupations',
			sex: 'persons',
			measure: 'requirement'
		},
		figure: 95.6778
	}
];

/** The rows asked for are there and give the figure. */
export function checkAnchor(loaded: LoadedTable, anchor: Anchor, findings: Findings): void {
	const { column = 'value', figure } = anchor;
	const wanted = Object.entries(anchor.rows);
	const found = loaded.rows.filter((row) => wanted.every(([name, value]) => row[name] === value));
	const sum = found.reduce((total, row) => total + Number(row[column] ?? NaN), 0);
	findings.expect(found.length > 0 && Math.abs(sum - figure) < 1e-6, () => ({
		table: loaded.table.name,
		row: loaded.rows.indexOf(found[0] ?? {}) + 2,
		column,
		value: String(sum),
		message: `should be ${figure} for ${wanted.map(([, value]) => value).join(', ')}`
	}));
}
