import { country } from '$lib/catalogue/dashboard';
import type { Figure } from '$lib/figure';
import { periodText, sexText } from '$lib/format';

/** Words as they may stand in a file name anywhere: `2021 to 2023` is `2021-to-2023`. */
export function fileWords(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** The one sex that a figure shows, where it could show all. */
function sexOf({ estimates }: Figure): string {
	const [first, ...others] = new Set(estimates.map(({ sex }) => sex));
	return first && first !== 'persons' && others.length === 0 ? sexText(first) : '';
}

/**
 * A file name that says what is inside: `wigan-share-65-plus-mid-2023.csv`,
 * `wigan-life-expectancy-birth-against-north-west-men-2021-to-2023.csv`.
 *
 * @param extension without the dot
 * @param variant what tells it from another file of the same figure, as `2x`
 */
export function fileName(figure: Figure, extension: string, variant = ''): string {
	const { shown, id, benchmark, period } = figure;
	const against = benchmark && benchmark.slug !== country.slug ? `against ${benchmark.slug}` : '';
	const words = [shown.slug, id, against, sexOf(figure), periodText(period), variant];
	return `${words.filter(Boolean).map(fileWords).join('-')}.${extension}`;
}
