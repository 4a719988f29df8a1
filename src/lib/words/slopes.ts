import type { Figure, Limited, Slope, Unit } from '$lib/figure';
import { intervalText, numberText, sexText } from '$lib/format';

/** One fact about a fitted slope, for each sex. */
export interface SlopeRow {
	label: string;
	/** In the order of `slopeSexes`. */
	cells: { value: string; interval: string }[];
}

const ratio: Unit = { id: 'score', label: 'ratio', decimals: 2 };

function cell(limited: Limited | undefined, unit: Unit) {
	if (!limited) return { value: '–', interval: '' };
	const { value, lower, upper } = limited;
	return {
		value: numberText(value, unit),
		interval: lower === undefined || upper === undefined ? '' : intervalText(lower, upper, unit)
	};
}

/** Heads of the columns: "Men", "Women". */
export function slopeSexes(figure: Figure): string[] {
	return (figure.slopes ?? []).map(({ sex }) => sexText(sex));
}

/** Slope, simulated limits, the published slope, relative index and end groups, side by side. */
export function slopeRows(figure: Figure): SlopeRow[] {
	const slopes = figure.slopes ?? [];
	const { unit } = figure;
	const row = (label: string, of: (slope: Slope) => ReturnType<typeof cell>): SlopeRow => ({
		label,
		cells: slopes.map(of)
	});
	const own = ({ slopeIndex: value, lower, upper }: Slope) =>
		cell(lower === undefined || upper === undefined ? { value } : { value, lower, upper }, unit);
	const simulated = (slope: Slope) => ({
		value: '',
		interval: slope.simulated
			? intervalText(slope.simulated.lower, slope.simulated.upper, unit)
			: '–'
	});
	const published = (slope: Slope) => ({
		value: slope.published == null ? 'not published' : numberText(slope.published, unit),
		interval: ''
	});
	const draws = slopes[0]?.simulated?.draws ?? 0;
	return [
		row('Slope index, our own calculation', own),
		...(draws > 0
			? [row(`Its limits by simulation, ${draws.toLocaleString('en-GB')} lines`, simulated)]
			: []),
		...(slopes.some((slope) => slope.published !== undefined)
			? [row('Slope index, as published', published)]
			: []),
		row('Relative index (least to most deprived end)', (slope) => cell(slope.relativeIndex, ratio)),
		row('Least minus most deprived tenth', (slope) => cell(slope.ends, unit))
	];
}
