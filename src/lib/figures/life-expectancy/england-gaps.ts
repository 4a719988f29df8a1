import type { Indicator } from '$lib/catalogue/indicators';
import { areasByCode, ENGLAND } from '$lib/questions/areas';
import { publishedGaps, type PublishedGapRow, type TenthRow } from '$lib/questions/tenths';
import { withoutRows } from '$lib/questions/question';
import type { Context } from '../context';
import type { Category, Estimate, Figure, Note, Sex } from '$lib/figure';
import { frame, intervalOf, limitsGiven, periodOf, sexesShown, valueOr } from '../frame';
import { unitOf } from '../units';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import { daysOf, englandTenths, heldByTenth, pooled, pooledTo, type Years } from './england-causes';
import { slopeInput } from './tenths';

const measures: Record<string, string> = {
	'life-expectancy': 'Life expectancy',
	'healthy-life-expectancy': 'Healthy life expectancy',
	'disability-free-life-expectancy': 'Disability-free life expectancy'
};

const statistics: Record<string, string> = {
	'slope-index': 'slope index',
	'gap-of-tenths': 'gap between the most and the least deprived tenth',
	'gap-of-fifths': 'gap between the most and the least deprived fifth',
	'most-deprived-tenth': 'most deprived tenth',
	'least-deprived-tenth': 'least deprived tenth',
	'share-circulatory': 'share of the gap of fifths from circulatory disease',
	'share-cancer': 'share of the gap of fifths from cancer',
	'share-covid-19': 'share of the gap of fifths from COVID-19'
};

/** Measure and statistic, and whether it is known through the press only. */
const keyOf = ({ measure, statistic, reportedBy }: PublishedGapRow) =>
	`${measure} ${statistic}${reportedBy ? ` ${reportedBy}` : ''}`;

function categoryOf(row: PublishedGapRow): Category {
	const { measure, statistic, reportedBy, unit } = row;
	const said = reportedBy ? `, as reported by ${reportedBy}` : '';
	return {
		key: keyOf(row),
		label: `${measures[measure] ?? measure}, ${statistics[statistic] ?? statistic}${said}`,
		...(unit === 'percent' ? { unit: unitOf('percent', undefined, 0) } : {})
	};
}

function estimateOf(row: PublishedGapRow): Estimate {
	const { area, sex, value } = row;
	return { role: 'home', area, sex, category: keyOf(row), period: periodOf(row), value };
}

/** Beside a place: the newest published gap of tenths in life and in healthy life, and no more. */
function newestGaps(rows: PublishedGapRow[]): PublishedGapRow[] {
	const own = rows.filter(
		({ statistic, reportedBy }) => statistic === 'gap-of-tenths' && !reportedBy
	);
	const shown = ['life-expectancy', 'healthy-life-expectancy'];
	return own.filter(
		({ measure, end }) =>
			shown.includes(measure) && own.every((other) => other.measure !== measure || other.end <= end)
	);
}

const reported: Note = {
	kind: 'reported',
	text: 'Figures marked “as reported by” are known only through the press and are not headlines.'
};

/** Gaps published for England: all of them on England's page, the newest beside any other place. */
export async function englandGaps(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home, view } = context;
	const answer = await publishedGaps(query);
	const all = home.code === ENGLAND;
	const wanted = all ? answer.rows : newestGaps(answer.rows);
	const rows = wanted.filter(({ sex }) => view.sex === 'all' || sex === view.sex);
	const held = rows.length > 0 ? rows : wanted;
	const shownArea = (await areasByCode(query, [ENGLAND]))[ENGLAND];
	const [newest] = newestGaps(held);
	const categories = new Map(held.map((row) => [keyOf(row), categoryOf(row)]));
	return frame(context, indicator, {
		period: newest ? periodOf(newest) : '',
		...(shownArea ? { shownArea } : {}),
		benchmark: null,
		estimates: held.map(estimateOf),
		categories: [...categories.values()],
		notes: held.some(({ reportedBy }) => reportedBy) ? [reported] : [],
		asked: [all ? answer.asked : withoutRows(answer.asked)]
	});
}

const held = heldByTenth();

/** Periods of three years, each a year later than the one before. */
const periods: Years[] = Array.from({ length: held.to - held.from - pooled + 2 }, (_, at) => ({
	...pooledTo(held.from + at + pooled - 1)
}));

function slopeEstimate(rows: TenthRow[], sex: Sex, years: Years): Estimate {
	const input = slopeInput(rows);
	const slope = input ? slopeIndexOfInequality(input) : null;
	return {
		role: 'home',
		area: ENGLAND,
		sex,
		category: '',
		period: periodOf(daysOf(years)),
		...valueOr(slope?.slopeIndex ?? null, 'too-few'),
		...limitsGiven(slope?.lower, slope?.upper)
	};
}

/** The slope of life expectancy through England's tenths, from life tables of our own, by period. */
export async function englandSlopes(context: Context, indicator: Indicator): Promise<Figure> {
	const sexes = sexesShown(context, indicator);
	const estimates: Estimate[] = [];
	const asked = [];
	for (const years of periods) {
		const found = await englandTenths(context, years);
		asked.push(found.asked);
		for (const sex of sexes)
			estimates.push(
				slopeEstimate(
					found.rows.filter((row) => row.sex === sex),
					sex,
					years
				)
			);
	}
	return frame(context, indicator, {
		period: estimates.at(-1)?.period ?? '',
		estimates,
		interval: intervalOf(indicator),
		asked: asked.slice(-1)
	});
}
