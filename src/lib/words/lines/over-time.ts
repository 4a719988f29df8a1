import type { Sex, Unit } from '$lib/figure';
import { numberText } from '$lib/format';
import { trend } from '../evidence/trend';
import { during } from '../missing';
import type { Spark } from './overview';

/**
 * What the small chart of a line shows, for those who do not see it: both ends, and why no trend is
 * told. Values are never joined by a word of direction, since no trend is tested here.
 *
 * @param other name of the area compared with
 */
export function overTime(spark: Spark, sex: Sex, unit: Unit, other: string): string {
	const of = (role: 'home' | 'benchmark') =>
		spark.estimates
			.filter((one) => one.role === role && one.sex === sex && one.value !== null)
			.toSorted((a, b) => a.period.localeCompare(b.period));
	const [home, benchmark] = [of('home'), of('benchmark')];
	const [first, last] = [home[0], home.at(-1)];
	if (!first || !last) return '';
	const at = (period: string) => {
		const found = benchmark.find((one) => one.period === period);
		return found ? ` (${other} ${numberText(found.value ?? 0, unit)})` : '';
	};
	const said = [first, last].map(
		(one) => `${numberText(one.value ?? 0, unit)}${at(one.period)} ${during(one.period)}`
	);
	const word = trend(home, spark.breaks, false);
	const because = word.allowed ? '' : `; no trend is stated: ${word.because}`;
	return `${said.join(', then ')}${because}`;
}
