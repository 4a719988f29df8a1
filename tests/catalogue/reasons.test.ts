import { describe, expect, it } from 'vitest';
import { everyIndicator } from '$lib/catalogue/indicators';
import {
	absence,
	tiersText,
	type Coverage,
	type Publishing,
	type Tier,
	type Valueless
} from '$lib/catalogue/reasons';
import type { Missing } from '$lib/figure';

const publisher = 'Office for Made-up Statistics';
const all = { areas: 20, held: 18 };
const none = { areas: 20, held: 0 };
const why = (area: Partial<Valueless>, publishing?: Publishing, coverage: Coverage = {}) =>
	absence({ code: 'E06000001', tier: 'single-tier', ...area }, publisher, publishing, coverage);

describe('the reason of a value that is missing', () => {
	it('is that the tier is not published, only where the catalogue says so and none is held', () => {
		const publishing: Publishing = { for: ['county', 'region'], notFor: ['single-tier'] };
		expect(why({}, publishing)).toEqual({
			missing: 'not-published',
			text: 'The Office for Made-up Statistics publishes this for counties and regions, not for single-tier authorities.'
		});
		expect(why({}, publishing, { 'single-tier': all }).text).not.toContain('not for');
	});

	it('is that it is not held, where the tier is published or nothing is known of it', () => {
		expect(why({}, { for: ['single-tier'] }, { 'single-tier': none })).toEqual({
			missing: 'not-held',
			text: 'The Office for Made-up Statistics publishes this for single-tier authorities too; no such value is held in this series.'
		});
		expect(why({}, undefined, { 'single-tier': none, district: all, county: all })).toEqual({
			missing: 'not-held',
			text: 'No value for single-tier authorities is held in this series, only for districts and counties.'
		});
	});

	it('is the publisher’s own for whom it leaves out, and for nobody else', () => {
		const leftOut = [{ areas: ['E06000053'], because: 'has too few residents', source: 'There' }];
		const publishing: Publishing = { for: ['single-tier'], leftOut };
		const coverage = { 'single-tier': all };
		expect(why({ code: 'E06000053' }, publishing, coverage)).toEqual({
			missing: 'not-published',
			text: 'The Office for Made-up Statistics leaves this area out: it has too few residents.'
		});
		expect(why({}, publishing, coverage).text).toBe(
			'No value for this area is held in this series; 18 of 20 single-tier authorities have one.'
		);
		expect(why({ row: 'not-published' }, publishing, coverage)).toEqual({
			missing: 'not-published',
			text: 'For this area no value is published in this series; 18 of 20 single-tier authorities have one.'
		});
	});

	it('is what the row says, each kind in its own words', () => {
		const kinds: Missing[] = [
			'suppressed',
			'not-applicable',
			'not-comparable',
			'not-held',
			'too-few'
		];
		const said = kinds.map((row) => why({ row }, { for: ['single-tier'] }));
		expect(said.map(({ missing }) => missing)).toEqual(kinds);
		expect(new Set(said.map(({ text }) => text)).size).toBe(kinds.length);
		expect(
			why({ row: 'suppressed' }, { for: ['single-tier'], withheld: 'too few answered' }).text
		).toBe('The Office for Made-up Statistics withholds this value: too few answered.');
	});

	it('denies no value of another period, and tells when the area was founded', () => {
		const coverage = { 'single-tier': all };
		expect(why({ elsewhen: true, row: 'not-published' }, undefined, coverage)).toEqual({
			missing: 'not-published',
			text: 'There is no value for this area in this period, though in others.'
		});
		expect(why({ founded: '2023' }, undefined, coverage)).toEqual({
			missing: 'not-held',
			text: 'This area was founded in 2023, after the period shown.'
		});
	});

	it('calls single-tier authorities and districts together local authorities', () => {
		expect(tiersText(['region', 'district', 'single-tier'])).toBe('local authorities and regions');
		expect(tiersText(['district'])).toBe('districts');
	});
});

describe('where each indicator is published', () => {
	it.each(everyIndicator.map((one) => [one.id, one.published] as const))(
		'%s: no tier is both published and not',
		(_, { for: published, notFor = [] }) => {
			expect(published.length).toBeGreaterThan(0);
			expect(notFor.filter((tier: Tier) => published.includes(tier))).toEqual([]);
		}
	);

	it('names the source of every area that is left out', () => {
		for (const { published } of everyIndicator)
			for (const { source, because } of published.leftOut ?? []) {
				expect(source).toMatch(/^(Office|Department) /);
				expect(because).toMatch(/^(has|is) [^.]+$/);
			}
	});
});
