import { describe, expect, it } from 'vitest';
import { defaultExploration } from '$lib/figures/measures/exploration';
import type { FunnelLimits, Together } from '$lib/figures/measures/measure';
import { exploredOf } from '$lib/figures/measures/explored';
import * as views from '$lib/features/explore/words/views';
import { measure, places, slice, values } from '../../figures/measures/made';

const made = measure([slice(values)]);
const { explored } = exploredOf(defaultExploration(), made, places);

describe('two measures together', () => {
	const said = (correlation: Together['correlation'], title = 'Rainy days') =>
		views.togetherSentences(made, measure([], { title }), { correlation, areas: 50 });

	it.each([
		[0.1, 0.05, 0.15, 'hardly go together'],
		[0.2, 0.1, 0.3, 'go together weakly'],
		[-0.3, -0.5, -0.1, 'go together weakly: where one is higher the other tends to be lower'],
		[0.5, 0.3, 0.6, 'go together to some degree'],
		[1, 1, 1, 'go together closely'],
		[0.5, 0, 0.9, 'cannot be said to go together'],
		[-0.5, -0.9, 0, 'cannot be said to go together']
	])('with a correlation of %s (%s to %s) %s', (value, lower, upper, words) => {
		const [first, second] = said({ value, lower, upper });
		expect(first.replace(/ \(correlation .*\)/, '')).toBe(
			`Made up and rainy days ${words} over 50 authorities.`
		);
		expect(second).toContain('does not show that one causes the other');
	});

	it('keep the capitals of names, and are not judged without a correlation', () => {
		const words =
			'of 50 authorities: too few, or the same measure, to say whether they go together';
		expect(said(null, 'NHS dentists')).toEqual([`Made up and NHS dentists ${words}`, '']);
		expect(said(null, 'A&E waits')[0]).toContain('Made up and A&E waits of');
		expect(said(null, 'Nhsomething')[0]).toContain('Made up and nhsomething of');
	});

	it('name those without both values; nothing where there are none', () => {
		expect(views.withoutSentence([])).toBe('');
		expect(views.withoutSentence(['Derby', 'Bury'])).toBe(
			'Left out, because one of the values is missing: Derby, Bury.'
		);
	});

	it('keep a missing value, and a place that is not ranked, empty', () => {
		const area = explored.areas[0]!;
		const wider = { ...area, place: { ...area.place, fifth: null } };
		const found = {
			pairs: [
				{ area: wider, second: { value: null, missing: 'suppressed' as const } },
				{ area, second: { value: 0 } }
			],
			period: '2022-01-01/2022-12-31'
		};
		const table = views.pairTable(explored, measure([], { title: 'Rainy days' }), found);
		expect(table.rows).toEqual([
			['Wigan', '20.0%', 'suppressed', ''],
			['Wigan', '20.0%', '0.0%', '1']
		]);
		expect(table.columns[2]?.label).toBe('Rainy days, %, 2022');
	});
});

describe('a funnel in words', () => {
	const limits = (beyond95: number, areas = 100, words = {}): FunnelLimits => ({
		average: 1,
		lower95: [],
		upper95: [],
		lower99_8: [],
		upper99_8: [],
		outside: [],
		own: null,
		words,
		counts: { areas, beyond95, beyond99_8: 1 }
	});
	const many =
		' That many more do so says that areas differ for other reasons than chance; a place outside the limits is not by that alone unusual.';

	it('says what chance alone would give, and that many more are outside only where they are', () => {
		const chance =
			'If all areas were alike but for chance, about 5 would lie outside the 95% limits.';
		expect(views.funnelSentences(explored, limits(15))).toEqual([
			'Made up: 15 of 100 areas lie outside the 95% limits, 1 of them outside the 99.8% limits.',
			chance
		]);
		expect(views.funnelSentences(explored, limits(16))[1]).toBe(chance + many);
		expect(views.funnelSentences(explored, limits(3, 5))[1]).not.toContain(many);
		expect(views.funnelSentences(explored, limits(4, 5))[1]).toContain(many);
	});

	it('says where the marked area lies, where it is known', () => {
		const of = limits(3, 100, { E06wigan: 'above the 95% limit' });
		expect(views.funnelSentences(explored, of)[1]).toBe('Wigan lies above the 95% limit.');
		expect(views.funnelSentences({ ...explored, home: null }, of)).toHaveLength(2);
	});

	it('has a table of counts beside the place in the funnel', () => {
		const area = { ...explored.areas[0]!, numerator: 1500, denominator: 12_000 };
		const table = views.funnelTable(
			{ ...explored, areas: [area] },
			limits(3, 100, { E06wigan: 'within the limits' })
		);
		expect(table.rows).toEqual([['Wigan', '1,500', '12,000', '20.0%', 'within the limits']]);
	});
});
