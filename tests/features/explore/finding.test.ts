import { describe, expect, it } from 'vitest';
import type { Explored, Standing } from '$lib/figures/measures/measure';
import * as finding from '$lib/features/explore/words/finding';
import {
	madeExplored as explored,
	madeArea as area,
	measure,
	slice,
	values
} from '../../figures/measures/made';

describe('the finding of the marked area', () => {
	const men = { sex: 'male' } as const;
	const home = area('wigan', { role: 'home' });
	const other = area('england', { value: 15.04 });

	it.each<[string, Partial<Explored>, string]>([
		[
			'stands beside the benchmark, without a word where nothing is judged',
			{ home, benchmark: other },
			'Made up: 20.0% in Wigan, 15.0% in England'
		],
		[
			'is judged in words, its sex named',
			{ ...men, home: { ...home, verdict: 'similar' }, benchmark: other },
			'Made up, men: 20.0% in Wigan, similar to 15.0% in England'
		],
		[
			'stands alone where the benchmark has no value',
			{ home, benchmark: { ...other, value: null } },
			'Made up: 20.0% in Wigan'
		],
		[
			'has no number where it has no value',
			{ home: { ...home, value: null }, sex: 'female' },
			'Made up, women: no value for Wigan'
		],
		[
			'of no marked area is the one place with a value',
			{ home: null, areas: [home, area('bury', { value: null })] },
			'Made up: 1 place with a value'
		],
		[
			'of no marked area are the places with a value',
			{ home: null, areas: [home, other] },
			'Made up: 2 places with a value'
		],
		['of no area at all are no places', { home: null, areas: [] }, 'Made up: 0 places with a value']
	])('%s', (_, change, expected) => {
		expect(finding.exploredFinding(explored(change))).toBe(expected);
	});

	it('gives the reason where nothing is judged, and none where it is or nothing is compared', () => {
		const not = (change: Partial<Explored>) =>
			finding.notJudged(explored({ home, benchmark: other, ...change }, measure([slice(values)])));
		const because = { ...home, reason: 'no limits are published' };
		expect(not({ home: because })).toBe('Not judged: no limits are published.');
		expect(not({})).toBe('');
		expect(not({ home: { ...home, verdict: 'worse' } })).toBe('');
		expect(not({ benchmark: null })).toBe('');
		expect(not({ home: { ...home, value: null } })).toBe('');
	});

	it('stands among at least two others, alike ones counted apart', () => {
		const at = (standing: Standing | null, change: Partial<Explored> = {}) =>
			finding.standingSentence(explored({ home, standing, groupText: 'these', ...change }));
		const plain = { above: 3, below: 1, alike: 2, byInterval: false };
		expect(at({ ...plain, byInterval: true })).toBe(
			'Among these, 3 of 6 others are clearly higher than Wigan and 1 clearly lower, by the 95% interval of each difference. Of the other 2 no difference can be shown.'
		);
		expect(at(plain, { withLimits: true })).toBe(
			'Among these, 3 of 6 others have a higher and 1 a lower value than Wigan, 2 the same. Not all have a published interval, so how much of that order is chance cannot be told.'
		);
		expect(at({ ...plain, alike: 0 }, { withLimits: false })).toBe(
			'Among these, 3 of 4 others have a higher and 1 a lower value than Wigan. No interval is published, so how much of that order is chance cannot be told.'
		);
		expect(at({ ...plain, above: 0, alike: 0 })).toBe('');
		expect(at(null)).toBe('');
		expect(at(plain, { home: null })).toBe('');
	});

	it('tells each reason once, with the names where they are few', () => {
		const lacking = (slug: string, because: string) =>
			area(slug, { value: null, missing: 'not-held', because });
		expect(
			finding.absentReasons([
				lacking('wigan', 'It is left out.'),
				area('bolton', { value: 3 }),
				lacking('england', 'No value is held.')
			])
		).toEqual(['Wigan: It is left out.', 'England: No value is held.']);
		const many = Array.from({ length: 4 }, () => lacking('wigan', 'It is left out.'));
		expect(finding.absentReasons(many)).toEqual(['It is left out.']);
	});

	it('says why there is no value, and nothing where there is one', () => {
		const none = area('wigan', {
			value: null,
			missing: 'too-few',
			because: 'Nothing held.'
		});
		expect(finding.absentSentence(explored({ home: none }))).toBe(
			'Wigan: too few to show. Nothing held.'
		);
		expect(finding.absentSentence(explored({ home }))).toBe('');
		expect(finding.amountWords(none, explored().measure)).toBe('too few to show');
		expect(finding.amountWords({ ...home, lower: 19 }, explored().measure)).toBe('20.0%');
	});
});
