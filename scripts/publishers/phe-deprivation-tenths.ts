/** Public Health England's input to the slope index -> life expectancy by deprivation tenth. */
import {
	areaCode,
	areaTable,
	field,
	periodFields,
	sexField,
	valueField
} from '../data/descriptors';
import { calendarYears } from '../data/periods';
import { cell, published, translated, type RawRow } from '../data/raw-folder';
import { openSource, pages } from '../data/sources';
import { england } from '../data/areas/model';
import type { TableBuilder } from '../data/builder';

const sexes: Record<string, string> = { '1': 'male', '2': 'female' };
const path = 'health/inequality/phe_le_by_local_deprivation_decile.csv';

/** Areas of which the file gives fewer than ten groups for a sex. */
function undivided(rows: RawRow[]): Set<string> {
	const groups = new Map<string, number>();
	for (const row of rows) {
		const code = cell(row, 'GeoCode');
		groups.set(code, (groups.get(code) ?? 0) + 1);
	}
	return new Set([...groups].filter(([, count]) => count < 20).map(([code]) => code));
}

export const lifeExpectancyByTenth: TableBuilder = {
	table: areaTable({
		name: 'life_expectancy_by_tenth',
		title: 'Life expectancy by deprivation tenth within each area',
		description:
			'Life expectancy at birth by sex in ten groups of neighbourhoods, ranked by deprivation within the area itself, with person-years, deaths and standard error. The file states no period: its person-years equal the populations of 2014, 2015 and 2016 added up.',
		fields: [
			areaCode,
			sexField(['female', 'male']),
			field(
				'tenth',
				'integer',
				'Deprivation tenth',
				'1 = most deprived tenth within the area, 10 = least',
				{
					constraints: { minimum: 1, maximum: 10 }
				}
			),
			...periodFields('the deaths counted'),
			field('person_years', 'integer', 'Person-years', 'Residents of the three years added up', {
				unit: 'person-years',
				constraints: { minimum: 1 }
			}),
			field('deaths', 'integer', 'Deaths', 'Deaths in the three years', {
				unit: 'deaths',
				constraints: { minimum: 0 }
			}),
			valueField('number', 'years', 'Life expectancy at birth', {
				required: true,
				minimum: 0,
				maximum: 120
			}),
			field('standard_error', 'number', 'Standard error', 'Standard error of the life expectancy', {
				unit: 'years',
				constraints: { minimum: 0 }
			})
		],
		primaryKey: ['area_code', 'sex', 'tenth'],
		sources: [
			openSource('Public Health England', {
				publication:
					'Input data of the slope index of inequality in life expectancy at birth (indicator 92901)',
				released: null,
				path: pages.fingertips,
				via: 'GitHub repository ukhsa-collaboration/PHEindicatormethods',
				supersededBy:
					'Later periods are published as the slope index only; their tenths are not held.'
			})
		]
	}),
	rows({ raw, areas, report }) {
		const records = raw.csv(path, ['Sex', 'GeoCode', 'Decile', 'Pop', 'Deaths', 'LifeExp', 'SE']);
		const whole = undivided(records);
		const divided = records.filter((row) => {
			const code = cell(row, 'GeoCode');
			if (whole.has(code)) report.dropped('area not divided into ten groups', code);
			return !whole.has(code);
		});
		const codeOf = (row: RawRow) => cell(row, 'GeoCode').replace(/^England$/, england);
		return areas.placed(divided, codeOf, report).map(({ code, row }) => {
			const sex = translated(cell(row, 'Sex'), sexes, 'sex');
			return {
				area_code: code,
				sex,
				tenth: published(cell(row, 'Decile')),
				...calendarYears(2014, 2016),
				person_years: published(cell(row, 'Pop')),
				deaths: published(cell(row, 'Deaths')),
				value: published(cell(row, 'LifeExp')),
				standard_error: published(cell(row, 'SE'))
			};
		});
	}
};
