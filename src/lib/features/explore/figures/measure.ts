import type { Query } from '$lib/database/query';
import type { ValueRow } from '$lib/questions/explore';
import type { Answer } from '$lib/questions/question';
import type { TableRef } from '$lib/figure';
import type { MeasureFacts } from './explore';

/** A value with the counts behind it, where they are known. */
export interface MeasureRow extends ValueRow {
	numerator?: number | null;
	denominator?: number | null;
}

/** A measure with the way to its rows. */
export interface Measure extends MeasureFacts {
	/** Tables read; the first is the one that its values stand in. */
	tables: string[];
	/** Where the values stand under another than the table's first source. */
	source?: () => TableRef;
	rows: (query: Query) => Promise<Answer<MeasureRow>>;
	working: string;
	method: string;
}

const subjects: [RegExp, string][] = [
	[/^(population|median_age)/, 'Population'],
	[/^(healthy_)?(life_expectancy|slope_index)/, 'Life expectancy'],
	[/^(child_|early_years|english_and_maths|apprenticeships|leavers)/, 'Childhood and learning'],
	[/^wellbeing/, 'Wellbeing'],
	[/^care_/, 'Care workforce'],
	[/^deprivation/, 'Deprivation']
];

/** What a table is about, for the list of measures. */
export function subjectOf(table: string): string {
	return subjects.find(([name]) => name.test(table))?.[1] ?? 'Health and services';
}
