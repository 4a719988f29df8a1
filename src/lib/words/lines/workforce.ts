import { numberText } from '$lib/format';
import type { Figure } from '$lib/figure';
import { when } from '../findings/general';
import { leavers, occupations } from '../findings/workforce';
import { here } from '../places';
import { sentence, valueWords, type Said, type Sentence } from './sentence';

/** "27.9% of care workers left their post in 2022-23; the middle of all authorities was 27.6%". */
export function turnoverLine({ one, unit, where }: Said): Sentence {
	const middle =
		one.benchmark === null
			? ''
			: `; the middle of all authorities was ${numberText(one.benchmark, unit)}`;
	return sentence(
		[numberText(one.value ?? 0, unit)],
		` of care workers${where} left their post in ${when(one.period)}${middle}`
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
	return sentence([value], `${destination(figure, label)} in ${when(one.period)}`);
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
		` in ${when(one.period)}, ${said.join(', ')}`
	);
}
