import { beforeAll, describe, expect, it } from 'vitest';
import type { NodeDatabase } from '$lib/database/node';
import type { GradientChoice } from '$lib/figures/gradient/choice';
import { gradientOf } from '$lib/figures/gradient/slope';
import { gradientSource } from '$lib/features/gradient/source';
import { indicatorById } from '$lib/catalogue/indicators';
import { committedTables } from '../../engine';

/** Everything about a gradient in one question, by a road that shares no code with the pages'. */
const independent = (
	table: string,
	condition: string,
	index: string,
	groups: number,
	value: string
) => `
WITH held AS (
  SELECT a.code, CAST(v.value AS DOUBLE) AS y, CAST(p.value AS DOUBLE) AS people,
    d.average_score AS score
  FROM areas a
  JOIN ${table} v ON v.area_code = a.code AND v.value IS NOT NULL AND ${condition}
    AND v.period_end = (SELECT max(period_end) FROM ${table} v WHERE value IS NOT NULL AND ${condition})
  JOIN population_total p ON p.area_code = a.code AND p.period_end = '2023-06-30'
  JOIN deprivation d ON d.area_code = a.code AND d."index" = '${index}'
  WHERE a.level = 'local-authority'),
ranked AS (
  SELECT *, (sum(people) OVER (ORDER BY score DESC, code) - people / 2) / sum(people) OVER () AS place
  FROM held),
placed AS (
  SELECT *, least(${groups}, CAST(floor(place * ${groups}) AS INTEGER) + 1) AS grp FROM ranked),
passed AS (
  SELECT *, sum(people) OVER (PARTITION BY grp ORDER BY y, code) AS so_far,
    sum(people) OVER (PARTITION BY grp) AS of_group
  FROM placed),
grouped AS (SELECT grp, sum(people) AS n, ${value} AS mean FROM passed GROUP BY 1),
shares AS (
  SELECT grp, mean, n / sum(n) OVER () AS w,
    (sum(n) OVER (ORDER BY grp) - n / 2) / sum(n) OVER () AS x
  FROM grouped),
moments AS (
  SELECT sum(w * x) AS mx, sum(w * mean) AS my, sum(w * x * x) AS xx, sum(w * x * mean) AS xy
  FROM shares)
SELECT (xy - mx * my) / (xx - mx * mx) AS slope, my - mx * (xy - mx * my) / (xx - mx * mx) AS origin,
  my AS average, (SELECT mean FROM shares ORDER BY grp LIMIT 1) AS most,
  (SELECT mean FROM shares ORDER BY grp DESC LIMIT 1) AS least,
  (SELECT place FROM ranked WHERE code = 'E08000010') AS wigan
FROM moments`;

interface Answer {
	slope: number;
	origin: number;
	average: number;
	most: number;
	least: number;
	wigan: number;
}

/** The mean by residents; of a life expectancy the value of the authority of the middle resident. */
const mean = 'sum(y * people) / sum(people)';
const middle = 'min(y) FILTER (2 * so_far >= of_group)';

const cases = [
	['cardiovascular-mortality', 'cardiovascular_mortality', 'true', 'persons', -1],
	['child-poverty', 'child_poverty', `v.indicator = 'before-housing-costs'`, 'persons', -1],
	['life-expectancy-birth', 'life_expectancy', `v.age_from = 0 AND v.sex = 'male'`, 'male', 1]
] as const;

describe('numbers of a gradient, worked out once in SQL and once by the pages’ code', () => {
	let database: NodeDatabase;
	beforeAll(async () => {
		database = await committedTables(...cases.map(([, table]) => table));
	});

	for (const [id, table, condition, sex, sign] of cases)
		for (const [index, grouping, groups] of [
			['imd-2025', 'tenths', 10],
			['imd-2019', 'fifths', 5]
		] as const)
			it(`${id} agrees to 1e-9 in ${grouping} of ${index}`, async () => {
				const choice: GradientChoice = { area: 'wigan', index, grouping, sex };
				const source = await gradientSource(database.query, indicatorById(id));
				const { gap, groups: made, home } = gradientOf(source, choice);
				const [sql] = await database.query<Answer>(
					independent(table, condition, index, groups, id.startsWith('life-') ? middle : mean)
				);
				if (!gap || !home || !sql) throw new Error('nothing to compare');
				const { slope, origin, average, most, least, wigan } = sql;
				const pairs: [number | null | undefined, number][] = [
					[gap.slopeIndex.value, sign * slope],
					[gap.relativeIndex.value, ((origin + slope) / origin) ** sign],
					[gap.from, origin],
					[gap.absolute.value, sign * (least - most)],
					[gap.relative.value, (least / most) ** sign],
					...(id.startsWith('life-')
						? []
						: ([[gap.attributable, Math.abs((100 * (least - average)) / average)]] as [
								number | null,
								number
							][])),
					[home.place.rank, wigan],
					[home.expected, origin + slope * wigan],
					[made[0]?.value, most]
				];
				for (const [got, expected] of pairs)
					expect(Math.abs((got ?? NaN) - expected)).toBeLessThanOrEqual(
						1e-9 * Math.max(1, Math.abs(expected))
					);
			});
});
