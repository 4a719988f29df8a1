import { unitOf } from '$lib/figures/units';
import { numberText, periodText } from '$lib/format';
import type { Figure } from '$lib/figure';
import { here, Place, place } from '../places';
import { headlines, nothingShown, ofRole, valueOf } from '../select';
import { general, nothingToShow } from './general';
import { sentence, valueWords, type Said, type Sentence } from '../sentence';

const persons = unitOf('persons');

/** Turnover beside the middle of all authorities. */
export function turnover(figure: Figure): string {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const middle =
		head.benchmark === null
			? ''
			: `; the middle of all authorities was ${numberText(head.benchmark, figure.unit)}`;
	return `${numberText(head.value, figure.unit)} of care workers in ${here(figure)} left their post within ${periodText(figure.period)}${middle}`;
}

/** How many left study, and how many of them went on learning. */
export function leavers(figure: Figure): string {
	const value = (key: string) => valueOf(figure, 'home', key);
	const all = value('all');
	if (all === null) return nothingToShow(figure);
	const stage =
		figure.id === 'leavers-16' ? 'pupils finished key stage 4' : 'students left 16–18 study';
	const parts = [
		['education', 'on to education'],
		['apprenticeship', 'to an apprenticeship'],
		['employment', 'to a job']
	].flatMap(([key = '', label]) => {
		const part = value(key);
		return part === null ? [] : [`${numberText(part, persons)} ${label}`];
	});
	const went = parts.length > 0 ? `: ${parts.join(', ')}` : '';
	return `${numberText(all, persons)} ${stage} in ${here(figure)} in ${periodText(figure.period)}${went}`;
}

/** Care jobs to be filled, and how many only replace. */
export function occupations(figure: Figure): string {
	const code = figure.categories.find(({ key }) => key.startsWith('61 '))?.key.split(' ')[0];
	const find = (measure: string) =>
		ofRole(figure, 'home').find(
			(one) => one.category.startsWith(`${code} `) && one.category.endsWith(measure)
		)?.value ?? null;
	const [growth, replacement] = [find('net-change'), find('replacement')];
	if (growth === null || replacement === null) return general(figure);
	// Published in thousands with one decimal on the chart beside it: the last digits are a model's.
	const number = (thousands: number) => numberText(100 * Math.round(10 * thousands), persons);
	const parts = `${number(replacement)} of them to replace people who leave`;
	return `${Place(figure.shown)} is projected to need about ${number(growth + replacement)} people in caring personal service jobs from 2020 to 2035, ${parts}`;
}

/** Older residents for every thousand of working age, now and projected. */
export function olderPerWorkingAge(figure: Figure): string {
	const at = (category: string) =>
		headlines(figure).find((one) => one.category === category)?.value ?? null;
	const [now, later] = [at('65+ 2023-06-30'), at('65+ 2043-06-30')];
	if (now === null || later === null) return general(figure);
	return `${Place(figure.shown)} has ${numberText(now, figure.unit)} residents aged 65 and over for every 1,000 aged 16 to 64; ${numberText(later, figure.unit)} are projected for mid-2043`;
}

/** Where the single figures come from; none of them is a headline. */
export function reported(figure: Figure): string {
	if (!nothingShown(figure) && figure.notes.some((note) => note.kind === 'reported'))
		return `Figures on adult social care jobs in ${place(figure.area)} are known through the press only`;
	if (nothingShown(figure))
		return `Figures on adult social care jobs are published for England, not for ${place(figure.area)}`;
	return `Figures on adult social care jobs in ${place(figure.area)}`;
}

/** "27.9% of care workers left their post in 2022-23; the middle of all authorities was 27.6%". */
export function turnoverLine({ one, unit, where }: Said): Sentence {
	const middle =
		one.benchmark === null
			? ''
			: `; the middle of all authorities was ${numberText(one.benchmark, unit)}`;
	return sentence(
		[numberText(one.value ?? 0, unit)],
		` of care workers${where} left their post in ${periodText(one.period)}${middle}`
	);
}

function destination(figure: Figure, label: string): string {
	const went: Record<string, string> = {
		Education: 'went on to education',
		Apprenticeship: 'went on to an apprenticeship',
		Employment: 'went on to a job',
		'Not sustained for half a year': 'did not stay anywhere for half a year',
		'Not known': 'are not known to have gone anywhere'
	};
	const who =
		figure.id === 'leavers-16' ? 'pupils who finished key stage 4' : 'leavers of 16–18 study';
	return ` of the ${who} in ${here(figure)} ${went[label] ?? label}`;
}

/** All leavers and where they went, or one destination. */
export function leaversLine({ figure, one, label, unit }: Said): Sentence {
	const value = numberText(one.value ?? 0, unit);
	if (one.category === 'all') return { text: leavers(figure), strong: value };
	return sentence([value], `${destination(figure, label)} in ${periodText(one.period)}`);
}

/** Care jobs to be filled, in the area that is published. */
export function occupationsLine({ figure }: Said): Sentence {
	const text = occupations(figure);
	return { text, strong: /[\d,]+ people/.exec(text)?.[0] ?? '' };
}

/** "Vacancy rate in adult social care was 9.0% in 2021-22, as reported by Wigan Daily News". */
export function reportedLine({ figure, one, label, unit, where }: Said): Sentence {
	const [measure = figure.title, ...said] = label.split(', ');
	return sentence(
		`${measure} in adult social care${where} was `,
		[valueWords(one.value ?? 0, unit)],
		` in ${periodText(one.period)}, ${said.join(', ')}`
	);
}
