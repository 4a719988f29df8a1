import { country, siteExamples } from '$lib/catalogue/dashboard';
import { amountText, distanceText, intervalText, periodText, sexText } from '$lib/format';
import type { Answer, Match } from './nearest';
import type { Published } from './published';
import type { Asked, SaidNumber } from './sentence';

/** What is missing from a sentence, so that nothing can be looked up; null where nothing is. */
export function notUnderstood(asked: Asked): string | null {
	if (asked.numbers.length === 0)
		return `No number was found in it. Write one, as in “${siteExamples.sentences[0]}”.`;
	if (!asked.area)
		return `No place was found in it. Name an authority, county, region or ${country.name} as on the list of places.`;
	if (!asked.measure)
		return 'The measure was not understood. Name it as the figures do: life expectancy, share of people aged 65 and over, population, turnover, smoking.';
	return null;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "Life expectancy at birth for men in Wigan, 2021 to 2023: 77.3 years (95% interval 76.9 to 77.6)" */
export function publishedText(one: Published): string {
	const category = one.category ? `, ${lower(one.category)}` : '';
	const part = one.part ? `, ${lower(one.part)}` : '';
	const whose = one.sex === 'persons' ? '' : ` for ${sexText(one.sex).toLowerCase()}`;
	const interval =
		one.lower !== undefined && one.upper !== undefined
			? ` (95% interval ${intervalText(one.lower, one.upper, one.unit)})`
			: '';
	return `${one.title}${category}${part}${whose} in ${one.area}, ${periodText(one.period)}: ${amountText(one.value, one.unit)}${interval}`;
}

/** How the number that was written stands to a published value. */
export function fitText({ published, fit }: Match, said: SaidNumber): string {
	if (fit === 'same') return `${said.text} is this value, rounded as you wrote it.`;
	const difference = said.value - published.value;
	const side = difference > 0 ? 'above' : 'below';
	const distance = `${distanceText(difference, published.unit)} ${side} it`;
	return fit === 'within-interval'
		? `${said.text} is ${distance}, within its interval.`
		: `${said.text} is ${distance}.`;
}

/** What could not be met and was passed over. */
export function withoutText({ without }: Answer, asked: Asked): string[] {
	const sentences: Record<Answer['without'][number], string> = {
		sex: 'It is not published here for women or men by themselves.',
		year: `Nothing is held for ${asked.years.join(' to ')}; the nearest of other years is shown.`
	};
	return without.map((which) => sentences[which]);
}
