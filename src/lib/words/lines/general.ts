import { direction, sameness } from '../evidence/comparison';
import { when } from '../findings/general';
import { place } from '../places';
import {
	beside,
	other,
	people,
	refusal,
	sentence,
	sizeText,
	valueWords,
	type Said,
	type Sentence
} from './sentence';

/** "Healthy life expectancy at birth for men", with category and place where they are needed. */
export function subject({ figure, one, label, where }: Said): string {
	const category = label ? `, ${label.charAt(0).toLowerCase()}${label.slice(1)}` : '';
	const whose = one.sex === 'persons' ? '' : ` for ${people(one.sex).toLowerCase()}`;
	return `${figure.title}${category}${whose}${where}`;
}

/** Nothing is published: the sentence says so, and the note on the figure says why. */
export function nothing({ figure, one, label }: Said): Sentence {
	const wanting = figure.estimates.filter(({ role }) => role === 'home');
	const held = wanting.some(({ missing }) => missing === 'not-held') ? 'held' : 'published';
	const category = label ? ` (${label})` : '';
	const whose = one.sex === 'persons' ? '' : ` for ${people(one.sex).toLowerCase()}`;
	const now = wanting.filter(({ period }) => period === one.period);
	// Other periods may have a value; and what is suppressed is known to the publisher.
	const other = wanting.some(({ value }) => value !== null) ? ` in ${when(one.period)}` : '';
	const said = now.some(({ missing }) => missing === 'suppressed')
		? `the value of ${place(figure.area)} in ${when(one.period)} is suppressed`
		: `nothing is ${held} for ${place(figure.area)}${other}`;
	return sentence(`${figure.title}${category}${whose}: ${said}`);
}

/** The size of a difference can be read as it stands for these; the others give the value. */
const sizeable = ['years', 'percent', 'index', 'score'];

/** The line of an indicator that has no sentence of its own. */
export function generalLine(said: Said): Sentence {
	const { figure, one, unit } = said;
	const value = valueWords(one.value ?? 0, unit);
	const allowedDirection = direction(one);
	// A colon where a verb would stand: titles are singular and plural.
	const start = `${subject(said)}: `;
	if (allowedDirection.allowed) {
		const word = (one.difference ?? 0) > 0 ? 'higher' : 'lower';
		return sizeable.includes(unit.id)
			? sentence(
					`${start}${value}, `,
					[`${sizeText(one.difference ?? 0, unit)} ${word}`],
					` than in ${other(figure)}`
				)
			: sentence(start, [value], `, ${word} than in ${other(figure)}`);
	}
	if (sameness(one).allowed)
		return sentence(
			`${start}${value}, `,
			['about the same'],
			` as in ${other(figure)}; ${allowedDirection.because}`
		);
	return sentence(
		start,
		[value],
		` in ${when(one.period)}${beside(said)}${refusal(said, allowedDirection.because)}`
	);
}
