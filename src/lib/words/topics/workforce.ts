import { country } from '$lib/catalogue/dashboard';
import { unitOf } from '$lib/figures/units';
import type { Noun } from '$lib/format';
import type { Category, Comparison, Estimate, Figure } from '$lib/figure';
import { headlines, nothingShown, ofRole } from '../select';
import { general, nothingToShow } from './general';
import type { Said } from '../sentence';
import {
	areaPart,
	estimatePart,
	keyOf,
	listed,
	name,
	nothingSaid,
	ownPart,
	periodPart,
	say,
	strong,
	type NumberPart,
	type Part,
	type Statement
} from '../statement';

const persons = unitOf('persons');

/** The estimate of a category at the figure's period, where it has a value. */
function held(figure: Figure, category: string): Estimate | undefined {
	return ofRole(figure, 'home').find(
		(one) => one.category === category && one.period === figure.period && one.value !== null
	);
}

const destinations: [string, string][] = [
	['education', 'on to education'],
	['apprenticeship', 'to an apprenticeship'],
	['employment', 'to a job']
];

/** How many left study, and how many of them went on learning. */
export function leavers(figure: Figure): Statement {
	const all = held(figure, 'all');
	const { counted } = figure.says ?? {};
	if (!all || !counted) return nothingToShow(figure);
	const number = estimatePart(all, persons, 'value', [counted.one, counted.many]);
	return say`${number} ${leftAt(figure)}${goneTo(figure)}`;
}

/** "left 16–18 study in Wigan in 2021/22". */
function leftAt(figure: Figure): Statement {
	const did = name(figure.says?.counted?.did ?? '');
	return say`${did} in ${areaPart(figure.shown)} ${periodPart(figure.period, 'in')}`;
}

/** ": 1,512 on to education, 1,002 to a job". */
function goneTo(figure: Figure): Statement {
	const parts = destinations.flatMap(([key, label]) => {
		const part = held(figure, key);
		return part ? [say`${estimatePart(part, persons)} ${label}`] : [];
	});
	return parts.length > 0 ? say`: ${listed(parts, ', ')}` : nothingSaid;
}

/** Growth and replacement of the first occupation group that cares for people, SOC major group 6. */
function caringJobs(figure: Figure): [Estimate, Estimate] | null {
	const code = figure.categories.find(({ key }) => key.startsWith('61 '))?.key.slice(0, 3);
	const find = (measure: string) =>
		ofRole(figure, 'home').find(
			({ category, value }) =>
				category.startsWith(code ?? ' ') && category.endsWith(measure) && value !== null
		);
	const [growth, replacement] = [find('net-change'), find('replacement')];
	return growth && replacement ? [growth, replacement] : null;
}

// Published in thousands with one decimal on the chart beside it: the last digits are a model's.
const people = (thousands: number) => 100 * Math.round(10 * thousands);

/** How many are wanted in all: growth and replacement together. */
function wanted(jobs: [Estimate, Estimate], noun: Noun): NumberPart {
	const number = people(jobs.reduce((sum, { value }) => sum + (value ?? 0), 0));
	return { number, unit: persons, as: 'value', noun, from: jobs.map(keyOf) };
}

function occupationsSaid(figure: Figure, bold: (part: Part) => Part): Statement {
	const jobs = caringJobs(figure);
	if (!jobs) return general(figure);
	const all = wanted(jobs, ['person', 'people']);
	const replacing: NumberPart = {
		number: people(jobs[1].value ?? 0),
		unit: persons,
		as: 'value',
		from: [keyOf(jobs[1])]
	};
	return say`${areaPart(figure.shown)} is projected to need about ${bold(all)} in caring personal service jobs from ${periodPart(figure.period)}, ${replacing} of them to replace people who leave`;
}

/** Care jobs to be filled, and how many only replace. */
export function occupations(figure: Figure): Statement {
	return occupationsSaid(figure, (part) => part);
}

/** Care jobs to be filled, in the area that is published. */
export function occupationsLine({ figure }: Said): Statement {
	return occupationsSaid(figure, (part) => strong(part));
}

/** Older residents for every thousand of working age, now and projected. */
export function olderPerWorkingAge(figure: Figure): Statement {
	const group = '65+ ';
	const points = headlines(figure).filter(({ category }) => category.startsWith(group));
	const [now, later] = [points[0], points.at(-1)];
	if (!now || !later || now === later || now.value === null || later.value === null)
		return general(figure);
	const day = later.category.slice(group.length);
	const number = (one: Comparison) => ownPart(one, figure.unit);
	return say`${areaPart(figure.shown)} has ${number(now)} residents aged ${name('65 and over')} for every ${name('1,000 aged 16 to 64')}; ${number(later)} are projected for ${periodPart(`${day}/${day}`)}`;
}

/** Who tells the figures of others than the area, where a publisher does: "Skills for Care". */
function publishedElsewhere(figure: Figure): { by: string; area: Statement } | null {
	const categories = new Map(figure.categories.map((one) => [one.key, one]));
	const other = figure.estimates.find(
		({ role, category }) => role !== 'home' && categories.get(category)?.told?.press === false
	);
	const area = other && figure.areas[other.area];
	const by = categories.get(other?.category ?? '')?.told?.by;
	return area && by ? { by, area: [areaPart(area)] } : null;
}

/** Where the single figures come from; none of them is a headline. */
export function reported(figure: Figure): Statement {
	const place = areaPart(figure.area);
	const start = 'Figures on adult social care jobs';
	const elsewhere = publishedElsewhere(figure);
	if (nothingShown(figure))
		return say`${start} are published for ${elsewhere?.area ?? country.name}, not for ${place}`;
	const own = ofRole(figure, 'home').map(({ category }) =>
		figure.categories.find(({ key }) => key === category)
	);
	if (!own.every((one) => one?.told?.press)) return say`${start} in ${place}`;
	const rest = elsewhere
		? say`; those for ${elsewhere.area} are published by ${name(elsewhere.by)}`
		: nothingSaid;
	return say`${start} in ${place} are known through the press only${rest}`;
}

const alike = (verb: string): Noun => [verb, verb];

/** What became of them, said of one and of several. */
const went: Record<string, Noun> = {
	education: alike('went on to education'),
	apprenticeship: alike('went on to an apprenticeship'),
	employment: alike('went on to a job'),
	'not-sustained': alike('did not stay anywhere for half a year'),
	unknown: ['is not known to have gone anywhere', 'are not known to have gone anywhere']
};

/** All leavers and where they went, or one destination. */
export function leaversLine({ figure, one, label, unit }: Said): Statement {
	const { counted } = figure.says ?? {};
	if (one.category === 'all' && counted) {
		const noun = one.value === 1 ? counted.one : counted.many;
		return say`${strong(ownPart(one, unit))} ${noun} ${leftAt(figure)}${goneTo(figure)}`;
	}
	const [single, several] = went[one.category] ?? alike(label);
	const verb = one.value === 1 ? single : several;
	return say`${strong(ownPart(one, unit))} of the ${name(counted?.whole ?? 'leavers')} in ${areaPart(figure.shown)} ${verb} ${periodPart(one.period, 'in')}`;
}

/** "Vacancy rate in adult social care was 9% in 2021-22, as reported by Wigan Daily News". */
export function reportedLine({ figure, one, unit, where }: Said): Statement {
	const told = figure.categories.find(({ key }: Category) => key === one.category)?.told;
	const by = `${told?.press ? 'as reported by ' : ''}${told?.by ?? ''}`;
	return say`${name(told?.measure ?? figure.title)} in adult social care${where} was ${strong(ownPart(one, unit, 'amount'))} ${periodPart(one.period, 'in')}${by ? say`, ${name(by)}` : ''}`;
}
