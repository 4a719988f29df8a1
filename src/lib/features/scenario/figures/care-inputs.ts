import { country } from '$lib/catalogue/dashboard';
import { ENGLAND } from '$lib/questions/areas';
import { numberText, periodText } from '$lib/format';
import { periodOf } from '$lib/figures/frame';
import {
	assumed,
	impliedPosts,
	latestPoint,
	pointSource,
	roomAbove,
	significant,
	type Evidence
} from './evidence';
import type { InputName, ScenarioInput } from '$lib/figures/scenario/scenario';
import { unitOf } from '$lib/figures/units';

type Default = Omit<ScenarioInput, 'name'>;

const count = (value: number) => numberText(value, unitOf('posts'));
const percent = (value: number) => numberText(value, unitOf('percent'));

function reportedPosts(evidence: Evidence) {
	return latestPoint(evidence, evidence.home.code, /^total posts/, 'posts');
}

/** The mid-year that the posts are taken to be of: the nearest for which ages are held. */
export function baseYearOf(evidence: Evidence): number {
	const posts = reportedPosts(evidence);
	const { estimateYear } = evidence;
	const first = Math.min(...evidence.estimates.map(({ year }) => year));
	return posts
		? Math.max(first, Math.min(Number(posts.end.slice(0, 4)), estimateYear))
		: estimateYear;
}

function olderResidents(evidence: Evidence, code: string): number | null {
	const row = evidence.estimates.find(
		(one) => one.area === code && one.year === evidence.estimateYear
	);
	return row?.served['65+'] ?? null;
}

/** Posts that only the press tells: the range is what its figures say of one another. */
function postsInThePress(evidence: Evidence): Partial<Default> | null {
	const total = reportedPosts(evidence);
	if (!total) return null;
	const { code } = evidence.home;
	const filled = latestPoint(evidence, code, /^filled posts/, 'posts')?.value ?? null;
	const vacant = latestPoint(evidence, code, /^vacancy rate$/, 'percent')?.value ?? null;
	const jobs = latestPoint(evidence, code, /^jobs$/, 'posts');
	const from = filled === null || vacant === null ? null : filled / (1 - vacant / 100);
	const all = [total.value, jobs?.value ?? total.value, from ?? total.value];
	const said = [
		...(jobs ? [`${count(jobs.value)} jobs were reported for ${periodText(periodOf(jobs))}`] : []),
		...(from && filled
			? [
					`${count(filled)} filled posts at the reported vacancy rate would be ${count(significant(from))} in all`
				]
			: [])
	];
	return {
		value: total.value,
		low: significant(Math.min(...all)),
		high: significant(Math.max(...all)),
		reason: `Reported and rounded${said.length > 0 ? `: ${said.join('; ')}` : ''}.`,
		basis: 'reported',
		source: pointSource(total),
		period: periodText(periodOf(total))
	};
}

/** England's implied posts, or as many for each resident aged 65 and over. */
function impliedPostsHere(evidence: Evidence): Partial<Default> | null {
	const implied = impliedPosts(evidence);
	const [own, all] = [evidence.home.code, ENGLAND].map((code) => olderResidents(evidence, code));
	if (!implied || !own || !all) return null;
	const value = significant((implied.value * own) / all);
	const spread = assumed(evidence, 'posts');
	const part = (percent: number | null) => significant((value * (percent ?? spread.value)) / 100);
	const national = evidence.home.code === ENGLAND;
	const [low, high] = national
		? [significant(implied.low), significant(implied.high)]
		: [part(spread.low), part(spread.high)];
	return {
		value,
		low,
		high,
		reason: national
			? 'What the rounding of the posts and of the percentage allows.'
			: `${country.name}’s rate, ${numberText((1000 * implied.value) / all, unitOf('per-1000'))} per 1,000 residents aged 65 and over, need not hold here: ${spread.reason}.`,
		basis: national ? 'implied' : 'assumed',
		source: national
			? `${implied.source}: posts ÷ percent; implied, assumed`
			: `${implied.source}: ${country.name}’s implied posts per resident aged 65 and over, assumed to hold here`,
		period: String(evidence.estimateYear)
	};
}

function posts(evidence: Evidence): Default {
	const found = postsInThePress(evidence) ?? impliedPostsHere(evidence);
	const max = roomAbove(found?.value ?? 1000);
	return {
		label: 'Posts in adult social care, filled and vacant',
		unit: 'posts',
		value: null,
		low: null,
		high: null,
		reason: '',
		min: 0,
		max,
		step: Math.max(1, 10 ** Math.floor(Math.log10(max / 200))),
		basis: 'missing',
		source: 'not held for this area',
		period: '',
		...found
	};
}

const turnoverFrame = {
	label: 'Turnover: posts left within a year',
	unit: '%',
	min: 0,
	max: 100,
	step: 0.5
} as const;

const toOneDecimal = (value: number) => Math.round(value * 10) / 10;

/** The latest turnover published for the area or its county; null where none is. */
function publishedTurnover(evidence: Evidence): Default | null {
	const { home, turnover: rows, turnoverArea } = evidence;
	const latest = rows.at(-1);
	if (latest?.value == null) return null;
	const values = rows.map(({ value }) => value).filter((value) => value !== null);
	const wider = turnoverArea.code === home.code ? '' : `${turnoverArea.name}: `;
	return {
		...turnoverFrame,
		value: toOneDecimal(latest.value),
		low: toOneDecimal(Math.min(...values)),
		high: toOneDecimal(Math.max(...values)),
		reason: `The lowest and highest published ${wider ? `for ${turnoverArea.name} ` : ''}in ${values.length === 1 ? 'the one year held' : `${values.length} years`}.`,
		basis: 'published',
		source: `${wider}Office for Local Government, adult social care metrics`,
		period: periodText(periodOf(latest))
	};
}

function turnover(evidence: Evidence): Default {
	const published = publishedTurnover(evidence);
	if (published) return published;
	const { home, turnoverQuartiles: quartiles } = evidence;
	const national = latestPoint(evidence, ENGLAND, /^turnover rate$/, 'percent');
	// An authority whose own value is withheld gets no other's; wider areas are not in the source.
	if (home.level === 'local-authority' || !national) {
		const hint = national ? ` ${country.name}’s is ${percent(national.value)}.` : '';
		return {
			...turnoverFrame,
			value: null,
			low: null,
			high: null,
			reason: `No value is held for this area.${hint}`,
			basis: 'missing',
			source: 'not held for this area',
			period: ''
		};
	}
	return {
		...turnoverFrame,
		value: national.value,
		low: toOneDecimal(Math.min(quartiles.lower ?? national.value, national.value)),
		high: toOneDecimal(Math.max(quartiles.upper ?? national.value, national.value)),
		reason: `Half of all authorities lie in this range (or between it and ${country.name}’s rate).`,
		basis: home.code === ENGLAND ? 'published' : 'assumed',
		source: `${pointSource(national)}${home.code === ENGLAND ? '' : `: ${country.name}, assumed to hold here`}`,
		period: periodText(periodOf(national))
	};
}

function vacancy(evidence: Evidence): Default {
	const { home } = evidence;
	const frame = { label: 'Vacant posts', unit: '%', min: 0, max: 50, step: 0.5 } as const;
	const own = latestPoint(evidence, home.code, /^vacancy rate$/, 'percent');
	const national = latestPoint(evidence, ENGLAND, /^vacancy rate$/, 'percent');
	const row = own ?? national;
	const earlier = evidence.points
		.filter((one) => one.area === row?.area && one.measure === 'vacancy rate')
		.map(({ value }) => value);
	const vacancies = latestPoint(evidence, ENGLAND, /^vacancies on any given day$/, 'posts');
	const peak = latestPoint(evidence, ENGLAND, /^vacancies$/, 'posts');
	const implied = impliedPosts(evidence);
	const value = row?.value ?? 0;
	const scaled = vacancies && peak ? (value * peak.value) / vacancies.value : value;
	const onImplied = vacancies && implied ? (100 * vacancies.value) / implied.value : value;
	const reported = Boolean(own?.reportedBy);
	const ends = reported ? earlier : [onImplied, scaled, value];
	return {
		...frame,
		value,
		low: Math.round(10 * Math.min(...ends)) / 10,
		high: Math.round(10 * Math.max(...ends)) / 10,
		reason: reported
			? 'The lowest and highest rates reported.'
			: `The published ${count(vacancies?.value ?? 0)} vacancies are ${percent(onImplied)} of the implied posts, so the rate is of other posts; ${percent(scaled)} is the rate in proportion to the ${count(peak?.value ?? 0)} of ${peak ? periodText(periodOf(peak)) : ''}.`,
		basis: reported ? 'reported' : own ? 'published' : 'assumed',
		source: row ? `${pointSource(row)}${own ? '' : `: ${country.name}, assumed to hold here`}` : '',
		period: row ? periodText(periodOf(row)) : ''
	};
}

/** Defaults of what is known of care posts in the area. */
export function careDefaults(evidence: Evidence): Partial<Record<InputName, Default>> {
	return { posts: posts(evidence), turnover: turnover(evidence), vacancy: vacancy(evidence) };
}
