import { country } from '$lib/catalogue/dashboard';
import type { Row } from '$lib/catalogue/tables';
import type { Period } from '$lib/figure';
import { periodOf } from '$lib/figures/frame';
import { periodText } from '$lib/format';
import assumptionsText from '../../../../data/scenario_assumptions.csv?raw';
import examplesText from '../../../../data/worked_examples.csv?raw';
import { rowsOf, tableOf } from './table-rows';

const rows = rowsOf('worked_examples', examplesText);

/** A number of an example, with what it is of. */
interface ExampleNumber {
	item: string;
	area: string;
	place: string;
	period: Period;
	value: number;
	/** Publication of the table that it is from. */
	source: string;
}

function numberOf(row: Row): ExampleNumber {
	const [start, end] = [String(row.period_start), String(row.period_end)];
	const { sources } = tableOf(String(row.from_table));
	return {
		item: String(row.item),
		area: String(row.area_code),
		place: String(row.place),
		period: periodOf({ start, end }),
		value: Number(row.value),
		source: sources[0]?.title ?? ''
	};
}

/** Numbers of an example in the order of their periods, of one item where it is given. */
function numbersOf(example: string, measure: string, item?: string): ExampleNumber[] {
	const own = rows.filter(
		(row) =>
			row.example === example &&
			row.measure === measure &&
			(item === undefined || row.item === item)
	);
	if (own.length === 0) throw new RangeError(`no example has ${example} ${measure} ${item ?? ''}`);
	return own.map(numberOf).sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Publication, place and period of numbers: where they come from. */
function originOf({ source, place, period }: ExampleNumber): string {
	return `${source}, ${place}, ${periodText(period)}`;
}

const byTenth = (measure: string) =>
	numbersOf('tenths', measure).sort((a, b) => Number(a.item) - Number(b.item));
const tenths = (measure: string) => byTenth(measure).map(({ value }) => value);

/** Where the numbers by tenth come from. */
export const TENTHS_ORIGIN = originOf(byTenth('deaths')[0]!);

/** Men of one place by deprivation tenth of neighbourhoods, most deprived first. */
export const MEN_BY_TENTH = Object.freeze({
	personYears: tenths('person-years'),
	deaths: tenths('deaths'),
	values: tenths('value'),
	standardErrors: tenths('standard-error')
});

/** The tenths as population groups from most to least disadvantaged. */
export const TENTHS_AS_GROUPS = Object.freeze({
	estimates: MEN_BY_TENTH.values,
	populations: MEN_BY_TENTH.personYears,
	standardErrors: MEN_BY_TENTH.standardErrors,
	order: MEN_BY_TENTH.values.map((_, tenth) => tenth + 1)
});

const pupils = numbersOf('leavers', 'value', 'all');

/** Where the numbers on pupils come from. */
export const LEAVERS_ORIGIN = `${pupils[0]!.source}, ${pupils[0]!.place}`;

/** Pupils of one place after year 11: all, and those in no sustained education, work or training. */
export const LEAVERS = Object.freeze(
	numbersOf('leavers', 'value', 'not-sustained').map(({ period, value }, at) => ({
		period,
		count: value,
		denominator: pupils[at]!.value
	}))
);

/** Years of the first and of the last of the pupils, in words. */
export const LEAVERS_YEARS = [pupils[0]!, pupils.at(-1)!].map(({ period }) => periodText(period));

const all = numbersOf('residents', 'value', 'all');
const [first, last] = [all[0]!, all.at(-1)!];
const aged = (item: string) => numbersOf('residents', 'value', item).at(-1)!.value;

export const POPULATION_ORIGIN = `${last.source}, ${last.place}`;

/** Residents of one place in the middle of two years, and by age in the later one. */
export const RESIDENTS = Object.freeze({
	first: first.value,
	last: last.value,
	firstDay: periodText(first.period),
	lastDay: periodText(last.period),
	years: Number(last.period.slice(0, 4)) - Number(first.period.slice(0, 4)),
	ages: { young: aged('0-15'), working: aged('16-64'), older: aged('65+') }
});

/** The one number of an item, of the place or of the country. */
function single(example: string, measure: string, item: string, ofCountry = false) {
	const own = numbersOf(example, measure, item);
	const found = own.find(({ area }) => (area === country.code) === ofCountry);
	if (!found) throw new RangeError(`no example has ${example} ${measure} ${item} of both areas`);
	return found;
}

function withLimits(sex: string) {
	const part = (measure: string) => single('life-expectancy', measure, sex).value;
	return { value: part('value'), lower: part('lower'), upper: part('upper') };
}

/** Life expectancy at birth in one place, with its limits, and of men in the country. */
export const LIFE_EXPECTANCY = Object.freeze({
	men: withLimits('male'),
	women: withLimits('female'),
	menInCountry: single('life-expectancy', 'value', 'male', true).value,
	origin: originOf(single('life-expectancy', 'value', 'male'))
});

/** Life expectancy of men to two decimals, in one place and in the country. */
export const UNROUNDED = Object.freeze({
	place: single('life-expectancy-unrounded', 'value', 'male').value,
	country: single('life-expectancy-unrounded', 'value', 'male', true).value,
	origin: originOf(single('life-expectancy-unrounded', 'value', 'male'))
});

const [posts, vacant, turnover] = ['posts', 'vacant', 'turnover'].map((item) =>
	single('care', 'value', item)
) as [ExampleNumber, ExampleNumber, ExampleNumber];

const leaving = rowsOf('scenario_assumptions', assumptionsText).find(
	({ input }) => input === 'leaving'
);

/** Posts in care in one place, percent of them vacant and left within a year, and of those left out of care. */
export const CARE = Object.freeze({
	posts: posts.value,
	vacancyPercent: vacant.value,
	turnoverPercent: Number(turnover.value.toFixed(1)),
	leavingPercent: Number(leaving?.value),
	origin: `${posts.source}, as reported by the press, ${periodText(posts.period)}; ${turnover.source}, ${periodText(turnover.period)}; ${leaving?.source}`
});

/** The place that all of these numbers are of. */
export const EXAMPLE_PLACE = first.place;

/** Says that numbers were made up. */
export const ARITHMETIC_ONLY =
	'Numbers made up to show the arithmetic; they describe no real place';
