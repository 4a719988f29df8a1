/** ONS "Explore local statistics" files of indicators, with 95% limits where the publisher has them. */
import { isoSpan } from '../../data/periods';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { withUnpublished } from '../../data/areas/unpublished';
import { openSource } from '../../data/sources';
import { coveredBy, dimensionsOf, indicatorTable, type IndicatorTable } from './spec';
import { placedOnce } from './own-code';
import type { TableBuilder } from '../../data/builder';
import type { SourceDescriptor } from '../../../src/lib/catalogue/data-package';
import type { Row } from '../../../src/lib/catalogue/tables';

export const localStatisticsCopy = 'GitHub repository ONSdigital/explore-local-statistics-data';

/** A source of the publisher whose numbers ONS gathers in these files. */
export function firstPublisher(
	publisher: string,
	publication: string,
	path: string,
	released: string | null
): SourceDescriptor {
	return openSource(publisher, { publication, released, path, via: localStatisticsCopy });
}

export interface LocalStatisticsTable extends IndicatorTable {
	limits: boolean;
}

/** Why a row has no value, by the file's mark; a mark without a meaning here stops the build. */
const reasons: Record<string, string> = { u: 'suppressed', x: 'not-published' };

/** Limits as published, or none where the row has no value. */
function limitsOf(row: RawRow, none: boolean): Row {
	return {
		lower: none ? null : published(cell(row, 'lci_95')),
		upper: none ? null : published(cell(row, 'uci_95'))
	};
}

function indicatorRow(spec: LocalStatisticsTable, code: string, row: RawRow): Row {
	const { indicators, sexes, limits } = spec;
	const none = cell(row, 'observation') === '';
	const status = cell(row, 'status');
	if (!none && status) throw new Error(`${spec.name}, ${code}: a value with status "${status}"`);
	return {
		area_code: code,
		...(indicators && { indicator: translated(cell(row, 'indicator'), indicators, 'indicator') }),
		...(sexes && { sex: 'persons' }),
		...isoSpan(cell(row, 'period')),
		value: none ? null : published(cell(row, 'observation')),
		...(limits && limitsOf(row, none)),
		missing: none ? translated(status, reasons, 'reason') : null
	};
}

const columns = ['areacd', 'indicator', 'period', 'observation', 'lci_95', 'uci_95', 'status'];

/** The table of a file of that publication. */
export function localStatisticsTable(spec: LocalStatisticsTable): TableBuilder {
	return {
		table: indicatorTable(spec, spec.limits),
		rows({ raw, areas, report }) {
			const records = raw.csv(`health/ons_els/${spec.file}`, columns);
			const keyOf = (row: RawRow) => `${cell(row, 'indicator')}|${cell(row, 'period')}`;
			const rows = placedOnce(records, 'areacd', keyOf, areas, report);
			return withUnpublished(
				rows.map(({ code, row }) => indicatorRow(spec, code, row)),
				coveredBy(spec, areas),
				dimensionsOf(spec)
			);
		}
	};
}
