/** NHS England, general practice workforce -> registered patients for each GP, by place of practice. */
import {
	areaCode,
	areaTable,
	basisField,
	field,
	periodFields,
	valueField
} from '../../data/descriptors';
import { cell, published } from '../../data/raw-folder';
import { openSource, pages } from '../../data/sources';
import { withSummedAreas, type CountRow } from '../../data/areas/sums';
import type { TableBuilder } from '../../data/builder';

const path = 'more/workforce/gp_fte_and_patients_by_ltla24.csv';
const day = { period_start: '2024-03-31', period_end: '2024-03-31' };

/**
 * A sum of full-time equivalents without its binary noise: they are published with four decimals, so
 * that nothing of the number is lost. What is worked out from it is kept as computed.
 */
export const exactSum = (value: number) => Number(value.toFixed(4));

export const patientsPerGp: TableBuilder = {
	table: areaTable({
		name: 'patients_per_gp',
		title: 'Registered patients for each GP',
		description:
			'Patients registered with practices in the area, and full-time equivalent GPs in them, GPs in training included, on 31 March 2024. An area is where the practice is, not where the patients live. Practices without a recorded GP are left out.',
		fields: [
			areaCode,
			...periodFields('the count'),
			valueField('number', 'patients', 'Registered patients for each full-time equivalent GP', {
				required: true,
				minimum: 0
			}),
			field('patients', 'integer', 'Patients', 'Registered patients', {
				unit: 'persons',
				constraints: { minimum: 0 }
			}),
			field('gps', 'number', 'GPs', 'Full-time equivalent GPs, those in training included', {
				unit: 'full-time equivalents',
				constraints: { minimum: 0 }
			}),
			basisField
		],
		primaryKey: ['area_code', 'period_start'],
		sources: [
			openSource('NHS England', {
				publication: 'General Practice Workforce, March 2024',
				released: null,
				path: pages.generalPractice,
				via: 'GitHub repository humaniverse/healthyr, which placed each practice in an authority by its postcode',
				supersededBy: 'Later months are published; they are not held.'
			})
		]
	}),
	rows({ raw, areas, report }) {
		const columns = ['ltla24_code', 'total_patients', 'total_gp_fte'];
		const placed = areas.placed(raw.csv(path, columns), (row) => cell(row, 'ltla24_code'), report);
		const counted = (column: string) =>
			withSummedAreas(
				placed.map(({ code, row }): CountRow => ({
					area_code: code,
					...day,
					value: published(cell(row, column)),
					basis: 'published'
				})),
				['period_start'],
				areas
			);
		const gps = new Map(counted('total_gp_fte').map((row) => [row.area_code, row.value]));
		return counted('total_patients').map((row) => {
			const ofArea = exactSum(gps.get(row.area_code) ?? NaN);
			return { ...row, value: row.value / ofArea, patients: row.value, gps: ofArea };
		});
	}
};
