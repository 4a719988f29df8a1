/** The numbers that examples of methods are worked with, taken from the other tables. */
import site from '../../data/site.json';
import type { Row } from '../../src/lib/catalogue/tables';
import type { BuildContext, TableBuilder } from '../data/builder';
import { areaCode, areaTable, field, periodFields, valueField } from '../data/descriptors';
import { leavers } from './dfe-destinations';
import { careTurnover } from './care/oflog';
import { lifeExpectancy as lifeExpectancies, lifeExpectancyAtBirth } from './ons/life-expectancy';
import { populationByAge } from './ons/population';
import { lifeExpectancyByTenth } from './phe-deprivation-tenths';
import { carePublished } from './care/skills-for-care';

type Made = BuildContext['made'];

/** An example stays as it is when newer years are published: its numbers are known by heart. */
const cohorts = { first: '2014-08-01', last: '2018-08-01' };
const midYears = ['2011-06-30', '2023-06-30'];

interface Numbers {
	example: string;
	table: string;
	area: string;
	/** Rows that are taken, of the table's. */
	only: (row: Row) => boolean;
	/** Measure and item of a row, and its values by the names of their columns. */
	item: (row: Row) => string;
	values: Record<string, string>;
}

/** A row for each value of each row that is taken. */
function taken(made: Made, { example, table, area, only, item, values }: Numbers): Row[] {
	const areas = made('areas');
	const { code, name } = areas.find(({ slug }) => slug === area) ?? {};
	if (!code) throw new Error(`the examples are of no area: ${area}`);
	const own = made(table).filter((row) => row.area_code === code && only(row));
	return own.flatMap((row) =>
		Object.entries(values).map(([measure, column]) => ({
			example,
			measure,
			item: item(row),
			area_code: code,
			place: name ?? null,
			period_start: row.period_start ?? null,
			period_end: row.period_end ?? null,
			value: row[column] ?? null,
			from_table: table
		}))
	);
}

const home = site.home.slug;
const country = site.country.slug;

const limits = { value: 'value', lower: 'lower', upper: 'upper' };
const lifeExpectancy = (area: string): Numbers => ({
	example: 'life-expectancy',
	table: 'life_expectancy',
	area,
	only: ({ age_from }) => age_from === 0,
	item: ({ sex }) => String(sex),
	values: limits
});
const atBirth = (area: string): Numbers => ({
	example: 'life-expectancy-unrounded',
	table: 'life_expectancy_at_birth',
	area,
	only: ({ period_end }) => period_end === '2023-12-31',
	item: ({ sex }) => String(sex),
	values: { value: 'value' }
});

const copied: Numbers[] = [
	{
		example: 'tenths',
		table: 'life_expectancy_by_tenth',
		area: home,
		only: ({ sex }) => sex === 'male',
		item: ({ tenth }) => String(tenth),
		values: {
			deaths: 'deaths',
			'person-years': 'person_years',
			value: 'value',
			'standard-error': 'standard_error'
		}
	},
	{
		example: 'leavers',
		table: 'leavers',
		area: home,
		only: ({ stage, destination, period_start }) =>
			stage === '16' &&
			['all', 'not-sustained'].includes(String(destination)) &&
			String(period_start) >= cohorts.first &&
			String(period_start) <= cohorts.last,
		item: ({ destination }) => String(destination),
		values: { value: 'value' }
	},
	lifeExpectancy(home),
	lifeExpectancy(country),
	atBirth(home),
	atBirth(country),
	{
		example: 'care',
		table: 'care_published',
		area: home,
		only: ({ measure, period_end }) =>
			period_end === '2022-03-31' && /^(total posts|vacancy rate$)/.test(String(measure)),
		item: ({ measure }) => (String(measure).startsWith('total') ? 'posts' : 'vacant'),
		values: { value: 'value' }
	},
	{
		example: 'care',
		table: 'care_turnover',
		area: home,
		only: ({ period_end }) => period_end === '2023-03-31',
		item: () => 'turnover',
		values: { value: 'value' }
	}
];

const ages: Record<string, [from: number, to: number]> = {
	all: [0, 90],
	'0-15': [0, 15],
	'16-64': [16, 64],
	'65+': [65, 90]
};

/** Residents of all ages and by age, added up from single years. */
function residents(made: Made): Row[] {
	const single = taken(made, {
		example: 'residents',
		table: 'population_by_age',
		area: home,
		only: ({ period_end }) => midYears.includes(String(period_end)),
		item: ({ age }) => String(age),
		values: { value: 'value' }
	});
	return midYears.flatMap((day) =>
		Object.entries(ages).map(([item, [from, to]]) => {
			const own = single.filter(
				(row) => row.period_end === day && Number(row.item) >= from && Number(row.item) <= to
			);
			const value = own.reduce((sum, row) => sum + Number(row.value), 0);
			return { ...own[0], item, value };
		})
	);
}

const from = [
	lifeExpectancyByTenth,
	leavers,
	populationByAge,
	lifeExpectancies,
	lifeExpectancyAtBirth,
	carePublished,
	careTurnover
];

/** Made of tables that come before it in the package. */
export const workedExamples: TableBuilder = {
	table: areaTable({
		name: 'worked_examples',
		title: 'Numbers of worked examples',
		description:
			'The published numbers with which examples of methods are worked, each taken from another table of this package, which names its publisher. They stay the same when newer years come.',
		fields: [
			field('example', 'string', 'Example', 'Which numbers belong together'),
			field('measure', 'string', 'Measure', 'What the value is of its item'),
			field('item', 'string', 'Item', 'Group, sex or kind that the value is of'),
			areaCode,
			field('place', 'string', 'Place', 'Name of the area, as in the areas table'),
			...periodFields('the period of the value'),
			valueField('number', 'as in the table that it is from', 'The number'),
			field('from_table', 'string', 'From table', 'Table that the number is from')
		],
		primaryKey: ['example', 'measure', 'item', 'area_code', 'period_start'],
		// Each number has the source of the table that it is from.
		sources: from.flatMap(({ table }) => table.sources)
	}),
	rows: ({ made }) => [...copied.flatMap((numbers) => taken(made, numbers)), ...residents(made)]
};
