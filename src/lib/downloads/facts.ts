import type { Change, Comparison, Figure, Missing, Slope, Verdict } from '$lib/figure';
import { periodText } from '$lib/format';

/** A number that a figure shows beside its estimates: a difference, a slope, a quarter, a change. */
export interface Fact {
	/** What it is, where an estimate has its role: `difference`, `slope-index`. */
	role: string;
	/** Code of the area it is about; empty where it is about all of them. */
	area: string;
	sex: string;
	category: string;
	period: string;
	value: number | null;
	lower?: number | undefined;
	upper?: number | undefined;
	missing?: Missing;
	/** Unit in words. */
	unit: string;
	/** What has to be said with it, in words; empty where nothing has. */
	remark: string;
}

/** The unit of a difference: two percentages differ by percentage points. */
function differenceUnit(figure: Figure, category: string): string {
	const unit = figure.categories.find(({ key }) => key === category)?.unit ?? figure.unit;
	return unit.id === 'percent' ? 'percentage points' : unit.label;
}

/** A verdict with what it is against. */
const against: Record<Verdict, string> = {
	better: 'better than',
	worse: 'worse than',
	similar: 'about the same as',
	higher: 'higher than',
	lower: 'lower than',
	'not-compared': 'not compared with'
};

function difference(figure: Figure, one: Comparison): Fact {
	const { sex, category, period, verdict, reason } = one;
	const other = figure.estimates.some(({ role }) => role === 'middle')
		? 'the middle of all authorities'
		: (figure.benchmark?.name ?? 'the benchmark');
	return {
		role: 'difference',
		area: figure.shown.code,
		sex,
		category,
		period,
		value: one.difference,
		lower: one.differenceLower,
		upper: one.differenceUpper,
		unit: differenceUnit(figure, category),
		remark: `${against[verdict]} ${other}: ${reason}`
	};
}

/** One number about a fitted slope, with what tells it from the others. */
type SlopeNumber = Pick<Fact, 'role' | 'value' | 'remark'> & Partial<Fact>;

function publishedSlope(published: number | null): SlopeNumber {
	const missing = published === null ? ({ missing: 'not-published' } as const) : {};
	return { role: 'slope-index-published', value: published, remark: 'as published', ...missing };
}

function slopeNumbers({ simulated, relativeIndex, ends, published, ...own }: Slope): SlopeNumber[] {
	const { slopeIndex: value, lower, upper } = own;
	const numbers: SlopeNumber[] = [
		{ role: 'slope-index', value, lower, upper, remark: 'our own calculation' }
	];
	if (simulated) {
		const remark = `our own calculation, limits from ${simulated.draws} lines drawn with seed ${simulated.seed}`;
		const limits = { lower: simulated.lower, upper: simulated.upper };
		numbers.push({ role: 'slope-index-simulated', value, ...limits, remark });
	}
	if (published !== undefined) numbers.push(publishedSlope(published));
	if (relativeIndex) {
		const remark = 'least deprived end of the line divided by its most deprived end';
		numbers.push({ role: 'relative-index', ...relativeIndex, unit: 'ratio', remark });
	}
	if (ends) {
		const remark = 'least deprived group minus most deprived group';
		numbers.push({ role: 'ends-difference', ...ends, remark });
	}
	return numbers;
}

function slopeFacts(figure: Figure, slope: Slope): Fact[] {
	const { unit, period, shown } = figure;
	const common = { area: shown.code, sex: slope.sex, category: '', period, unit: unit.label };
	return slopeNumbers(slope).map((one) => ({ ...common, ...one }));
}

function changeFacts(figure: Figure, one: Change): Fact[] {
	const { sex, category, from, to } = one;
	const period = `${from.split('/')[0]}/${to.split('/')[1]}`;
	const common = { area: figure.shown.code, sex, category, period, unit: figure.unit.label };
	const between = `from ${periodText(from)} to ${periodText(to)}`;
	const unknown = ': not known, because a value is missing';
	return [
		{
			role: 'change',
			...common,
			value: one.change,
			remark: `${between}${one.change === null ? unknown : ''}`
		},
		{
			role: 'change-within-chance',
			...common,
			value: one.withinChance,
			remark: `largest change to either side that chance alone would give, our own estimate, ${between}${one.withinChance === null ? ': not known' : ''}`
		}
	];
}

function distributionFacts(figure: Figure): Fact[] {
	const { distribution } = figure;
	if (!distribution) return [];
	const { values, missing, lowerQuartile, median, upperQuartile } = distribution;
	const remark = `of ${values.length} authorities${missing > 0 ? `; ${missing} more have no value` : ''}`;
	const marks = { 'lower-quartile': lowerQuartile, median, 'upper-quartile': upperQuartile };
	return Object.entries(marks).map(([role, value]) => ({
		role,
		area: '',
		sex: figure.estimates[0]?.sex ?? 'persons',
		category: '',
		period: figure.period,
		value,
		unit: figure.unit.label,
		remark
	}));
}

/** All that a figure shows besides its estimates, in the order in which it is read. */
export function factsOf(figure: Figure): Fact[] {
	return [
		...figure.comparisons
			.filter(({ difference: value }) => value !== null)
			.map((one) => difference(figure, one)),
		...distributionFacts(figure),
		...(figure.slopes ?? []).flatMap((slope) => slopeFacts(figure, slope)),
		...(figure.changes ?? []).flatMap((change) => changeFacts(figure, change))
	];
}
