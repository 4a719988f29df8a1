import { country } from '$lib/catalogue/dashboard';
import type { Figure, Period, Sex } from '$lib/figure';
import { plainDigits } from './naming';
import { quantities, type Measure, type Quantity, type Series } from './quantity';

/** A table by name, with the first twelve digits of its SHA-256. */
export interface CitedTable {
	name: string;
	hash: string;
}

/** A number as it was cited: what was asked, what was answered, and from which tables. */
export interface Citation {
	/** The indicator's id. */
	figure: string;
	/** Slug of the area whose figure it is; of the hospital trust, where it is a trust's. */
	area: string;
	/** Slug of what the area was compared with. */
	compare: string;
	measure: Measure;
	/** Code of the area that the number is about; empty for all authorities together. */
	of: string;
	group: string;
	sex: Sex;
	series: Series;
	/** The earlier period of a change; empty otherwise. */
	since: Period;
	period: Period;
	/** What the reader entered, `leaving:10,turnover:25`; empty where the number follows from the tables alone. */
	inputs: string;
	/** The number at the precision shown, in plain digits. */
	value: string;
	/** Both limits at the same precision; null where there are none. */
	limits: { lower: string; upper: string } | null;
	/** Our data release. */
	release: string;
	tables: CitedTable[];
	/** ISO day on which it was cited. */
	on: string;
}

/** Digits of a table's hash that a citation carries. */
export const hashDigits = 12;

/** The value and limits of a quantity as an address carries them; null where there is no value. */
export function writtenValue({
	value,
	lower,
	upper,
	unit
}: Pick<Quantity, 'value' | 'lower' | 'upper' | 'unit'>): Pick<
	Citation,
	'value' | 'limits'
> | null {
	if (value === null) return null;
	return {
		value: plainDigits(value, unit),
		limits:
			lower !== undefined && upper !== undefined
				? { lower: plainDigits(lower, unit), upper: plainDigits(upper, unit) }
				: null
	};
}

/** Slug of what the figure is compared with; where that is nothing, what is usual. */
function comparedWith({ benchmark }: Figure): string {
	return benchmark?.slug ?? country.slug;
}

/** Slug of the area whose page the number stands on: a trust's number is the same wherever it is read. */
function ownerOf({ area, shown }: Figure): string {
	return shown.level === 'trust' ? shown.slug : area.slug;
}

/** Each table once, also where two publications stand in it. */
function citedTables({ tables }: Figure): CitedTable[] {
	const hashes = new Map(tables.map(({ name, sha256 }) => [name, sha256.slice(0, hashDigits)]));
	return [...hashes].map(([name, hash]) => ({ name, hash }));
}

/**
 * A number of a figure as a citation.
 *
 * @param release our data release, of which the figure is
 * @param on ISO day
 * @param inputs what the reader entered, as an address writes it; empty where nothing was
 * @throws {RangeError} for a number that is missing: there is nothing to cite
 */
export function citation(
	figure: Figure,
	quantity: Quantity,
	{ release, on, inputs = '' }: { release: string; on: string; inputs?: string | undefined }
): Citation {
	const written = writtenValue(quantity);
	if (!written) throw new RangeError('a missing value cannot be cited');
	const { measure, area: of, category: group, sex, series, since, period } = quantity;
	return {
		figure: figure.id,
		area: ownerOf(figure),
		compare: comparedWith(figure),
		measure,
		of,
		group,
		sex,
		series,
		since,
		period,
		inputs,
		...written,
		release,
		tables: citedTables(figure),
		on
	};
}

/** The number of a figure that a citation is about; null where the figure has none such. */
export function citedQuantity(figure: Figure, cited: Citation): Quantity | null {
	const { measure, of, group, sex, series, since, period } = cited;
	// A difference is another number when it is taken from another place.
	const relative = measure === 'difference' || group === 'to-benchmark';
	if (relative && comparedWith(figure) !== cited.compare) return null;
	const found = quantities(figure).filter(
		(one) =>
			one.measure === measure &&
			one.area === of &&
			one.category === group &&
			one.sex === sex &&
			one.series === series &&
			one.since === since &&
			one.period === period
	);
	return found[0] ?? null;
}
