import { describe, expect, it } from 'vitest';
import type { GroupAnswer, GroupLine } from '$lib/features/own-groups/own-group';
import * as words from '$lib/features/own-groups/words';
import { madeCounts as counted, measure } from '../../figures/measures/made';

const line = (name: string, value: number | null, change: Partial<GroupLine> = {}): GroupLine => ({
	name,
	code: '',
	value,
	...change
});

/** The group Mine of one member, with the value given; its facts changed where asked. */
function answer(
	value: number | null,
	change: Partial<GroupAnswer> = {},
	facts: Partial<GroupAnswer['facts']> = {}
): GroupAnswer {
	const period = '2022-06-30/2022-06-30';
	return {
		name: 'Mine',
		facts: measure([], facts),
		refused: null,
		sex: 'persons',
		periods: [{ period, group: line('Mine', value), absent: [] }],
		members: [line('Wigan', value)],
		benchmark: line('England', 15.04),
		verdict: 'not-compared',
		reason: '',
		tables: [],
		asked: [],
		...change
	};
}

describe('the heading of a group', () => {
	it.each<[string, GroupAnswer, string]>([
		[
			'judges by the verdict',
			answer(20, { verdict: 'lower' }),
			'Made up: 20.0% in Mine, lower than 15.0% in England'
		],
		['sets side by side without one', answer(20), 'Made up: 20.0% in Mine; 15.0% in England'],
		['keeps a group of none', answer(0), 'Made up: 0.0% in Mine; 15.0% in England'],
		['stands without a benchmark', answer(20, { benchmark: null }), 'Made up: 20.0% in Mine'],
		[
			'stands without a benchmark’s value',
			answer(20, { benchmark: line('England', null), verdict: 'worse' }),
			'Made up: 20.0% in Mine'
		],
		['says that a value is missing', answer(null), 'Made up: no value for Mine'],
		['says so where there is no period', answer(20, { periods: [] }), 'Made up: no value for Mine'],
		[
			'says that it cannot be worked out',
			answer(20, { refused: 'A median has no sum.' }),
			'Made up cannot be worked out for a group of places'
		]
	])('%s', (_, of, expected) => {
		expect(words.groupFinding(of)).toBe(expected);
	});

	it('says below what was added up, and nothing where nothing was', () => {
		expect(words.groupSubtitle(answer(20, {}, { counted }))).toBe(
			'Mid-2022, %. Number of events divided by number of people, both added up over all places of the group.'
		);
		expect(words.groupSubtitle(answer(20))).toBe(
			'Mid-2022, %. Added up over all places of the group.'
		);
		expect(words.groupSubtitle(answer(20, { periods: [] }))).toBe('');
	});
});

describe('the note of a group', () => {
	const period = (absent: string[]) => ({
		periods: [{ period: '2022-06-30/2022-06-30', group: line('Mine', null), absent }]
	});

	it.each<[string, GroupAnswer, string]>([
		['gives the refusal first', answer(1, { refused: 'No sum.', members: [] }), 'No sum.'],
		['tells of an empty group', answer(null, { members: [] }), 'The group has no place yet.'],
		[
			'names every place without a count',
			answer(null, period(['Bolton', 'Bury', 'Wigan'])),
			'Nothing is added up: there is no count for Bolton, Bury and Wigan, and the sum of the others would pass for the whole.'
		],
		[
			'names the method of the interval',
			answer(1, {}, { intervalMethod: 'Wilson' }),
			'95% interval: Wilson, made from the group’s own sums.'
		],
		[
			'gives the reason for no judgement',
			answer(1, {}, { notCompared: 'sums of counts' }),
			'No interval and no judgement: sums of counts.'
		],
		[
			'says of a census that nothing was sampled',
			answer(1, { periods: [] }),
			'No interval: residents are counted, not sampled.'
		]
	])('%s', (_, of, expected) => {
		expect(words.groupNote(of)).toBe(expected);
	});
});
