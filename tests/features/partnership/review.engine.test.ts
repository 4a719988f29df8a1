import { beforeAll, describe, expect, it } from 'vitest';
import { partnershipBySlug } from '$lib/catalogue/partnerships';
import { reviewOf } from '$lib/server/review';
import {
	type Review,
	type ReviewCell,
	countedSentences,
	placeSentence
} from '$lib/words/overview/review';

const partnership = partnershipBySlug('lancashire-and-south-cumbria');

describe('the review of Lancashire and South Cumbria', () => {
	let review: Review;
	beforeAll(async () => {
		review = await reviewOf(partnership);
	});
	const cell = (slug: string, key: string) => {
		const at = review.columns.findIndex((column) => column.key === key);
		return review.rows.find(({ place }) => place.slug === slug)?.cells[at];
	};

	it('has a cell for every place and indicator, in the order of the file', () => {
		expect(review.rows.map(({ place }) => place.slug)).toEqual(partnership.review?.places);
		const widths = new Set(review.rows.map(({ cells }) => cells.length));
		expect([...widths]).toEqual([review.columns.length]);
		expect([...new Set(review.columns.map(({ indicator }) => indicator))]).toEqual(
			partnership.review?.items.map(({ indicator }) => indicator)
		);
	});

	it('judges a published value with its limits against England', () => {
		expect(cell('blackpool', 'life-expectancy-birth male')).toEqual({
			value: '73.2',
			verdict: 'worse',
			wider: '',
			tested: true
		});
		expect(cell('ribble-valley', 'life-expectancy-birth female')).toMatchObject({
			value: '85.0',
			verdict: 'better'
		});
		expect(review.columns[0]?.benchmark).toBe('79.1');
	});

	it('names the county whose value stands for a district, and does not count it', () => {
		expect(cell('chorley', 'healthy-life-expectancy male')).toMatchObject({
			wider: 'Lancashire',
			tested: false
		});
		expect(cell('blackpool', 'healthy-life-expectancy male')).toMatchObject({
			wider: '',
			tested: true
		});
	});

	it('does not test what is counted or published without limits', () => {
		expect(cell('wyre', 'age-shares persons 65+')).toMatchObject({
			verdict: 'higher',
			tested: false
		});
		expect(cell('wyre', 'slope-index male')).toMatchObject({
			verdict: 'not-compared',
			tested: false
		});
		expect(cell('westmorland-and-furness', 'care-staff-turnover persons')).toMatchObject({
			value: '26.1%',
			verdict: 'not-compared'
		});
	});

	it('counts the tested cells, and says what chance alone would flag', () => {
		const tested = review.rows.flatMap(({ cells }) => cells).filter((one) => one.tested);
		const flagged = tested.filter(({ verdict }) => verdict !== 'similar' && verdict !== 'open');
		expect(tested.length).toBeGreaterThanOrEqual(15 * 4);
		expect(review.counted[0]).toBe(
			`${tested.length} comparisons were tested by 95% intervals, and ${flagged.length} of them found a difference.`
		);
		expect(review.counted[1]).toContain(`about ${Math.round(tested.length / 20)} of`);
	});

	it('calls a place the lowest only where its interval touches no other place’s', () => {
		const lowest = review.rows.filter(({ sentence }) => sentence.includes('the lowest'));
		expect(lowest.map(({ place }) => place.slug)).toContain('blackpool');
		expect(review.rows.find(({ place }) => place.slug === 'burnley')?.sentence).not.toMatch(
			/lowest|highest/
		);
		for (const { sentence } of review.rows) {
			expect(sentence).not.toMatch(/NaN|undefined|null| {2}|\.$/);
			expect(sentence.length).toBeLessThanOrEqual(600);
		}
	});

	it('marks the place of which a part lies inside', () => {
		expect(review.rows.filter(({ partly }) => partly).map(({ place }) => place.slug)).toEqual([
			'westmorland-and-furness'
		]);
		expect(review.notShown).toEqual(['Cumberland', 'North Yorkshire']);
	});
});

const made = (verdict: ReviewCell['verdict'], tested = true): ReviewCell => ({
	value: '1',
	verdict,
	wider: '',
	tested
});
const place = { name: 'the Wirral', code: 'E1' };

describe('the sentence of a place', () => {
	it.each<[string, ReviewCell[], string]>([
		[
			'one comparison',
			[made('worse')],
			'The Wirral, of 1 tested comparison with England: worse in 1'
		],
		[
			'several',
			[made('worse'), made('similar'), made('similar'), made('better'), made('higher', false)],
			'The Wirral, of 4 tested comparisons with England: worse in 1, about the same in 2 and better in 1'
		],
		['none', [made('higher', false)], 'The Wirral: nothing could be tested against England']
	])('%s', (_, cells, sentence) => {
		expect(placeSentence(place, cells, [], 'England')).toBe(sentence);
	});

	it('tells the end of a column where the intervals allow it', () => {
		const values = [
			{ area: 'E1', value: 70, lower: 69, upper: 71 },
			{ area: 'E2', value: 75, lower: 74, upper: 76 }
		];
		const columns = [{ title: 'Life expectancy', values }];
		expect(placeSentence(place, [made('worse')], columns, 'England')).toMatch(
			/: worse in 1; the lowest of the places in life expectancy$/
		);
	});

	it('expects five in a hundred by chance', () => {
		const cells = Array.from({ length: 100 }, () => made('similar'));
		expect(countedSentences(cells).slice(0, 2)).toEqual([
			'100 comparisons were tested by 95% intervals, and 0 of them found a difference.',
			'If no place differed at all, about 5 of 100 would still be flagged by chance alone, so a single flag proves little.'
		]);
	});
});
