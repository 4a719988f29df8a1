import { beforeAll, describe, expect, it } from 'vitest';
import { isWanted, partnershipBySlug, partnerships } from '$lib/catalogue/partnerships';
import { overviewOf } from '$lib/server/overview';
import { longestSentence } from '$lib/words/overview/line';
import type { Overview } from '$lib/words/overview/overview';
import { plainText, strongText } from '$lib/words/statement';

describe('the overview of Wigan against England', () => {
	let overview: Overview;
	beforeAll(async () => {
		overview = await overviewOf(partnershipBySlug('wigan'), 'england');
	});
	const lines = () => overview.priorities.flatMap((priority) => priority.lines);
	const line = (key: string) => lines().find((each) => each.key === key);

	it('states the published life expectancies of 2021 to 2023 and their gap', () => {
		expect(line('life-expectancy-birth male')).toMatchObject({
			value: '77.3',
			benchmark: '79.1',
			difference: '−1.8',
			verdict: 'worse',
			period: '2021 to 2023'
		});
		const { sentence = [] } = line('life-expectancy-birth male') ?? {};
		expect(plainText(sentence)).toBe(
			'At today’s death rates, men live 1.8 years less than in England'
		);
		expect(strongText(sentence)).toBe('1.8 years less');
		expect(line('life-expectancy-birth female')).toMatchObject({
			value: '80.9',
			benchmark: '83.1',
			difference: '−2.2',
			verdict: 'worse'
		});
	});

	it('does not judge what is published without limits, and says so', () => {
		const slope = line('slope-index male');
		expect(slope).toMatchObject({ value: '11.3', benchmark: '10.4', verdict: 'not-compared' });
		expect(plainText(slope?.sentence ?? [])).toContain('not judged: published here without limits');
		expect(plainText(slope?.sentence ?? [])).not.toMatch(
			/\b(more|less|higher|lower|better|worse)\b/
		);
	});

	it('tells what is published without an interval, without a judgement', () => {
		expect(line('care-staff-turnover persons')).toMatchObject({
			value: '20.0%',
			benchmark: '23.7%',
			verdict: 'not-compared'
		});
	});

	it('names the wider area whose figure is shown', () => {
		expect(line('care-occupations persons 22 Health professionals net-change')).toMatchObject({
			wider: 'Greater Manchester'
		});
	});

	it('draws the same measure over time beside the line', () => {
		const spark = line('life-expectancy-birth male')?.spark;
		expect(spark?.estimates[0]).toMatchObject({ period: '2001-01-01/2003-12-31', sex: 'male' });
		expect(new Set(spark?.estimates.map(({ sex }) => sex))).toEqual(new Set(['male']));
		expect(line('age-shares persons 65+')?.spark).toBeNull();
	});

	it('begins with at most four statements, at least one of each priority, the place named first', () => {
		expect(overview.statements).toEqual([
			'At today’s death rates, men in Wigan live 1.8 years less than in England (2021 to 2023).',
			'At today’s death rates, women live 2.2 years less than in England (2021 to 2023).',
			'65.7% of older people discharged into reablement stayed in the community, more than in England (2024-25).',
			'6.5% of posts of children’s social workers were vacant on 30 September 2025, less than in England.'
		]);
	});
});

const pairs = partnerships
	.filter(({ review }) => !review)
	.flatMap((partnership) =>
		partnership.benchmarks.map((benchmark) => ({ partnership, benchmark }))
	);

describe.each(pairs)('$partnership.slug against $benchmark', ({ partnership, benchmark }) => {
	let overview: Overview;
	beforeAll(async () => {
		overview = await overviewOf(partnership, benchmark);
	});

	it('keeps the partnership’s order', () => {
		expect(overview.priorities.map(({ title }) => title)).toEqual(
			partnership.priorities.map(({ title }) => title)
		);
		overview.priorities.forEach(({ lines, unsaid }, index) => {
			const items = partnership.priorities[index]?.items ?? [];
			const wanted = items.flatMap((item) => (isWanted(item) ? [] : [item.indicator]));
			expect([...new Set(lines.map(({ indicator }) => indicator))]).toEqual(wanted);
			expect(unsaid).toEqual(items.filter(isWanted));
		});
	});

	it('says every line whole and within the length', () => {
		for (const { lines } of overview.priorities)
			for (const { sentence, value, period } of lines) {
				expect(plainText(sentence).length).toBeLessThanOrEqual(longestSentence);
				expect(plainText(sentence)).toContain(strongText(sentence));
				expect(`${plainText(sentence)} ${value} ${period}`).not.toMatch(/NaN|undefined|null| {2}/);
			}
		expect(overview.statements.length).toBeGreaterThanOrEqual(3);
		expect(overview.statements.length).toBeLessThanOrEqual(4);
	});
});
