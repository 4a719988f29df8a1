/** What tells one table of published indicators from another, and the descriptor that follows. */
import {
	areaCode,
	areaTable,
	field,
	missingField,
	periodFields,
	sexField,
	valueField
} from '../../data/descriptors';
import type { SourceDescriptor, Table } from '../../../src/lib/catalogue/data-package';
import type { AreaModel } from '../../data/areas/model';

/** A table of values by area, period and, where there are several, indicator and sex. */
export interface IndicatorTable {
	name: string;
	title: string;
	description: string;
	/** Path of the file inside the folder of raw files. */
	file: string;
	unit: string;
	/** What a value is, in the column's description. */
	value: string;
	/** What the period is a period of: "the deaths counted". */
	counted: string;
	/** Publisher's name of an indicator -> our word, where the table holds several. */
	indicators?: Record<string, string>;
	sexes?: ('persons' | 'female' | 'male')[];
	/** Least and greatest value that can be. */
	minimum: number;
	maximum: number;
	/** Authorities that run upper-tier services only, or every local authority. */
	published: 'upper-tier' | 'authorities';
	source: SourceDescriptor;
}

/** Columns beside the area that tell rows apart. */
export function dimensionsOf(spec: IndicatorTable): string[] {
	return [
		...(spec.indicators ? ['indicator'] : []),
		...(spec.sexes ? ['sex'] : []),
		'period_start',
		'period_end'
	];
}

/** Areas that get a row saying "not published" where the publisher leaves them out. */
export function coveredBy(spec: IndicatorTable, areas: AreaModel): string[] {
	const local =
		spec.published === 'upper-tier' ? areas.upperTier() : areas.codes('local-authority');
	return [...local, ...areas.codes('country')];
}

function limits(spec: IndicatorTable) {
	const constraints = { required: false, minimum: spec.minimum, maximum: spec.maximum };
	const limit = (name: string, title: string) =>
		field(name, 'number', `${title} limit`, `${title} 95% confidence limit, as published`, {
			unit: spec.unit,
			constraints
		});
	return [limit('lower', 'Lower'), limit('upper', 'Upper')];
}

/** The descriptor of such a table. */
export function indicatorTable(spec: IndicatorTable, withLimits: boolean): Table {
	const { indicators, sexes, minimum, maximum } = spec;
	const words = [...new Set(Object.values(indicators ?? {}))];
	return areaTable({
		name: spec.name,
		title: spec.title,
		description: spec.description,
		fields: [
			areaCode,
			...(indicators
				? [
						field('indicator', 'string', 'Indicator', 'Which of the indicators of this table', {
							constraints: { enum: words }
						})
					]
				: []),
			...(sexes ? [sexField(sexes)] : []),
			...periodFields(spec.counted),
			valueField('number', spec.unit, spec.value, { required: false, minimum, maximum }),
			...(withLimits ? limits(spec) : []),
			missingField
		],
		primaryKey: ['area_code', ...dimensionsOf(spec)],
		sources: [spec.source]
	});
}
