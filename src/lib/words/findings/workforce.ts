import { endTexts, numberText } from '$lib/format';
import type { Figure, Unit } from '$lib/figure';
import { here, Place, place } from '../places';
import { headlines, nothingShown, ofRole, valueOf } from '../select';
import { general, nothingToShow, when } from './general';

const persons: Unit = { id: 'persons', label: 'people', decimals: 0 };

/** Turnover beside the middle of all authorities. */
export function turnover(figure: Figure): string {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const middle =
		head.benchmark === null
			? ''
			: `; the middle of all authorities was ${numberText(head.benchmark, figure.unit)}`;
	return `${numberText(head.value, figure.unit)} of care workers in ${here(figure)} left their post within ${when(figure.period)}${middle}`;
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
	return `${numberText(all, persons)} ${stage} in ${here(figure)} in ${when(figure.period)}${went}`;
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
	const [start, end] = figure.period.split('/');
	const at = (day = '') =>
		headlines(figure).find((one) => one.category === `65+ ${day}`)?.value ?? null;
	const [now, later] = [at(start), at(end)];
	if (now === null || later === null) return general(figure);
	return `${Place(figure.shown)} has ${numberText(now, figure.unit)} residents aged 65 and over for every 1,000 aged 16 to 64; ${numberText(later, figure.unit)} are projected for ${endTexts(figure.period)[1]}`;
}

/** Where the single figures come from; none of them is a headline. */
export function reported(figure: Figure): string {
	if (!nothingShown(figure) && figure.notes.some((note) => note.kind === 'reported'))
		return `Figures on adult social care jobs in ${place(figure.area)} are known through the press only`;
	if (nothingShown(figure))
		return `Figures on adult social care jobs are published for England, not for ${place(figure.area)}`;
	return `Figures on adult social care jobs in ${place(figure.area)}`;
}
