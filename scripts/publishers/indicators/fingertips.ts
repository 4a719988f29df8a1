/** OHID Fingertips extracts of health indicators: one decimal, without limits. */
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { withUnpublished } from '../../data/areas/unpublished';
import { openSource, pages } from '../../data/sources';
import { coveredBy, dimensionsOf, indicatorTable, type IndicatorTable } from './spec';
import { placedOnce } from './own-code';
import type { BuildContext, TableBuilder } from '../../data/builder';
import type { Period } from '../../data/periods';
import type { SourceDescriptor } from '../../../src/lib/catalogue/data-package';
import type { Row } from '../../../src/lib/catalogue/tables';

export const folder = 'health/fingertips_trafforddatalab';
const copy =
	'GitHub repository traffordDataLab/trafford_themes, whose copy has one decimal and no confidence limits';
const sexes: Record<string, string> = { Persons: 'persons', Female: 'female', Male: 'male' };

export interface FingertipsTable extends IndicatorTable {
	/** Period as the file writes it -> its days. */
	period: (text: string) => Period;
	/** Names of indicators in the file that are left out: values pooled over several years. */
	pooled?: string[];
	/** The copy read leaves counties out although the publisher has them. */
	countiesNotHeld?: boolean;
	/** Folder of the file, where it is not that of the other extracts. */
	folder?: string;
	/** What the column of the sex says of persons, where it names the group instead. */
	personsWord?: string;
	/** A second file of the same layout. */
	secondFile?: string;
}

/** An OHID indicator as a source. */
export function fingertipsSource(publication: string, supersededBy?: string): SourceDescriptor {
	return openSource('Office for Health Improvement and Disparities', {
		publication,
		released: null,
		path: pages.fingertips,
		via: copy,
		...(supersededBy && { supersededBy })
	});
}

/** One record; in these files the sex stands in the column `unit`. */
function indicatorRow(spec: FingertipsTable, code: string, row: RawRow): Row {
	const unit = cell(row, 'unit');
	const sex = unit === spec.personsWord ? 'persons' : translated(unit, sexes, 'sex');
	if (!spec.sexes && sex !== 'persons') throw new Error(`${spec.name} has values for ${sex}`);
	const none = cell(row, 'value') === 'NA';
	return {
		area_code: code,
		...(spec.indicators && {
			indicator: translated(cell(row, 'indicator'), spec.indicators, 'indicator')
		}),
		...(spec.sexes && { sex }),
		...spec.period(cell(row, 'period')),
		value: none ? null : published(cell(row, 'value')),
		missing: none ? 'not-published' : null
	};
}

const columns = ['area_code', 'indicator', 'period', 'unit', 'value', 'inequality'];

/** Single years of whole areas: neither pooled years nor England's fifths of deprivation. */
function single(spec: FingertipsTable, rows: RawRow[], { report }: BuildContext): RawRow[] {
	return rows.filter((row) => {
		const pooled = spec.pooled?.includes(cell(row, 'indicator')) ?? false;
		if (pooled) report.dropped('years pooled', cell(row, 'area_code'));
		else if (cell(row, 'inequality') !== 'NA')
			throw new Error(`${spec.name}: a row for "${cell(row, 'inequality')}"`);
		return !pooled;
	});
}

/** The table of a Fingertips extract. */
export function fingertipsTable(spec: FingertipsTable): TableBuilder {
	return {
		table: indicatorTable(spec, false),
		rows(context) {
			const { raw, areas, report } = context;
			const files = [spec.file, ...(spec.secondFile ? [spec.secondFile] : [])];
			const records = files.flatMap((file) => raw.csv(`${spec.folder ?? folder}/${file}`, columns));
			const keyOf = (row: RawRow) =>
				['indicator', 'period', 'unit'].map((name) => cell(row, name)).join('|');
			const rows = placedOnce(single(spec, records, context), 'area_code', keyOf, areas, report);
			const all = withUnpublished(
				rows.map(({ code, row }) => indicatorRow(spec, code, row)),
				coveredBy(spec, areas),
				dimensionsOf(spec)
			);
			const counties = new Set(spec.countiesNotHeld ? areas.codes('county') : []);
			return all.map((row) =>
				counties.has(String(row.area_code)) ? { ...row, missing: 'not-held' } : row
			);
		}
	};
}
