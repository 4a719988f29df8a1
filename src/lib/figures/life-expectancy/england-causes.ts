import { country } from '$lib/catalogue/dashboard';
import { years } from '$lib/catalogue/coverage';
import { ENGLAND } from '$lib/questions/areas';
import {
	deathsByCause,
	deathsByTenth,
	type CauseRow,
	type TenthBandRow,
	type TenthRow
} from '$lib/questions/tenths';
import type { Asked } from '$lib/questions/question';
import { lifeExpectancy } from '$lib/statistics/life-table/life-expectancy';
import type { Context } from '../context';
import type { Category, Estimate, Figure, Note, Sex } from '$lib/figure';
import { numberText, periodText, sexText } from '$lib/format';
import type { Indicator } from '$lib/catalogue/indicators';
import {
	arriagaContributions,
	contributionsOfCause,
	symmetricContributions
} from '$lib/statistics/decomposition/gap';
import { abridgedColumns, type LifeTableColumns } from '$lib/statistics/life-table/columns';
import { frame, periodOf, sexesShown } from '../frame';
import { unitOf } from '../units';

/** Calendar years whose deaths are pooled, both included. */
export interface Years {
	from: number;
	to: number;
}

export const daysOf = ({ from, to }: Years) => ({ start: `${from}-01-01`, end: `${to}-12-31` });

/** How many years are pooled, so that single years do not decide. */
export const pooled = 3;

/** The pooled years that end with one. */
export const pooledTo = (to: number): Years => ({ from: to - pooled + 1, to });

/** First and last year of which both deaths and residents are held by tenth. */
export function heldByTenth(): Years {
	const residents = new Set(years('population_by_tenth'));
	const both = years('deaths_by_tenth').filter((year) => residents.has(year));
	return { from: Math.min(...both), to: Math.max(...both) };
}

/** Deaths and person-years of one tenth, in order of age. */
interface TenthBands {
	startAges: number[];
	populations: number[];
	deaths: number[];
}

/** The bands of a tenth. */
export function bandsOf(rows: readonly TenthBandRow[], sex: Sex, tenth: number): TenthBands {
	const own = rows.filter((row) => row.sex === sex && row.tenth === tenth);
	return {
		startAges: own.map(({ ageFrom }) => ageFrom),
		populations: own.map(({ personYears }) => personYears),
		deaths: own.map(({ deaths }) => deaths)
	};
}

/** Life expectancy at birth of England's tenths, most deprived first, by life tables of our own. */
function tenthRows(rows: readonly TenthBandRow[], years: Years): TenthRow[] {
	const groups = new Map(rows.map(({ sex, tenth }) => [`${sex} ${tenth}`, { sex, tenth }]));
	return [...groups.values()].map(({ sex, tenth }) => {
		const bands = bandsOf(rows, sex, tenth);
		const made = lifeExpectancy(bands);
		return {
			area: ENGLAND,
			sex,
			tenth,
			...daysOf(years),
			personYears: bands.populations.reduce((sum, people) => sum + people, 0),
			value: made.suppressed ? null : (made.value[0] ?? null),
			standardError: made.suppressed ? null : (made.standardError[0] ?? null)
		};
	});
}

/** England's tenths over some years, with the question that was asked. */
export async function englandTenths(
	context: Context,
	years: Years
): Promise<{ bands: TenthBandRow[]; rows: TenthRow[]; asked: Asked }> {
	const { rows, asked } = await deathsByTenth(context.query, years.from, years.to);
	return { bands: rows, rows: tenthRows(rows, years), asked };
}

/** The latest three years whose deaths are held by tenth and cause. */
const shownYears = pooledTo(heldByTenth().to);
const [most, least] = [1, 10] as const;

const causes: Category[] = [
	{ key: 'ischaemic-heart', label: 'Ischaemic heart disease' },
	{ key: 'stroke', label: 'Stroke' },
	{ key: 'other-circulatory', label: 'Other circulatory disease' },
	{ key: 'respiratory', label: 'Respiratory disease' },
	{ key: 'cancer', label: 'Cancer' },
	{ key: 'diabetes', label: 'Diabetes' },
	{ key: 'unintentional-injuries', label: 'Unintentional injuries' },
	{ key: 'intentional-injuries', label: 'Intentional injuries' },
	{ key: 'neonatal', label: 'Deaths in the first four weeks' },
	{ key: 'other', label: 'All other causes' }
];

/** Deaths from these together are "circulatory": the grouping decides what comes first. */
const circulatory = ['ischaemic-heart', 'stroke', 'other-circulatory'];

/** First ages of the groups that are shown; the bands of a life table are added up in them. */
const ageGroups = [0, 1, 15, 30, 40, 50, 60, 70, 80, 90];
const total: Category = { key: 'gap', label: 'Gap between the two tenths' };

/** Both life tables of a sex, and how deaths from each cause differ. */
interface Pair {
	sex: Sex;
	ages: number[];
	first: LifeTableColumns;
	second: LifeTableColumns;
	gap: number;
	/** Rates of a cause by band, most and least deprived. */
	rates: (cause: string) => [number[], number[]];
}

function lifeTableOf({ startAges, populations, deaths }: TenthBands): LifeTableColumns {
	return abridgedColumns(startAges, populations, deaths);
}

function pairOf(sex: Sex, sides: [TenthBands, TenthBands], byCause: CauseRow[]): Pair {
	const [first, second] = [lifeTableOf(sides[0]), lifeTableOf(sides[1])];
	const rateOf = (side: TenthBands, tenth: number, cause: string) =>
		side.startAges.map((age, band) => {
			const row = byCause.find(
				(one) =>
					one.sex === sex && one.tenth === tenth && one.ageFrom === age && one.cause === cause
			);
			return (row?.deaths ?? 0) / side.populations[band]!;
		});
	return {
		sex,
		ages: sides[0].startAges,
		first,
		second,
		gap: second.lifeExpectancy[0]! - first.lifeExpectancy[0]!,
		rates: (cause) => [rateOf(sides[0], most, cause), rateOf(sides[1], least, cause)]
	};
}

/** Years of a form's contributions that a cause stands for. */
function yearsOfCause(pair: Pair, cause: string, contributions: number[]): number {
	const all = [pair.first.deathRate, pair.second.deathRate] as const;
	const byAge = contributionsOfCause(contributions, all, pair.rates(cause));
	return byAge.reduce((sum: number, part) => sum + (part ?? 0), 0);
}

/** The forms of the decomposition by the direction in which the change is thought. */
const forms = {
	symmetric: ({ first, second }: Pair) => symmetricContributions(first, second),
	upwards: ({ first, second }: Pair) => arriagaContributions(first, second),
	downwards: ({ first, second }: Pair) => arriagaContributions(second, first).map((part) => -part)
};

async function pairs(context: Context, indicator: Indicator) {
	const { bands, rows, asked } = await englandTenths(context, shownYears);
	const causeAnswer = await deathsByCause(context.query, shownYears.from, shownYears.to, [
		most,
		least
	]);
	const made = sexesShown(context, indicator).map((sex) =>
		pairOf(sex, [bandsOf(bands, sex, most), bandsOf(bands, sex, least)], causeAnswer.rows)
	);
	return { made, rows, asked: [asked, causeAnswer.asked] };
}

function estimate(sex: Sex, category: string, value: number): Estimate {
	return {
		role: 'home',
		area: ENGLAND,
		sex,
		category,
		period: periodOf(daysOf(shownYears)),
		value
	};
}

const text = (value: number) => numberText(value, unitOf('years'));

/** Years of the named causes in a form, the circulatory ones as one or apart. */
function namedCauses(pair: Pair, form: (pair: Pair) => number[], grouped: boolean) {
	const contributions = form(pair);
	const sums = new Map<string, number>();
	for (const { key, label } of causes.filter(({ key: each }) => each !== 'other')) {
		const name = grouped && circulatory.includes(key) ? 'circulatory disease' : label.toLowerCase();
		sums.set(name, (sums.get(name) ?? 0) + yearsOfCause(pair, key, contributions));
	}
	return sums;
}

const twoDigits = unitOf('years', undefined, 2);

/** Heart and respiratory disease in a form, the larger first. */
function rivals(pair: Pair, form: (pair: Pair) => number[]): [string, number][] {
	const sums = namedCauses(pair, form, false);
	return ['ischaemic heart disease', 'respiratory disease']
		.map((name): [string, number] => [name, sums.get(name)!])
		.sort((a, b) => b[1] - a[1]);
}

const rivalsText = (list: [string, number][]) =>
	list.map(([name, value]) => `${name} ${numberText(value, twoDigits)}`).join(' and ');

/** The order of causes depends on the grouping and the direction: tells what each gives. */
function orderNotes(made: Pair[]): Note[] {
	return made.map((pair) => {
		const list = [forms.symmetric, forms.upwards, forms.downwards].map((form) =>
			rivals(pair, form)
		);
		const moves = new Set(list.map((order) => order[0]?.[0])).size > 1;
		const order = moves ? 'change places with the direction' : 'keep their order in each direction';
		const [even, up, down] = list.map(rivalsText);
		const [first] = [...namedCauses(pair, forms.symmetric, true)].sort((a, b) => b[1] - a[1]);
		const text = `The grouping of causes and the direction decide the order. For ${sexText(pair.sex).toLowerCase()}, heart and respiratory disease ${order}: ${even} in the symmetric form shown, ${up} counted from the most deprived tenth, ${down} from the least deprived. With all circulatory disease as one group, ${first?.[0] ?? ''} comes first of the named causes.`;
		return { kind: 'aggregate', text };
	});
}

const ours: Note = {
	kind: 'vintage',
	text: `Computed here from deaths and residents of ${periodText(periodOf(daysOf(shownYears)))}. It is ${country.name}’s gap, not this or any borough’s, and not the current one.`
};

function remainder(pair: Pair, shown: number): number {
	return pair.gap - shown;
}

function causeEstimates(pair: Pair): Estimate[] {
	const contributions = forms.symmetric(pair);
	const parts = causes.map(({ key }) =>
		estimate(pair.sex, key, yearsOfCause(pair, key, contributions))
	);
	const left = remainder(
		pair,
		parts.reduce((sum, { value }) => sum + (value ?? 0), 0)
	);
	const unsplit = Math.abs(left) > 1e-9 ? [estimate(pair.sex, 'unsplit', left)] : [];
	return [...parts, ...unsplit, estimate(pair.sex, total.key, pair.gap)];
}

/** England's gap between its most and least deprived tenth by cause of death (Arriaga, symmetric). */
export async function englandCauses(context: Context, indicator: Indicator): Promise<Figure> {
	const { made, asked } = await pairs(context, indicator);
	const estimates = made.flatMap(causeEstimates);
	const unsplit = estimates.some(({ category }) => category === 'unsplit')
		? [{ key: 'unsplit', label: 'Ages whose split is unstable' }]
		: [];
	return frame(context, indicator, {
		period: periodOf(daysOf(shownYears)),
		estimates,
		categories: [...causes, ...unsplit, total],
		notes: [ours, ...orderNotes(made)],
		asked
	});
}

function ageLabel(from: number, next: number | undefined): string {
	if (next === undefined) return `${from} and over`;
	return next - from === 1 ? 'Under 1' : `${from} to ${next - 1}`;
}

const ageCategories: Category[] = ageGroups.map((from, at) => ({
	key: `from-${from}`,
	label: ageLabel(from, ageGroups[at + 1])
}));

function ageEstimates(pair: Pair): Estimate[] {
	const contributions = forms.symmetric(pair);
	const within = (from: number, next = Infinity) =>
		contributions.reduce(
			(sum, part, band) => (pair.ages[band]! >= from && pair.ages[band]! < next ? sum + part : sum),
			0
		);
	return [
		...ageGroups.map((from, at) =>
			estimate(pair.sex, `from-${from}`, within(from, ageGroups[at + 1]))
		),
		estimate(pair.sex, total.key, pair.gap)
	];
}

/** The same gap by the ages at which people die. */
export async function englandAges(context: Context, indicator: Indicator): Promise<Figure> {
	const { made, rows, asked } = await pairs(context, indicator);
	const ends = made.flatMap(({ sex }) => {
		const at = (tenth: number) =>
			rows.find((row) => row.sex === sex && row.tenth === tenth)?.value ?? null;
		const [first, last] = [at(most), at(least)];
		if (first === null || last === null) return [];
		return [`${text(first)} and ${text(last)} years for ${sexText(sex).toLowerCase()}`];
	});
	const told = `Life expectancy in the most and the least deprived tenth, from life tables of our own: ${ends.join(', ')}.`;
	return frame(context, indicator, {
		period: periodOf(daysOf(shownYears)),
		estimates: made.flatMap(ageEstimates),
		categories: [...ageCategories, total],
		notes: [ours, ...(ends.length > 0 ? [{ kind: 'aggregate' as const, text: told }] : [])],
		asked: asked.slice(0, 1)
	});
}
