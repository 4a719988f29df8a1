import { numberText } from '$lib/format';
import { direction, sameness } from '../evidence/comparison';
import { when } from '../findings/general';
import { beside, other, people, sentence, type Said, type Sentence } from './sentence';

/** `65 and over` -> `65 or over`, `0 to 15` -> `aged 0 to 15`. */
function ages(label: string): string {
	return label.includes(' and over') ? label.replace(' and over', ' or over') : `aged ${label}`;
}

function residents({ one, where }: Said): string {
	return one.sex === 'persons' ? `residents${where}` : `${people(one.sex).toLowerCase()}${where}`;
}

/** "19.3% of residents are 65 or over, more than in England". */
export function ageShareLine(said: Said): Sentence {
	const { figure, one, label, unit } = said;
	const word = direction(one);
	const clause = word.allowed
		? `, ${(one.difference ?? 0) > 0 ? 'more' : 'less'} than in ${other(figure)}`
		: sameness(one).allowed
			? `, the same as in ${other(figure)}`
			: beside(said);
	const value = numberText(one.value ?? 0, unit);
	return sentence([value], ` of ${residents(said)} are ${ages(label)}${clause}`);
}

/** "The number of residents aged 75 and over is projected to grow by 40.1% …". */
export function projectionLine(said: Said): Sentence {
	const { one, label, unit, where } = said;
	const value = one.value ?? 0;
	const size = numberText(Math.abs(value), unit);
	const change = size === numberText(0, unit) ? 'stay as it is' : '';
	const verb = value > 0 ? 'grow by ' : 'fall by ';
	return sentence(
		`The number of residents aged ${label}${where} is projected to ${change ? '' : verb}`,
		[change || size],
		` in ${when(one.period).replace(/^mid-(\d+) to mid-(\d+)$/, 'the years from mid-$1 to mid-$2')}${beside(said)}, if earlier trends go on`
	);
}
