import { shownDifference } from '$lib/statistics/population/rounding';
import type { AreaRef, Comparison, Estimate, Figure, Period, Role, Sex } from '$lib/figure';
import type { MeasureValues, Slice } from './measure';
import { citedNumbers } from './cited-numbers';
import { readingOf, verdictOn } from './explored';
import { PUBLISHED_DECIMALS } from '../units';
import { notCompared, relationIn } from '../judgement';
import type { Footprints } from '$lib/questions/areas';

function estimateOf(measure: MeasureValues, slice: Slice, { code }: AreaRef, role: Role): Estimate {
	const { value, lower, upper, missing, numerator, denominator } = readingOf(measure, slice, code);
	return {
		role,
		area: code,
		sex: slice.sex,
		category: '',
		period: slice.period,
		value,
		...(lower !== undefined && upper !== undefined ? { lower, upper } : {}),
		...(value === null ? { missing: missing ?? ('not-held' as const) } : {}),
		...(measure.counted ? { parts: [numerator ?? null, denominator ?? null] } : {})
	};
}

function comparisonOf(
	measure: MeasureValues,
	slice: Slice,
	home: AreaRef,
	benchmark: AreaRef,
	footprints: Footprints
): Comparison {
	const [own, other] = [home, benchmark].map(({ code }) => readingOf(measure, slice, code));
	const value = own?.value ?? null;
	const beside = other?.value ?? null;
	const { difference, fromUnrounded } = shownDifference(
		value,
		beside,
		PUBLISHED_DECIMALS,
		measure.unit.decimals
	);
	return {
		sex: slice.sex,
		category: '',
		period: slice.period,
		value,
		benchmark: beside,
		difference,
		fromUnrounded,
		...(own
			? verdictOn(measure, own, other ?? null, relationIn(footprints, home.code, benchmark.code))
			: notCompared(measure.notCompared))
	};
}

/** Slices with the one that is shown first: its number is then offered before all others. */
function shownFirst(slices: readonly Slice[], sex: Sex, period: Period): Slice[] {
	const isShown = (slice: Slice) => slice.sex === sex && slice.period === period;
	return [...slices.filter(isShown), ...slices.filter((slice) => !isShown(slice))];
}

/**
 * The values of a measure in one area as a figure, so that each can be cited like any other number:
 * every period and sex, with the counts behind them, and the benchmark's.
 *
 * @param home the area whose numbers they are
 * @param benchmark null where the area is its own benchmark
 * @param shown sex and period of the number that is offered first
 * @param footprints what areas consist of, so that a part is not tested as if apart from its whole
 */
export function measureFigure(
	measure: MeasureValues,
	home: AreaRef,
	benchmark: AreaRef | null,
	shown: { sex: Sex; period: Period },
	footprints: Footprints
): Figure {
	const { id, counted, intervalMethod } = measure;
	const slices = shownFirst(measure.slices, shown.sex, shown.period);
	const of = (area: AreaRef, role: Role) =>
		slices.map((slice) => estimateOf(measure, slice, area, role));
	const count = (label: string) => ({ label, decimals: 0 });
	const judged = benchmark && measure.comparison !== 'none' ? benchmark : null;
	const areas = [home, ...(benchmark ? [benchmark] : [])];
	return citedNumbers(measure, {
		benchmark,
		period: shown.period,
		query: `${id}?area=${home.slug}`,
		area: home,
		shown: home,
		areas: Object.fromEntries(areas.map((area) => [area.code, area])),
		estimates: [...of(home, 'home'), ...(benchmark ? of(benchmark, 'benchmark') : [])],
		parts: counted ? [count(counted.numerator), count(counted.denominator)] : [],
		comparisons: judged
			? slices.map((slice) => comparisonOf(measure, slice, home, judged, footprints))
			: [],
		interval: intervalMethod ? { level: 95, method: intervalMethod } : null
	});
}
