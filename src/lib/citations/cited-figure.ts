import type { Period, Sex, Unit } from '$lib/figure';
import { periodText, sexText } from '$lib/format';
import type { Citation } from './citation';
import type { KnownFigure } from './judgement';
import { plainDigits } from './naming';
import type { Quantity } from './quantity';

/** An indicator as the page that checks citations knows it: a row of `/cite/figures.json`. */
export interface CitedFigure extends KnownFigure {
	/**
	 * The page of an area on which it stands, `causes` for England's alone, `scenario` for the scenario
	 * of an area; null for none of them.
	 */
	page: string | null;
	/** Hospital trusts have pages on which it stands. */
	trusts: boolean;
	/** The values of all areas and periods lie in a file of their own, for exploring. */
	explored: boolean;
	/** Shown by deprivation of authorities, on a page of its own. */
	gradient: boolean;
	/** Its numbers are worked out anew each time: by deprivation from an indicator, or from residents by age. */
	worked?: { by: 'gradient'; indicator: string } | { by: 'ages' };
	unit: Unit;
	sexes: Sex[];
	/** Tables in which its values stand as published, the main one first; empty where it is computed. */
	published: { table: string; filter: Record<string, string | number> }[];
	/** Publisher, publication and release of each table. */
	sources: string[];
}

/** Cells of a table's row by column. */
export type Cells = Record<string, string>;

/** True where a row of a published table holds the cited number. */
export function isCitedRow(
	cells: Cells,
	cited: Pick<Citation, 'of' | 'sex' | 'period'>,
	filter: Record<string, string | number>
): boolean {
	return (
		cells.area_code === cited.of &&
		(cells.sex ?? 'persons') === cited.sex &&
		`${cells.period_start}/${cells.period_end}` === cited.period &&
		Object.entries(filter).every(([column, value]) => cells[column] === String(value))
	);
}

const asNumber = (text: string | undefined) => (text ? Number(text) : null);

/** The number that a row of a published table holds. */
export function quantityOfRow(
	cells: Cells,
	unit: Unit,
	{ of: area, sex, period }: { of: string; sex: Sex; period: Period }
): Quantity {
	const [value, lower, upper] = [cells.value, cells.lower, cells.upper].map((cell) =>
		asNumber(cell)
	);
	return {
		measure: 'value',
		series: 'shown',
		area,
		sex,
		category: '',
		period,
		since: '',
		value: value ?? null,
		...(lower != null && upper != null ? { lower, upper } : {}),
		...(value == null ? { missing: (cells.missing || 'not-published') as 'not-published' } : {}),
		unit
	};
}

/** What a number of a published table is, in the words of `quantityName`. */
export function rowName(known: CitedFigure, area: string, { of, sex, period }: Citation): string {
	const sexes = known.sexes.length > 1 || sex !== 'persons' ? [sexText(sex).toLowerCase()] : [];
	return [known.title, ...sexes, `${area} (${of})`, periodText(period)].join(', ');
}

/**
 * What a published number was before a release revised or withdrew it, as that release wrote it down.
 *
 * @param rows of the release's file of revisions: key columns, `change`, `column`, `old`, `new`
 * @param filter column = value, where the table holds more than the cited figure
 * @returns the number at the precision shown; null where the release did not touch it
 */
export function recordedValue(
	rows: readonly Cells[],
	cited: Pick<Citation, 'of' | 'sex' | 'period'>,
	filter: Record<string, string | number>,
	unit: Unit
): string | null {
	const start = cited.period.split('/')[0] ?? '';
	const row = rows.find((cells) => {
		// The end of a period is no part of most keys, so that only its start is written down.
		const whole = { period_end: cited.period.split('/')[1] ?? '', ...cells };
		return (
			cells.column === 'value' && cells.period_start === start && isCitedRow(whole, cited, filter)
		);
	});
	return row?.old ? plainDigits(Number(row.old), unit) : null;
}
