import {
	country,
	firstIndex,
	homeBorough,
	indicesInUse,
	siteExamples
} from '$lib/catalogue/dashboard';

/** A text as SQL has it. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const list = (slugs: readonly string[]) => slugs.map(quoted).join(', ');
/** The index that was current in the years of older series, where there is one. */
const earlier = indicesInUse.at(-1) ?? firstIndex();
const codeOf = (slug: string) => `(SELECT code FROM areas WHERE slug = ${quoted(slug)})`;

/** A question that the workbench offers to begin with. */
export interface WorkedExample {
	id: string;
	/** The question in plain words. */
	title: string;
	/** What to look at in the statement or its answer. */
	says: string;
	sql: string;
}

/** Questions of a kind that analysts ask, each with what it shows of the tables. */
export const workedExamples: readonly WorkedExample[] = [
	{
		id: 'people-65-and-over',
		title: 'Which places have the largest share of people aged 65 and over?',
		says: 'Counts by single year of age are added up before they are divided.',
		sql: `SELECT areas.name, areas.level,
  sum(value) FILTER (WHERE age >= 65) AS aged_65_and_over,
  sum(value) AS residents,
  100.0 * sum(value) FILTER (WHERE age >= 65) / sum(value) AS percent
FROM population_by_age JOIN areas ON code = area_code
WHERE areas.level = 'local-authority'
  AND period_end = (SELECT max(period_end) FROM population_by_age)
GROUP BY ALL
ORDER BY percent DESC`
	},
	{
		id: 'life-expectancy-and-neighbours',
		title: `How does ${homeBorough.name}’s life expectancy compare with its statistical neighbours’?`,
		says: 'Each value has its 95% limits: where they overlap, the order may be chance.',
		sql: `SELECT areas.name, value, lower, upper
FROM life_expectancy JOIN areas ON code = area_code
WHERE age_from = 0 AND sex = 'male'
  AND (slug = ${quoted(homeBorough.slug)} OR area_code IN (
    SELECT neighbour_code FROM neighbours
    WHERE area_code = ${codeOf(homeBorough.slug)} AND model = 'global' AND rank <= 10))
ORDER BY value`
	},
	{
		id: 'change-over-time',
		title: `How has life expectancy at birth changed in ${siteExamples.group.name.replace(' and ', ', ')} and ${country.name}?`,
		says: 'A row for each three-year period; the series is one vintage.',
		sql: `SELECT areas.name, period_end AS "end of period", value AS years
FROM life_expectancy_at_birth JOIN areas ON code = area_code
WHERE slug IN (${list([...siteExamples.group.areas, country.slug])}) AND sex = 'female'
ORDER BY areas.name, period_end`
	},
	{
		id: 'by-deprivation',
		title: `How does life expectancy rise from the most to the least deprived tenth of ${homeBorough.name}?`,
		says: 'Limits are made here from the published standard error: 1.96 of it to each side.',
		sql: `SELECT sex || ', tenth ' || tenth AS "group", value AS years,
  value - 1.96 * standard_error AS lower, value + 1.96 * standard_error AS upper,
  deaths, person_years
FROM life_expectancy_by_tenth
WHERE area_code = ${codeOf(homeBorough.slug)}
ORDER BY sex, tenth`
	},
	{
		id: 'two-indicators',
		title: 'Are more adults physically inactive where deprivation is higher?',
		says: 'Two tables joined by area. That places differ in both does not say that one causes the other.',
		sql: `WITH latest AS (
  SELECT area_code, value AS inactive
  FROM physical_activity
  WHERE indicator = 'inactive'
    AND period_end = (SELECT max(period_end) FROM physical_activity WHERE value IS NOT NULL))
SELECT areas.name, average_score AS "deprivation score", inactive AS "physically inactive, %"
FROM latest
  JOIN deprivation USING (area_code)
  JOIN areas ON code = area_code
WHERE "index" = ${quoted(earlier.index)} AND inactive IS NOT NULL
ORDER BY average_score DESC`
	},
	{
		id: 'missing',
		title: 'Which values are missing, and why?',
		says: 'An empty value is never 0: the column “missing” has the reason.',
		sql: `SELECT period_end AS "end of period", missing, count(*) AS areas
FROM early_cancer_diagnosis
WHERE value IS NULL
GROUP BY ALL
ORDER BY "end of period" DESC, missing`
	},
	{
		id: 'own-group',
		title: `What share of 16-year-old school leavers in ${siteExamples.near.words} stay in education, work or training?`,
		says: 'Numerators and denominators are added up first, percentages never; a value that is missing would make the sum too small, so these are counted.',
		sql: `SELECT period_end AS "end of school year",
  sum(value) FILTER (WHERE destination IN ('education', 'employment', 'apprenticeship')) AS sustained,
  sum(value) FILTER (WHERE destination = 'all') AS pupils,
  100.0 * sustained / pupils AS percent,
  count(*) FILTER (WHERE value IS NULL) AS "values missing"
FROM leavers JOIN areas ON code = area_code
WHERE stage = '16' AND slug IN (${list(siteExamples.near.places)})
GROUP BY period_end
ORDER BY period_end`
	},
	{
		id: 'ages-of-a-place',
		title: `How many people of each age live in ${siteExamples.ages.words}?`,
		says: 'Age 90 stands for 90 and over.',
		sql: `SELECT age, sex, value AS residents
FROM population_by_age
WHERE area_code = ${codeOf(siteExamples.ages.place)}
  AND period_end = (SELECT max(period_end) FROM population_by_age)
ORDER BY sex, age`
	},
	{
		id: 'what-is-there',
		title: 'What is in the tables?',
		says: 'Every table with its columns and rows. SUMMARIZE and the name of a table tells more.',
		sql: `SELECT columns.table_name AS "table", estimated_size AS "rows",
  string_agg(column_name, ', ' ORDER BY column_index) AS columns
FROM duckdb_columns() AS columns JOIN duckdb_tables() USING (table_oid)
GROUP BY ALL
ORDER BY "table"`
	}
];
