import { country, usualBenchmarkName } from '$lib/catalogue/dashboard';
import { quantileSorted } from '$lib/statistics/comparison/quantiles';
import { proportion } from '$lib/statistics/intervals/proportion';
import { rate } from '$lib/statistics/intervals/rate';
import { marginOf } from '$lib/statistics/comparison/margins';
import type { Relation } from '$lib/statistics/comparison/nesting';
import { testOfDifference, type Compared } from '$lib/statistics/comparison/tested';
import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';
import type { AddressProblem } from '$lib/catalogue/address';
import { absence, tierOf, type Absence, type Coverage } from '$lib/catalogue/reasons';
import type { Period, Sex } from '$lib/figure';
import { judgementOf, notCompared, polarityOf, relationIn, type Judgement } from '../judgement';
import { footprintsOfPlaces } from './footprints';
import type {
	Exploration,
	Explored,
	ExploredArea,
	MeasureValues,
	Place,
	Reading,
	Slice,
	Standing
} from './measure';
import { groupOf, type Alike, type Group } from './groups';

/** One area's value in a slice; of an area without a row no value is held. */
export function readingOf(measure: MeasureValues, slice: Slice, code: string): Reading {
	const at = measure.areas.indexOf(code);
	const value = slice.values[at] ?? null;
	const number = (list: (number | null)[] | undefined) => list?.[at] ?? undefined;
	const [numerator, denominator] = [number(slice.numerators), number(slice.denominators)];
	const counts = {
		...(numerator !== undefined ? { numerator } : {}),
		...(denominator !== undefined ? { denominator } : {})
	};
	if (value === null) {
		const missing = at < 0 ? 'not-held' : (slice.missing[at] ?? 'not-published');
		return { value, missing, ...counts };
	}
	const [lower, upper] = [number(slice.lower), number(slice.upper)];
	return lower !== undefined && upper !== undefined
		? { value, lower, upper, ...counts }
		: { value, ...counts };
}

/** Why an area has no value in a slice. */
export type ReasonOf = (place: Place, slice: Slice) => Absence;

/**
 * Why areas have no value of a measure, from where it is published and which areas have one.
 *
 * @param places every area
 */
export function measureReasons(measure: MeasureValues, places: readonly Place[]): ReasonOf {
	const at = new Map(measure.areas.map((code, index) => [code, index]));
	const valued = (code: string, among: readonly Slice[]) =>
		among.some(({ values }) => (values[at.get(code) ?? -1] ?? null) !== null);
	const coverage: Coverage = {};
	for (const place of places) {
		const of = (coverage[tierOf(place)] ??= { areas: 0, held: 0 });
		of.areas += 1;
		if (valued(place.code, measure.slices)) of.held += 1;
	}
	return (place, slice) => {
		const same = measure.slices.filter(({ sex }) => sex === slice.sex);
		const index = at.get(place.code);
		const valueless = {
			code: place.code,
			tier: tierOf(place),
			elsewhen: valued(place.code, same),
			...(index === undefined ? {} : { row: slice.missing[index] ?? null })
		};
		return absence(valueless, measure.publisher, measure.published, coverage);
	};
}

/** The sex shown: the reader's where it is published, else the measure's first. */
export function sexOf(measure: MeasureValues, wanted: Sex | null): Sex {
	const published = measure.slices.map(({ sex }) => sex);
	const [first] = measure.sexes.filter((sex) => published.includes(sex));
	return wanted && published.includes(wanted) ? wanted : (first ?? 'persons');
}

/** Periods with a value for a sex, newest first. */
export function periodsFor(measure: MeasureValues, sex: Sex): Period[] {
	return measure.slices.filter((slice) => slice.sex === sex).map(({ period }) => period);
}

/** The slice that was asked for: the latest whose period ends then, else the latest of all. */
export function sliceFor(measure: MeasureValues, sex: Sex, until: string | null): Slice {
	const slices = measure.slices.filter((slice) => slice.sex === sex);
	const wanted = until
		? slices.find(({ period }) => period.slice(11).startsWith(until))
		: undefined;
	const slice = wanted ?? slices[0];
	if (!slice) throw new RangeError(`${measure.id} has no value for ${sex}`);
	return slice;
}

/** Higher or lower by the numbers as they are shown: a full count has no chance in it. */
function plainly(value: number, benchmark: number, decimals: number): Judgement {
	const [own, other] = [value, benchmark].map((one) => roundedHalfAwayFromZero(one, decimals) ?? 0);
	if (own === other)
		return { verdict: 'equal', reason: 'the two are the same at the precision shown' };
	const reason = 'these are counts without an interval, so nothing is judged';
	return { verdict: own! > other! ? 'higher' : 'lower', reason };
}

/** A value as it is tested: with its counts, where the measure says how they give it. */
function tested({ counted, intervalMethod }: MeasureValues, reading: Reading): Compared {
	const { value, lower, upper, numerator, denominator } = reading;
	if (!counted || !intervalMethod || numerator === undefined || !denominator)
		return { value, lower, upper };
	const { multiplier } = counted;
	const estimate = counted.statistic === 'proportion' ? proportion : rate;
	const counts = {
		numerator,
		denominator,
		estimate: (a: number, b: number) => {
			const made = estimate(a, b, { multiplier });
			return { value: made.value!, lower: made.lower, upper: made.upper };
		}
	};
	return { value, lower, upper, counts };
}

/**
 * The verdict on a value beside the benchmark's, by the one test of a difference; of full counts
 * higher or lower alone.
 *
 * @param relation how the two areas lie to one another
 */
export function verdictOn(
	measure: MeasureValues,
	own: Reading,
	other: Reading | null,
	relation: Relation
): Judgement {
	if (measure.comparison === 'none') return notCompared(measure.notCompared);
	if (relation.kind === 'same') return notCompared('both are the same place');
	if (own.value === null || other?.value == null)
		return notCompared('one of the two values is missing');
	if (measure.comparison === 'plain') return plainly(own.value, other.value, measure.unit.decimals);
	const margin = marginOf(measure.unit.id, other.value);
	const [first, second] = [tested(measure, own), tested(measure, other)];
	return judgementOf(testOfDifference(first, second, relation, margin), polarityOf(measure));
}

function quartilesOf(areas: ExploredArea[]): [number, number, number] | null {
	const values = areas.flatMap(({ value }) => (value === null ? [] : [value]));
	values.sort((a, b) => a - b);
	if (values.length < 4) return null;
	return [quantileSorted(values, 1, 4), quantileSorted(values, 1, 2), quantileSorted(values, 3, 4)];
}

/** How many others lie above or below an area, by their differences; by values where no limits are known. */
function standingOf(
	home: ExploredArea,
	areas: ExploredArea[],
	places: readonly Place[]
): Standing | null {
	const others = areas.filter((one) => one !== home && one.value !== null);
	if (home.value === null || others.length === 0) return null;
	const byInterval = [home, ...others].every(({ lower }) => lower !== undefined);
	const footprints = footprintsOfPlaces(places);
	const side = (one: ExploredArea) => {
		if (!byInterval) return Math.sign(one.value! - home.value!);
		const relation = relationIn(footprints, one.place.code, home.place.code);
		const { finding } = testOfDifference(one, home, relation, null);
		return finding === 'above' ? 1 : finding === 'below' ? -1 : 0;
	};
	const sides = others.map(side);
	const count = (wanted: number) => sides.filter((one) => one === wanted).length;
	return { above: count(1), below: count(-1), alike: count(0), byInterval };
}

/** What of a choice could not be used with this measure. */
function problemsOf(
	state: Exploration,
	measure: MeasureValues,
	places: Place[],
	group: Group
): AddressProblem[] {
	const problems: AddressProblem[] = [];
	const known = new Set(places.map(({ slug }) => slug));
	const problem = (key: string, value: string, text: string) => problems.push({ key, value, text });
	if (!known.has(state.mark)) problem('mark', state.mark, 'no place is marked');
	if (!known.has(state.compare))
		problem('compare', state.compare, `compared with ${usualBenchmarkName}`);
	for (const slug of state.areas.filter((slug) => !known.has(slug)))
		problem('areas', slug, 'left out');
	const sex = sexOf(measure, state.sex);
	if (state.sex && state.sex !== sex)
		problem('sex', state.sex, 'this measure is not published for it');
	const periods = periodsFor(measure, sex);
	if (state.until && !periods.some((one) => one.slice(11).startsWith(state.until ?? '')))
		problem('until', state.until, 'this measure has no such period, showing the latest');
	if (group.problem) problem('group', state.group, group.problem);
	return problems;
}

/** The area that is compared with; none where the marked area is its own benchmark. */
function benchmarkOf({ compare, mark }: Exploration, places: Place[]): Place | undefined {
	const known = places.some(({ slug }) => slug === compare) ? compare : country.slug;
	return places.find(({ slug }) => slug === known && slug !== mark);
}

const because = ({ missing, text }: Absence) => ({ missing, because: text });

/** Each area shown with its value and verdict: those of the group, and those named one by one. */
function areasOf(
	state: Exploration,
	{ measure, slice, places, alike, other }: Evidence,
	inGroup: (place: Place) => boolean
) {
	const benchmark = other ? readingOf(measure, slice, other.code) : null;
	const reasonOf = measureReasons(measure, places);
	const footprints = footprintsOfPlaces(places);
	const area = (place: Place, role: ExploredArea['role']): ExploredArea => {
		const held = readingOf(measure, slice, place.code);
		const reading = held.value === null ? { ...held, ...because(reasonOf(place, slice)) } : held;
		const relation = relationIn(footprints, place.code, other?.code ?? '');
		const judgement = verdictOn(measure, reading, benchmark, relation);
		const distance = alike?.distances?.[place.code];
		return {
			place,
			role,
			...reading,
			...judgement,
			...(distance === undefined ? {} : { distance })
		};
	};
	const role = ({ slug }: Place): ExploredArea['role'] =>
		slug === state.mark ? 'home' : state.areas.includes(slug) ? 'picked' : 'other';
	const areas = places
		.filter((place) => role(place) !== 'other' || inGroup(place))
		.map((place) => area(place, role(place)));
	return { areas, benchmark: other ? area(other, 'other') : null };
}

/** What the values of a choice are read from. */
interface Evidence {
	measure: MeasureValues;
	slice: Slice;
	places: Place[];
	alike: Alike | null;
	/** The benchmark; absent where the marked area is its own. */
	other: Place | undefined;
}

/**
 * What one choice comes to: areas of the group and those named, each with its value and verdict.
 *
 * @param alike areas found to be like the marked one, where the group asks for them
 * @returns with what of the choice could not be used
 */
export function exploredOf(
	state: Exploration,
	measure: MeasureValues,
	places: Place[],
	alike: Alike | null = null
): { explored: Explored; problems: AddressProblem[] } {
	const sex = sexOf(measure, state.sex);
	const slice = sliceFor(measure, sex, state.until);
	const group = groupOf(state, places, measure.level, alike);
	const evidence = { measure, slice, places, alike, other: benchmarkOf(state, places) };
	const { areas, benchmark } = areasOf(state, evidence, group.has);
	const home = areas.find((one) => one.role === 'home') ?? null;
	const members = areas.filter(({ place, role: own }) => own === 'home' || group.has(place));
	return {
		explored: {
			measure,
			sex,
			period: slice.period,
			groupText: group.text,
			areas,
			home,
			benchmark,
			standing: home && standingOf(home, members, places),
			quartiles: quartilesOf(areas.filter(({ place }) => group.has(place))),
			withLimits: areas.some(({ lower }) => lower !== undefined)
		},
		problems: problemsOf(state, measure, places, group)
	};
}
