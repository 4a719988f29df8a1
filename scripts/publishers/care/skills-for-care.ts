/** Single published figures on adult social care, some known through the press only. */
import { areaCode, areaTable, field, periodFields, valueField } from '../../data/descriptors';
import { calendarYears, financialYear, type Period } from '../../data/periods';
import { cell, published, type RawRow } from '../../data/raw-folder';
import { pages } from '../../data/sources';
import type { TableBuilder } from '../../data/builder';

const path = 'health/workforce/adult_social_care_published_points.csv';
const copyright = 'Single figures quoted with attribution; copyright Skills for Care';

/** `2023-24` is a financial year, `2035` a year, `2023-2040` a span of years. */
function periodOf(text: string): Period {
	const span = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
	if (!span) return financialYear(text);
	return calendarYears(Number(span[1]), Number(span[2] ?? span[1]));
}

/** Publication and press outlet, from texts like "Strategy as reported by The Paper (rounded)". */
function provenance(text: string): { publication: string | null; reported_by: string | null } {
	const match = /^(.*?)\s*(?:as )?reported (?:by )?(.+?)(?: \(.*\))?$/.exec(text);
	if (!match) return { publication: text, reported_by: null };
	const [, publication, outlet = ''] = match;
	const named = text.includes('reported by') ? outlet : `the press (${outlet})`;
	return { publication: publication || null, reported_by: named };
}

export const carePublished: TableBuilder = {
	table: {
		...areaTable({
			name: 'care_published',
			title: 'Published figures on adult social care',
			description:
				'Single figures of Skills for Care on posts, vacancies and turnover. Those with an entry in reported_by were read in the press, where posts are rounded to 10 or 100 and rates to whole percent: nothing is to be computed from them.',
			fields: [
				areaCode,
				...periodFields('the year or period'),
				field('measure', 'string', 'Measure', 'What is counted, in words'),
				valueField('number', 'see unit', 'The figure', { required: true, minimum: 0 }),
				field('unit', 'string', 'Unit', 'Unit of the value', {
					constraints: { enum: ['posts', 'percent', 'persons'] }
				}),
				field(
					'reported_by',
					'string',
					'Reported by',
					"Press outlet in which the figure was read; empty where it is from the publisher's own publication",
					{
						constraints: { required: false }
					}
				),
				field('publisher', 'string', 'Publisher', 'Who made the figure'),
				field(
					'publication',
					'string',
					'Publication',
					'Where the publisher gave it; empty where the press does not tell',
					{
						constraints: { required: false }
					}
				)
			],
			primaryKey: ['area_code', 'period_start', 'period_end', 'measure'],
			sources: [
				{
					title: 'Skills for Care, figures on the adult social care workforce',
					publisher: 'Skills for Care',
					publication: 'Figures on the adult social care workforce, publications named row by row',
					released: null,
					licence: copyright,
					path: pages.skillsForCare,
					via: 'copied by hand from the publications and press reports named'
				}
			]
		}),
		licenses: [{ name: 'quotation', title: copyright, path: pages.skillsForCare }]
	},
	rows({ raw, areas, report }) {
		const columns = ['area_code', 'period', 'measure', 'value', 'unit', 'publisher', 'source'];
		const records = raw.csv(path, columns);
		return areas
			.placed<RawRow>(records, (row) => cell(row, 'area_code'), report)
			.map(({ code, row }) => ({
				area_code: code,
				...periodOf(cell(row, 'period')),
				measure: cell(row, 'measure'),
				value: published(cell(row, 'value')),
				unit: cell(row, 'unit'),
				publisher: cell(row, 'publisher'),
				...provenance(cell(row, 'source'))
			}));
	}
};
