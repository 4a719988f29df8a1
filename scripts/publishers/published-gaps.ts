/** Gaps between the most and the least deprived of England, single figures as published or reported. */
import {
	areaCode,
	areaTable,
	field,
	periodFields,
	sexField,
	valueField
} from '../data/descriptors';
import { england } from '../data/areas/model';
import { calendarYears } from '../data/periods';
import { cell, published, translated, type RawRow } from '../data/raw-folder';
import { onsSource, pages } from '../data/sources';
import type { TableBuilder } from '../data/builder';

const path = 'health/inequality/england_deprivation_gap_published.csv';

const sexes: Record<string, string> = { Male: 'male', Female: 'female', Both: 'persons' };

const measures: Record<string, string> = {
	'life expectancy': 'life-expectancy',
	'healthy life expectancy': 'healthy-life-expectancy',
	'disability-free life expectancy': 'disability-free-life-expectancy'
};

/** The publishers' words for the difference of the two end tenths vary; the slope is told apart. */
const statistics: Record<string, string> = {
	'slope index of inequality': 'slope-index',
	'range most-least deprived decile': 'gap-of-tenths',
	'gap most-least deprived': 'gap-of-tenths',
	'gap most-least deprived quintile': 'gap-of-fifths',
	'most deprived decile': 'most-deprived-tenth',
	'least deprived decile': 'least-deprived-tenth',
	'share of quintile gap from circulatory disease': 'share-circulatory',
	'share of quintile gap from cancer': 'share-cancer',
	'share of quintile gap from COVID-19': 'share-covid-19'
};

/** `2009-2011`, whole calendar years. */
function yearsOf(text: string) {
	const span = /^(\d{4})-(\d{4})$/.exec(text);
	if (!span) throw new Error(`"${text}" is no span of years`);
	return calendarYears(Number(span[1]), Number(span[2]));
}

/** Publisher, publication and press outlet: "ONS, 2022 to 2024 (as reported 16 Apr 2026)". */
function provenance(row: RawRow) {
	const text = cell(row, 'source_publication');
	const reported = /^(.*?) \(as reported (?:by )?(.+)\)$/.exec(text);
	const [, publication = text, told = ''] = reported ?? [];
	const outlet = /^\d/.test(told) ? `${cell(row, 'source_page').split(/[/ ]/)[0]}, ${told}` : told;
	const publisher = publication.startsWith('OHID')
		? 'Office for Health Improvement and Disparities'
		: 'Office for National Statistics';
	return {
		reported_by: reported ? outlet : null,
		publisher,
		publication: publication.replace(/^(ONS|OHID),? /, '')
	};
}

export const englandDeprivationGap: TableBuilder = {
	table: areaTable({
		name: 'england_deprivation_gap',
		title: 'Published gaps in life expectancy between the most and the least deprived of England',
		description:
			'Single figures for England from the publications named row by row: gaps between the most and the least deprived tenth or fifth of areas, slope indices, the ends themselves, and shares of the gap by cause. Those with an entry in reported_by were read in the press. Publications differ in method and population base: no series is to be made of them without reading each.',
		fields: [
			areaCode,
			...periodFields('the deaths counted'),
			field('measure', 'string', 'Measure', 'What is measured at birth', {
				constraints: { enum: Object.values(measures) }
			}),
			sexField(['female', 'male', 'persons']),
			field('statistic', 'string', 'Statistic', 'How the gap, an end of it, or a share is stated', {
				constraints: { enum: [...new Set(Object.values(statistics))] }
			}),
			valueField('number', 'see unit', 'The figure', { minimum: 0 }),
			field('unit', 'string', 'Unit', 'Unit of the value', {
				constraints: { enum: ['years', 'percent'] }
			}),
			field(
				'reported_by',
				'string',
				'Reported by',
				"Press outlet in which the figure was read; empty where it is from the publisher's own publication",
				{ constraints: { required: false } }
			),
			field('publisher', 'string', 'Publisher', 'Who made the figure'),
			field('publication', 'string', 'Publication', 'Where the publisher gave it')
		],
		primaryKey: ['area_code', 'period_start', 'period_end', 'measure', 'sex', 'statistic'],
		sources: [
			onsSource({
				publication:
					'Inequality in healthy life expectancy, and health state life expectancies by national deprivation deciles, England, releases named row by row',
				released: null,
				path: pages.healthStateLifeExpectancy,
				via: 'copied by hand from the publications and press reports named'
			})
		]
	}),
	rows({ raw }) {
		const columns = ['period', 'measure', 'sex', 'statistic', 'value', 'unit'];
		return raw.csv(path, [...columns, 'source_publication', 'source_page']).map((row) => ({
			area_code: england,
			...yearsOf(cell(row, 'period')),
			measure: translated(cell(row, 'measure'), measures, 'measure'),
			sex: translated(cell(row, 'sex'), sexes, 'sex'),
			statistic: translated(cell(row, 'statistic'), statistics, 'statistic'),
			value: published(cell(row, 'value')),
			unit: cell(row, 'unit'),
			...provenance(row)
		}));
	}
};
