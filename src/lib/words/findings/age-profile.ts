import { numberText, sexText } from '$lib/format';
import type { Estimate, Figure } from '$lib/figure';
import { here, place, Place, possessive, sentenceCase } from '../places';
import { roughShare } from '../shares';
import { comparisonOf, headlines, ofRole } from '../select';
import { general, nothingToShow, plainClause, when } from './general';

function who(figure: Figure): string {
	const sex = headlines(figure)[0]?.sex ?? 'persons';
	return sex === 'persons' ? 'people' : sexText(sex).toLowerCase();
}

/** "Nearly one in five people in Wigan is 65 or over, more than in England (18.7%)". */
export function share65Plus(figure: Figure): string {
	const [first] = headlines(figure);
	if (!first || first.value === null) return nothingToShow(figure);
	const rough = roughShare(first.value);
	const start = rough
		? `${sentenceCase(rough)} ${who(figure)} in ${here(figure)} is 65 or over`
		: `${numberText(first.value, figure.unit)} of ${who(figure)} in ${here(figure)} are 65 or over`;
	return `${start}${plainClause(figure, first)}`;
}

const decades = [
	'under ten',
	'in their teens',
	'in their twenties',
	'in their thirties',
	'in their forties',
	'in their fifties',
	'in their sixties',
	'in their seventies',
	'aged 80 and over'
];

/** Percent of residents by ten-year group, both sexes. */
function byDecade(estimates: Estimate[]): number[] {
	return decades.map((_, decade) =>
		estimates
			.filter((one) => Math.min(8, Math.floor(Number(one.category) / 10)) === decade)
			.reduce((sum, one) => sum + (one.value ?? 0), 0)
	);
}

/** Percentage points below which two profiles look alike. */
const alike = 0.3;

/** Which ages are a larger and a smaller part of the population than in the benchmark. */
export function pyramid(figure: Figure): string {
	const home = byDecade(ofRole(figure, 'home'));
	if (!figure.benchmark) {
		const largest = home.indexOf(Math.max(...home));
		return `The largest ten-year age group in ${here(figure)} is people ${decades[largest]}, ${numberText(home[largest] ?? 0, figure.unit)} of residents`;
	}
	const other = byDecade(ofRole(figure, 'benchmark'));
	const gaps = home.map((value, index) => value - (other[index] ?? 0));
	const most = gaps.indexOf(Math.max(...gaps));
	const least = gaps.indexOf(Math.min(...gaps));
	const benchmark = place(figure.benchmark);
	if ((gaps[most] ?? 0) < alike && (gaps[least] ?? 0) > -alike)
		return `${possessive(Place(figure.shown))} age profile is close to ${possessive(benchmark)}`;
	return `${Place(figure.shown)} has a smaller share of people ${decades[least]} than ${benchmark}, and a larger share ${decades[most]}`;
}

/** The working ages, which the other figures of the page do not tell. */
export function ageShares(figure: Figure): string {
	const found = comparisonOf(figure, { category: '16-64' });
	if (!found || found.value === null) return general(figure);
	return `${numberText(found.value, figure.unit)} of ${who(figure)} in ${here(figure)} are aged 16 to 64${plainClause(figure, found)}`;
}

/** Older people for every thousand of working age. */
export function dependency(figure: Figure): string {
	const found = comparisonOf(figure, { category: 'old-age' });
	if (!found || found.value === null) return general(figure);
	const noun = who(figure);
	return `For every 1,000 ${noun} aged 16 to 64 in ${here(figure)} there are ${numberText(found.value, figure.unit)} aged 65 and over${plainClause(figure, found, 'more', 'fewer')}`;
}

/** Share aged 65 and over, then and now. */
export function ageChange(figure: Figure): string {
	const older = (estimates: Estimate[]) =>
		estimates
			.filter((one) => Number(one.category) >= 65)
			.reduce((sum, one) => sum + (one.value ?? 0), 0);
	const now = ofRole(figure, 'home');
	const then = ofRole(figure, 'earlier');
	const [a, b] = [then[0]?.period, now[0]?.period];
	if (!a || !b || [...then, ...now].some((one) => one.value === null)) return general(figure);
	const shares = [older(then), older(now)].map((value) => numberText(value, figure.unit));
	return `People aged 65 and over made up ${shares[0]} of ${possessive(here(figure))} residents in ${when(a)} and ${shares[1]} in ${when(b)}`;
}
