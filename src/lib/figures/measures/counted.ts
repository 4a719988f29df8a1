import { newestFirst } from '$lib/catalogue/coverage';
import type { Query } from '$lib/database/query';
import { agesTable } from '$lib/questions/ages';
import { eventsOfYear, leaversWith, residentsAged, type CountRow } from '$lib/questions/explore';
import type { Answer } from '$lib/questions/question';
import { proportion } from '$lib/statistics/intervals/proportion';
import { rate } from '$lib/statistics/intervals/rate';
import { listText, periodText } from '$lib/format';
import { sliceRefs } from '../context';
import { unitOf } from '../units';
import { type Counted, subjectOf, type Measure, type MeasureRow } from './measure';

/** Shares and rates are worked out here, so that their counts stand beside them. */
function withValue(row: CountRow, counted: Counted, limits: boolean): MeasureRow {
	const { numerator, denominator } = row;
	const none = { ...row, value: null, lower: null, upper: null };
	if (numerator === null || denominator === null || denominator <= 0) return none;
	const { multiplier } = counted;
	const { value, lower, upper } =
		counted.statistic === 'proportion'
			? proportion(numerator, denominator, { multiplier })
			: rate(numerator, denominator, { multiplier });
	return limits ? { ...row, value, lower, upper } : { ...none, value };
}

async function worked(
	answer: Promise<Answer<CountRow>>,
	counted: Counted,
	limits: boolean
): Promise<Answer<MeasureRow>> {
	const { rows, asked } = await answer;
	return { rows: rows.map((row) => withValue(row, counted, limits)), asked };
}

type Told = Pick<Measure, 'id' | 'title' | 'polarity' | 'meaning' | 'caveats' | 'absent'>;

function share(
	told: Told,
	counted: Omit<Counted, 'statistic' | 'multiplier' | 'years'>,
	rest: Pick<Measure, 'tables' | 'method' | 'sources'> & { limits: boolean; label: string },
	ask: (query: Query) => Promise<Answer<CountRow>>
): Measure {
	const { limits, label, ...read } = rest;
	const whole: Counted = { ...counted, statistic: 'proportion', multiplier: 100, years: 1 };
	return {
		...told,
		subject: subjectOf(read.tables[0] ?? ''),
		unit: unitOf('percent', label),
		comparison: limits ? 'interval' : 'plain',
		notCompared: '',
		sexes: ['persons'],
		...read,
		counted: whole,
		intervalMethod: limits ? 'Wilson’s score interval of the two published counts' : null,
		working: `Number of ${counted.numerator} divided by number of ${counted.denominator}, times 100.`,
		rows: (query) => worked(ask(query), whole, limits)
	};
}

const stages: [stage: string, id: string, left: string][] = [
	['16', 'at-16', 'year 11'],
	['16-18', 'at-18', '16 to 18 study']
];

/** What is counted of those who left, with the words for it. */
interface LeaversOutcome {
	outcome: 'not-sustained' | 'apprenticeship';
	numerator: string;
	words: (id: string, left: string) => Pick<Told, 'id' | 'title' | 'polarity' | 'meaning'>;
}

const leaversOutcomes: LeaversOutcome[] = [
	{
		outcome: 'not-sustained',
		numerator: 'young people in no sustained destination',
		words: (id, left) => ({
			id: `not-sustained-${id}`,
			polarity: 'low-is-good',
			title: `Young people without a sustained destination after ${left}`,
			meaning: `Of every hundred young people who left ${left}, this many did not stay in education, an apprenticeship or work for half a year. It counts those who started and stopped as well as those who never started.`
		})
	},
	{
		outcome: 'apprenticeship',
		numerator: 'young people in an apprenticeship',
		words: (id, left) => ({
			id: `apprentices-${id}`,
			polarity: 'none',
			title: `Young people in an apprenticeship after ${left}`,
			meaning: `Of every hundred young people who left ${left}, this many were in an apprenticeship for half a year. Where more stay in education fewer start one, so neither direction is good by itself.`
		})
	}
];

function leaverMeasures(): Measure[] {
	const caveats = [
		'Counted where the school or college is, not where students live.',
		'Destinations of the latest year are provisional.'
	];
	const absent = 'No count is published for this area, or one of the two is withheld.';
	const rest = { tables: ['leavers'], method: 'proportion', limits: true, label: '% of leavers' };
	return stages.flatMap(([stage, id, left]) =>
		leaversOutcomes.map(({ outcome, numerator, words }) =>
			share(
				{ ...words(id, left), caveats, absent },
				{ numerator, denominator: `young people who left ${left}`, noFunnel: null },
				rest,
				(query) => leaversWith(query, stage, outcome)
			)
		)
	);
}

const ageGroups: [id: string, title: string, from: number, to: number][] = [
	['residents-under-16', 'Residents under 16', 0, 15],
	['residents-65-plus', 'Residents aged 65 and over', 65, 90],
	['residents-85-plus', 'Residents aged 85 and over', 85, 90]
];

/** Says where the dates of the ages are of several releases. */
function releaseCaveats(): string[] {
	const held = newestFirst(agesTable);
	const releases = new Set(held.map(({ release }) => release)).size;
	if (releases < 2) return [];
	const days = listText(held.map(({ period }) => periodText(period)).toReversed());
	return [
		`The dates, ${days}, come from ${releases} releases; their sources say what has been revised since.`
	];
}

function ageMeasures(): Measure[] {
	return ageGroups.map(([id, title, from, to]) =>
		share(
			{
				id,
				title,
				polarity: 'none',
				meaning: 'Out of every hundred people who live here, this many are of that age.',
				caveats: releaseCaveats(),
				absent: 'No estimate is held for this area.'
			},
			{
				numerator: title.charAt(0).toLowerCase() + title.slice(1),
				denominator: 'residents of all ages',
				noFunnel:
					'Residents are counted, not sampled: places differ in age for other reasons than chance, and almost all would lie outside its limits.'
			},
			{
				tables: [agesTable],
				sources: () => sliceRefs(newestFirst(agesTable)),
				method: 'shares',
				limits: false,
				label: '% of residents'
			},
			(query) => residentsAged(query, newestFirst(agesTable), from, to)
		)
	);
}

function eventMeasure(component: 'births' | 'deaths', title: string, note: string): Measure {
	const counted: Counted = {
		statistic: 'rate',
		multiplier: 1000,
		years: 1,
		numerator: component,
		noFunnel: null,
		denominator: 'residents, mean of the beginning and end of the year'
	};
	return {
		id: `${component}-rate`,
		title,
		subject: subjectOf('population_change'),
		unit: unitOf('per-1000', 'per 1,000 residents', 1),
		polarity: 'none',
		comparison: 'interval',
		notCompared: '',
		sexes: ['persons'],
		intervalMethod: 'Byar’s limits of the published count',
		counted,
		meaning: `How many ${component} there were in a year for every thousand residents. ${note}`,
		caveats: ['A crude rate: not adjusted for how old or young the residents are.'],
		absent: 'No count is held for this area.',
		tables: ['population_change'],
		method: 'rate',
		working: `Number of ${component} divided by the mean of residents at the beginning and the end of the year, times 1,000.`,
		rows: (query) => worked(eventsOfYear(query, component), counted, true)
	};
}

/** Measures that are worked out from published counts, with the interval that counts give. */
export function countedMeasures(): Measure[] {
	return [
		...leaverMeasures(),
		...ageMeasures(),
		eventMeasure(
			'births',
			'Births',
			'Places with more people in their twenties and thirties have more.'
		),
		eventMeasure(
			'deaths',
			'Deaths',
			'Places with more older people have more, however healthy they are.'
		)
	];
}
