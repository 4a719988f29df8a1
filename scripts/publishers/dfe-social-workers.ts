/** Department for Education, children's social work workforce -> vacancy and turnover rates. */
import { withUnpublished } from '../data/areas/unpublished';
import { cell, published, translated, type RawRow } from '../data/raw-folder';
import { openSource, pages } from '../data/sources';
import { coveredBy, dimensionsOf, indicatorTable, type IndicatorTable } from './indicators/spec';
import type { TableBuilder } from '../data/builder';
import type { Row } from '../../src/lib/catalogue/tables';

/** Our word for each rate -> its column. */
const columns = { 'turnover-rate': 'turnover_rate_fte', 'vacancy-rate': 'vacancy_rate_fte' };

/** Why a rate is not given, by the publisher's mark; a mark without a meaning here stops the build. */
const reasons: Record<string, string> = {
	c: 'suppressed',
	u: 'suppressed',
	x: 'not-published',
	z: 'not-applicable'
};

const spec: IndicatorTable = {
	name: 'childrens_social_workers',
	title: 'Vacancies and turnover of children’s social workers',
	description:
		'Vacant posts on 30 September as a share of all posts of child and family social workers, and those who left within the year up to then as a share of those in post; full-time equivalents. Children’s social workers only, not those of adult social care. Counts of all employed by the authority, without confidence limits.',
	file: 'more/workforce/dfe_childrens_social_work_workforce_la_2017_2025.csv.gz',
	unit: 'percent',
	value: 'Percent of full-time equivalent posts (vacancies) or of those in post (turnover)',
	counted: 'the count: the day for vacancies, the year up to it for turnover',
	indicators: Object.fromEntries(Object.keys(columns).map((name) => [name, name])),
	minimum: 0,
	maximum: 200,
	published: 'upper-tier',
	source: openSource('Department for Education', {
		publication: 'Children’s social work workforce, reporting year 2025',
		released: null,
		path: `${pages.educationStatistics}/children-s-social-work-workforce`,
		via: 'GitHub repository dfe-analytical-services/CSC_outcomes_and_enablers'
	})
};

/** The day of the count, or the year up to it. */
function periodOf(indicator: string, year: number) {
	const period_end = `${year}-09-30`;
	const period_start = indicator === 'vacancy-rate' ? period_end : `${year - 1}-10-01`;
	return { period_start, period_end };
}

function codeOf(row: RawRow): string {
	const level = cell(row, 'geographic_level');
	if (level === 'National') return cell(row, 'country_code');
	return cell(row, level === 'Regional' ? 'region_code' : 'new_la_code');
}

function ratesOf(code: string, row: RawRow): Row[] {
	return Object.entries(columns).map(([indicator, column]) => {
		const text = cell(row, column);
		const none = !/\d/.test(text);
		return {
			area_code: code,
			indicator,
			...periodOf(indicator, Number(cell(row, 'time_period'))),
			value: none ? null : published(text),
			missing: none ? translated(text, reasons, 'mark for a missing rate') : null
		};
	});
}

export const socialWorkers: TableBuilder = {
	table: indicatorTable(spec, false),
	rows({ raw, areas, report }) {
		const records = raw.csv(spec.file, [
			'time_period',
			'geographic_level',
			'country_code',
			'region_code',
			'new_la_code',
			...Object.values(columns)
		]);
		const single = records.filter((row) => {
			const two = codeOf(row).includes('/');
			if (two) report.dropped('two authorities published as one', codeOf(row));
			return !two;
		});
		const rows = areas
			.placed(single, codeOf, report)
			.flatMap(({ code, row }) => ratesOf(code, row));
		const covered = coveredBy(spec, areas);
		return Object.keys(columns).flatMap((indicator) =>
			withUnpublished(
				rows.filter((row) => row.indicator === indicator),
				covered,
				dimensionsOf(spec)
			)
		);
	}
};
