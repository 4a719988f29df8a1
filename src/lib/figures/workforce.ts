import type { Query } from '$lib/database/query';
import { latest } from '$lib/catalogue/coverage';
import type { Indicator } from '$lib/catalogue/indicators';
import { areasByCode, ENGLAND, type Area } from '$lib/questions/areas';
import type { Asked } from '$lib/questions/question';
import {
	careOccupations,
	occupationAreas,
	carePoints,
	leaversByDestination,
	middleTurnover,
	type LeaverRow,
	type OccupationRow,
	type PointRow
} from '$lib/questions/workforce';
import { comparisons } from './comparison';
import type { Context } from './context';
import type { Category, Estimate, Figure, Note, Unit } from '$lib/figure';
import { chosenPeriod, frame, periodOf, valueOr, wholeParts, workings } from './frame';
import { published } from './published';
import { sentenceCase } from '$lib/format';
import { unitOf } from './units';

/** Turnover over time, against the middle of all authorities in place of a benchmark. */
export async function turnover(context: Context, indicator: Indicator): Promise<Figure> {
	const own = await published({ ...context, benchmark: null }, indicator);
	const middle = await middleTurnover(context.query);
	const estimates = [
		...own.estimates,
		...middle.rows.map((row): Estimate => ({
			role: 'middle',
			area: '',
			sex: 'persons',
			category: '',
			period: periodOf(row),
			value: row.value,
			parts: [row.authorities]
		}))
	];
	const against = estimates.map((one) =>
		one.role === 'middle' ? { ...one, role: 'benchmark' as const } : one
	);
	return {
		...own,
		estimates,
		parts: wholeParts('Authorities with a value'),
		comparisons: comparisons(context, indicator, against, own.period),
		working: [...own.working, ...workings(indicator, [middle.asked])]
	};
}

const destinations: Category[] = [
	{ key: 'education', label: 'Education' },
	{ key: 'apprenticeship', label: 'Apprenticeship' },
	{ key: 'employment', label: 'Employment' },
	{ key: 'not-sustained', label: 'Not sustained for half a year' },
	{ key: 'unknown', label: 'Not known' }
];

function leaverNotes(home: Area, all: LeaverRow | undefined, latest: boolean): Note[] {
	if (!all || all.value === null) return [];
	const measured = `${all.destinationStart.slice(0, 4)}/${String(Number(all.destinationStart.slice(0, 4)) + 1).slice(2)}`;
	const state = latest ? ', provisional' : '';
	const notes: Note[] = [
		{ kind: 'vintage', text: `Destinations were measured in ${measured}${state}.` }
	];
	if (all.authorities > 1)
		notes.push({
			kind: 'aggregate',
			text: `The figures are the published counts of its ${all.authorities} authorities, added up here${all.absent > 0 ? `; ${all.absent} of them ${all.absent === 1 ? 'has' : 'have'} no provider in these figures` : ''}.`
		});
	return notes;
}

function leaverEstimate(home: Area, row: LeaverRow, all: number | null): Estimate {
	const share = row.value === null || !all ? null : (100 * row.value) / all;
	return {
		role: 'home',
		area: home.code,
		sex: 'persons',
		category: row.destination,
		period: periodOf(row),
		...valueOr(row.value, row.missing),
		// Percentages of very few people say nothing and can tell of persons.
		parts: [all !== null && all < 30 ? null : share]
	};
}

/** Leavers by destination in one academic year. */
export async function leavers(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home } = context;
	const stage = String(indicator.filter?.stage ?? '');
	const answer = await leaversByDestination(query, home.code, stage);
	const periods = [...new Map(answer.rows.map((row) => [row.end, row])).values()].reverse();
	const first = periods[0];
	if (!first) return noLeavers(context, indicator, [answer.asked]);
	const { days, notes } = chosenPeriod(context, periods);
	const rows = answer.rows.filter((row) => row.end === days.end);
	const all = rows.find((row) => row.destination === 'all');
	const estimates = ['all', ...destinations.map(({ key }) => key)].flatMap((key) =>
		rows
			.filter((row) => row.destination === key)
			.map((row) => leaverEstimate(home, row, all?.value ?? null))
	);
	return frame(context, indicator, {
		period: periodOf(days),
		benchmark: null,
		estimates,
		categories: [{ key: 'all', label: 'All leavers' }, ...destinations],
		parts: [{ label: '% of leavers', decimals: 1 }],
		notes: [...notes, ...leaverNotes(home, all, days.end === first.end)],
		asked: [answer.asked]
	});
}

function noLeavers(context: Context, indicator: Indicator, asked: Asked[]): Promise<Figure> {
	const { period } = latest(indicator.tables[0] ?? '');
	return frame(context, indicator, {
		period,
		benchmark: null,
		estimates: [
			{
				role: 'home',
				area: context.home.code,
				sex: 'persons',
				category: 'all',
				period,
				value: null,
				missing: 'not-published'
			}
		],
		asked
	});
}

/** The area itself or the narrowest that holds it for which occupations are held; else England. */
async function occupationArea(query: Query, home: Area): Promise<string> {
	const held = await occupationAreas(query);
	const codes = [home.code, home.upperTier, home.combinedAuthority, home.region];
	return codes.find((code) => code !== null && held.includes(code)) ?? ENGLAND;
}

const jobMeasures: Record<string, string> = {
	'net-change': 'growth',
	replacement: 'to replace people who leave'
};

type Job = Pick<OccupationRow, 'occupation' | 'measure'>;

const jobKey = ({ occupation, measure }: Job) => `${occupation} ${measure}`;

const jobLabel = ({ occupation, measure }: Job) =>
	`${occupation.replace(/^\d+ /, '')}: ${jobMeasures[measure]}`;

/** Says that the area of a skills plan is not known to be that of the county. */
function planNotes(published: string): Note[] {
	if (!published.includes('LSIP')) return [];
	const text = `Published as “${published}”, the area of a local skills improvement plan; the source does not list its members, which may be more than the county's.`;
	return [{ kind: 'wider-area', text }];
}

/** Growth and replacement of care and health jobs in the wider area that is published. */
export async function occupations(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home } = context;
	const code = await occupationArea(query, home);
	const answer = await careOccupations(query, code);
	const published = answer.rows[0]?.published ?? '';
	const rows = answer.rows.filter(
		(row) => row.measure in jobMeasures && !/^all/i.test(row.occupation)
	);
	const shownArea = (await areasByCode(query, [code]))[code];
	return frame(context, indicator, {
		period: rows[0] ? periodOf(rows[0]) : '',
		benchmark: null,
		...(shownArea ? { shownArea } : {}),
		estimates: rows.map((row): Estimate => ({
			role: 'home',
			area: code,
			sex: 'persons',
			category: jobKey(row),
			period: periodOf(row),
			value: row.value
		})),
		categories: rows.map((row) => ({ key: jobKey(row), label: jobLabel(row) })),
		notes: planNotes(published),
		asked: [answer.asked]
	});
}

function pointUnit(row: PointRow): Unit {
	// A whole percentage was published without decimals, and is shown so.
	if (row.unit === 'percent')
		return unitOf('percent', undefined, Number.isInteger(row.value) ? 0 : 1);
	return row.unit === 'persons' ? unitOf('persons') : unitOf('posts', row.unit);
}

/** Area, measure and who reported it: the same in every release, whatever stands before it. */
function pointKey({ area, measure, reportedBy }: PointRow): string {
	return [area, measure, reportedBy].filter(Boolean).join(' ');
}

function pointLabel(row: PointRow): string {
	const said = row.reportedBy ? `, as reported by ${row.reportedBy}` : `, ${row.publisher}`;
	return `${sentenceCase(row.measure)}${said}`;
}

const pointCategory = (row: PointRow): Category => ({
	key: pointKey(row),
	label: pointLabel(row),
	unit: pointUnit(row),
	told: {
		measure: sentenceCase(row.measure),
		by: row.reportedBy ?? row.publisher,
		press: row.reportedBy !== null
	}
});

const reportedNote: Note = {
	kind: 'reported',
	text: 'Figures marked “as reported by” are known only through the press, rounded there, and are not headlines.'
};

/** Single published or reported figures for the area, those it lies in, and England. */
export async function reportedPoints(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home } = context;
	const codes = [home.code, home.upperTier, home.combinedAuthority, ENGLAND];
	const answer = await carePoints(query, [...new Set(codes.filter((code) => code !== null))]);
	const reported = answer.rows.some((row) => row.area === home.code && row.reportedBy);
	const estimates = answer.rows.map((row): Estimate => ({
		role: row.area === home.code ? 'home' : 'benchmark',
		area: row.area,
		sex: 'persons',
		category: pointKey(row),
		period: periodOf(row),
		value: row.value
	}));
	return frame(context, indicator, {
		period: estimates.find((one) => one.role === 'home')?.period ?? estimates[0]?.period ?? '',
		estimates,
		categories: answer.rows.map(pointCategory),
		notes: reported ? [reportedNote] : [],
		asked: [answer.asked]
	});
}
