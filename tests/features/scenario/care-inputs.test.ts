import { describe, expect, it } from 'vitest';
import { baseYearOf, careDefaults } from '$lib/features/scenario/figures/care-inputs';
import type { Evidence } from '$lib/features/scenario/figures/evidence';
import {
	anyshire,
	anytown,
	england,
	growth,
	madeEvidence,
	point,
	turnoverRow
} from './made-evidence';

const of = (change: Partial<Evidence> = {}) => careDefaults(madeEvidence(change));
const here = { area: anytown.code, reportedBy: 'the Anytown Echo' };

describe('posts in care', () => {
	const total = point('total posts, filled and vacant', 1000, { ...here, unit: 'posts' });

	it('are missing where nothing is known, never none', () => {
		expect(of().posts).toMatchObject({
			value: null,
			low: null,
			high: null,
			basis: 'missing',
			min: 0,
			max: 4000,
			source: 'not held for this area'
		});
	});

	it('are England’s rate for each older resident, a third either way', () => {
		// 50,000 posts are 10% of 500,000; a tenth of England's older residents live in Anytown.
		expect(of({ points: growth }).posts).toMatchObject({
			value: 50_000,
			low: 32_500,
			high: 67_500,
			basis: 'assumed',
			period: '2023'
		});
		expect(of({ points: growth }).posts?.reason).toContain('500,000 per 1,000 residents');
		expect(of({ points: growth, estimates: [] }).posts?.value).toBeNull();
		expect(of({ points: growth.slice(0, 1) }).posts?.value).toBeNull();
	});

	it('of England are what rounding of the two published figures allows', () => {
		const posts = of({ home: england, points: growth }).posts;
		// 45,000 ÷ 10.5% and 55,000 ÷ 9.5%, to three digits.
		expect(posts).toMatchObject({
			value: 500_000,
			low: 429_000,
			high: 579_000,
			basis: 'implied',
			reason: 'What the rounding of the posts and of the percentage allows.'
		});
	});

	it('that the press reports range over what its figures say of one another', () => {
		const points = [
			total,
			point('filled posts', 900, { ...here, unit: 'posts' }),
			point('vacancy rate', 20, here),
			point('jobs', 950, { ...here, unit: 'posts' })
		];
		// 900 filled posts with a fifth vacant are 1,125 in all, 1,130 to three digits.
		const { posts } = of({ points });
		expect(posts).toMatchObject({ value: 1000, low: 950, high: 1130, basis: 'reported' });
		expect(posts?.reason).toBe(
			'Reported and rounded: 950 jobs were reported for 2023-24; 900 filled posts at the reported vacancy rate would be 1,130 in all.'
		);
		expect(posts?.source).toBe('P, as reported by the Anytown Echo');
	});

	it('that are reported alone have no range', () => {
		expect(of({ points: [total] }).posts).toMatchObject({
			value: 1000,
			low: 1000,
			high: 1000,
			reason: 'Reported and rounded.'
		});
	});

	it('are of the year they are reported for, at most the latest estimate’s', () => {
		const { estimates } = madeEvidence();
		const both = [...estimates.map((row) => ({ ...row, year: 2022 })), ...estimates];
		const reported = (end: string) =>
			madeEvidence({ points: [{ ...total, end }], estimates: both });
		expect(baseYearOf(reported('2022-03-31'))).toBe(2022);
		expect(baseYearOf(reported('2025-03-31'))).toBe(2023);
		expect(baseYearOf(reported('2019-03-31'))).toBe(2022);
		expect(baseYearOf(madeEvidence())).toBe(2023);
	});
});

describe('turnover', () => {
	const rate = point('turnover rate', 25.4);

	it('is the latest published, within all years held', () => {
		const turnover = [turnoverRow(2021, 31.26), turnoverRow(2022, 24.3), turnoverRow(2023, 28)];
		expect(of({ turnover }).turnover).toMatchObject({
			value: 28,
			low: 24.3,
			high: 31.3,
			basis: 'published',
			period: '2022-23',
			reason: 'The lowest and highest published in 3 years.'
		});
		expect(of({ turnover: [turnoverRow(2023, 0)] }).turnover).toMatchObject({
			value: 0,
			low: 0,
			high: 0,
			basis: 'published',
			reason: 'The lowest and highest published in the one year held.'
		});
	});

	it('of a county says whose it is', () => {
		const { turnover } = of({ turnover: [turnoverRow(2023, 28)], turnoverArea: anyshire });
		expect(turnover?.reason).toBe(
			'The lowest and highest published for Anyshire in the one year held.'
		);
		expect(turnover?.source).toMatch(/^Anyshire: /);
	});

	it('of an authority is missing where it is withheld, with England’s as a hint alone', () => {
		const withheld = of({ turnover: [turnoverRow(2023, null)], points: [rate] }).turnover;
		expect(withheld).toMatchObject({
			value: null,
			low: null,
			high: null,
			basis: 'missing',
			reason: 'No value is held for this area. England’s is 25.4%.'
		});
		expect(of().turnover?.reason).toBe('No value is held for this area.');
		expect(of({ home: anyshire }).turnover?.value).toBeNull();
	});

	it('of a wider area is England’s within the middle half of authorities, and its rate', () => {
		const turnoverQuartiles = { lower: 20.04, upper: 24.96 };
		const { turnover } = of({ home: anyshire, points: [rate], turnoverQuartiles });
		expect(turnover).toMatchObject({ value: 25.4, low: 20, high: 25.4, basis: 'assumed' });
		expect(turnover?.source).toBe('P, Q: England, assumed to hold here');
		const own = of({ home: england, points: [rate] }).turnover;
		expect(own).toMatchObject({ value: 25.4, low: 25.4, high: 25.4, basis: 'published' });
		expect(own?.source).toBe('P, Q');
	});
});

describe('vacancies', () => {
	const national = [
		...growth,
		point('vacancy rate', 8),
		point('vacancies on any given day', 30_000, { unit: 'posts' }),
		point('vacancies', 45_000, { unit: 'posts', start: '2021-04-01', end: '2022-03-31' })
	];

	it('are England’s rate, down to that of the implied posts and up in proportion to the peak', () => {
		// 30,000 of 500,000 are 6%; 8% × 45,000 ÷ 30,000 are 12%.
		const { vacancy } = of({ points: national });
		expect(vacancy).toMatchObject({ value: 8, low: 6, high: 12, basis: 'assumed' });
		expect(vacancy?.reason).toContain('30,000 vacancies are 6.0% of the implied posts');
		expect(vacancy?.source).toBe('P, Q: England, assumed to hold here');
		expect(of({ home: england, points: national }).vacancy?.basis).toBe('published');
	});

	it('range over all rates that the press reported', () => {
		const reported = [2022, 2023, 2024].map((year, at) =>
			point('vacancy rate', [11, 7, 9][at]!, { ...here, end: `${year}-03-31` })
		);
		expect(of({ points: [...national, ...reported] }).vacancy).toMatchObject({
			value: 9,
			low: 7,
			high: 11,
			basis: 'reported',
			reason: 'The lowest and highest rates reported.'
		});
	});

	it('are the rate alone where there is nothing else to set it beside', () => {
		expect(of({ points: [point('vacancy rate', 8)] }).vacancy).toMatchObject({
			value: 8,
			low: 8,
			high: 8
		});
	});
});
