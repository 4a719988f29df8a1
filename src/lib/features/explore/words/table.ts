import type { Explored, ExploredArea, MeasureValues } from '$lib/figures/measures/measure';
import { intervalText, missingText, numberText } from '$lib/format';
import { verdictText, verdictWithLimits } from '$lib/words/verdict';

/** A column of the table: head, and the words of a cell. */
export interface Column {
	key: string;
	label: string;
	/** Words stand to the left, numbers to the right. */
	words: boolean;
	cell: (area: ExploredArea) => string;
	/** What rows are sorted by; null last whichever way. */
	order: (area: ExploredArea) => number | string | null;
}

const fifths = ['1, most deprived', '2', '3', '4', '5, least deprived'];

/** What a column may be chosen by. */
export const columnNames: Record<string, string> = {
	interval: '95% interval',
	verdict: 'Beside the benchmark',
	counts: 'Counts',
	region: 'Region',
	fifth: 'Deprivation fifth',
	'rural-urban': 'Rural or urban',
	code: 'ONS code'
};

const count = (value: number | undefined) =>
	value === undefined ? '' : numberText(value, { id: 'persons', label: '', decimals: 0 });

function countColumns({ counted }: MeasureValues): Column[] {
	if (!counted) return [];
	const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
	return [
		{
			key: 'numerator',
			label: capital(counted.numerator),
			words: false,
			cell: ({ numerator }) => count(numerator),
			order: ({ numerator }) => numerator ?? null
		},
		{
			key: 'denominator',
			label: capital(counted.denominator),
			words: false,
			cell: ({ denominator }) => count(denominator),
			order: ({ denominator }) => denominator ?? null
		}
	];
}

const furtherColumn = (
	key: string,
	words: boolean,
	column: Pick<Column, 'cell' | 'order'>
): Column => ({ key, label: columnNames[key] ?? key, words, ...column });

/** Columns about the value: its interval, the verdict on it, the counts behind it. */
function valueColumns({ measure, benchmark }: Explored) {
	const { unit } = measure;
	const verdict = furtherColumn('verdict', true, {
		cell: (area) => (area.value === null ? '' : verdictWithLimits(area, unit)),
		order: ({ verdict: one, value }) => (value === null ? null : verdictText(one))
	});
	if (benchmark) verdict.label = `Beside ${benchmark.place.name}`;
	return {
		interval: [
			furtherColumn('interval', false, {
				cell: ({ lower, upper }) =>
					lower === undefined || upper === undefined ? '' : intervalText(lower, upper, unit),
				order: ({ lower }) => lower ?? null
			})
		],
		verdict: [verdict],
		counts: countColumns(measure)
	};
}

/** Columns about the place. */
function placeColumns(regions: Map<string, string>) {
	const regionOf = ({ place }: ExploredArea) => regions.get(place.region ?? '');
	return {
		region: [
			furtherColumn('region', true, {
				cell: (area) => regionOf(area) ?? '',
				order: (area) => regionOf(area) ?? null
			})
		],
		fifth: [
			furtherColumn('fifth', true, {
				cell: ({ place }) => (place.fifth === null ? '' : (fifths[place.fifth - 1] ?? '')),
				order: ({ place }) => place.fifth
			})
		],
		'rural-urban': [
			furtherColumn('rural-urban', true, {
				cell: ({ place }) => place.ruralUrban ?? '',
				order: ({ place }) => place.ruralUrban
			})
		],
		code: [
			furtherColumn('code', true, {
				cell: ({ place }) => place.code,
				order: ({ place }) => place.code
			})
		]
	};
}

function likeness(explored: Explored): Column[] {
	if (!explored.areas.some(({ distance }) => distance !== undefined)) return [];
	const decimals = { id: 'score', label: '', decimals: 2 } as const;
	return [
		{
			key: 'distance',
			label: 'Distance, standard deviations',
			words: false,
			cell: ({ distance }) => (distance === undefined ? '' : numberText(distance, decimals)),
			order: ({ distance }) => distance ?? null
		}
	];
}

/**
 * The columns of the table: name and value, the likeness where areas were chosen by it, and those
 * that the reader chose.
 * @param regions names by code
 */
export function exploreColumns(
	explored: Explored,
	chosen: readonly string[],
	regions: Map<string, string>
): Column[] {
	const { unit } = explored.measure;
	const further = { ...valueColumns(explored), ...placeColumns(regions) };
	return [
		{
			key: 'name',
			label: 'Area',
			words: true,
			cell: ({ place }) => place.name,
			order: ({ place }) => place.name
		},
		{
			key: 'value',
			label: unit.label,
			words: false,
			cell: ({ value, missing }) =>
				value === null ? missingText(missing) : numberText(value, unit),
			order: ({ value }) => value
		},
		...likeness(explored),
		...Object.entries(further).flatMap(([key, columns]) => (chosen.includes(key) ? columns : []))
	];
}

/** Rows that have `find` in their name, sorted by a column; without a value last, whichever way. */
export function sortedRows(
	areas: readonly ExploredArea[],
	column: Column | undefined,
	down: boolean,
	find: string
): ExploredArea[] {
	const wanted = find.toLocaleLowerCase('en-GB');
	const rows = areas.filter(({ place }) => place.name.toLocaleLowerCase('en-GB').includes(wanted));
	if (!column) return rows;
	const sign = down ? -1 : 1;
	return rows.sort((a, b) => {
		const [one, other] = [column.order(a), column.order(b)];
		if (one === null || other === null) return Number(one === null) - Number(other === null);
		const order =
			typeof one === 'number' && typeof other === 'number'
				? one - other
				: String(one).localeCompare(String(other), 'en-GB');
		return sign * order;
	});
}
