import { numberText } from '$lib/format';
import { direction, sameness } from '../evidence/comparison';
import { here } from '../places';
import {
	beside,
	other,
	people,
	refusal,
	sentence,
	sizeText,
	type Said,
	type Sentence
} from './sentence';

/** "Men can expect to live 1.8 years less than in England". */
export function lifeExpectancyLine(said: Said): Sentence {
	const { figure, one, unit, where } = said;
	const start = `${people(one.sex)}${where} can expect to live `;
	const word = direction(one);
	if (word.allowed)
		return sentence(
			start,
			[`${sizeText(one.difference ?? 0, unit)} ${(one.difference ?? 0) > 0 ? 'longer' : 'less'}`],
			` than in ${other(figure)}`
		);
	if (sameness(one).allowed)
		return sentence(start, ['about as long'], ` as in ${other(figure)}: ${word.because}`);
	const value = numberText(one.value ?? 0, unit);
	return sentence(start, [`${value} years`], `${beside(said)}${refusal(said, word.because)}`);
}

/** "Men can expect 6.9 years less in good health than in England". */
export function healthyLifeLine(said: Said): Sentence {
	const { figure, one, unit, where } = said;
	const start = `${people(one.sex)}${where} can expect `;
	const word = direction(one);
	if (word.allowed)
		return sentence(
			start,
			[`${sizeText(one.difference ?? 0, unit)} ${(one.difference ?? 0) > 0 ? 'more' : 'less'}`],
			` in good health than in ${other(figure)}`
		);
	if (sameness(one).allowed)
		return sentence(
			start,
			['about as many years'],
			` in good health as in ${other(figure)}: ${word.because}`
		);
	const value = numberText(one.value ?? 0, unit);
	return sentence(
		start,
		[`${value} years`],
		` in good health${beside(said)}${refusal(said, word.because)}`
	);
}

/** "Of their lives, men spend 22.7 years in poorer health". */
export function poorerHealthLine(said: Said): Sentence {
	const { one, unit, where } = said;
	const word = direction(one);
	const because = word.allowed ? '' : refusal(said, word.because);
	return sentence(
		`${people(one.sex)}${where} spend `,
		[`${numberText(one.value ?? 0, unit)} years`],
		` of life in poorer health${beside(said)}${because}`
	);
}

const whose = { male: 'men’s life', female: 'women’s life', persons: 'life' };

/** "Within Wigan, men’s life expectancy differs by 11.3 years between …". */
export function slopeIndexLine(said: Said): Sentence {
	const { figure, one, unit } = said;
	const word = direction(one);
	const because = word.allowed ? '' : refusal(said, word.because);
	return sentence(
		`Within ${here(figure)}, ${whose[one.sex]} expectancy differs by `,
		[`${numberText(one.value ?? 0, unit)} years`],
		` between the least and the most deprived end${beside(said)}${because}`
	);
}
