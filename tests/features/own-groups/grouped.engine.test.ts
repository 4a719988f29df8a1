import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOwnGroup, ownGroupOf, ownGroupSearch } from '$lib/features/own-groups/own-group';
import type { MeasureValues, Slice } from '$lib/figures/measures/measure';
import { groupAnswer, refusalOf } from '$lib/features/own-groups/grouped';
import { exploredMeasures, prerenderedMeasure } from '$lib/server/prerendered';
import { groupFinding, groupNote } from '$lib/features/own-groups/words';

const [a, b, c, england] = ['A', 'B', 'C', 'England'].map((name) => ({
	code: name,
	slug: name.toLowerCase(),
	name
})) as [Named, Named, Named, Named];
type Named = { code: string; slug: string; name: string };

/** Made-up counts: A 10 of 100, B 30 of 100, C withheld, England 50 of 500. */
function made(change: Partial<MeasureValues> = {}, slice: Partial<Slice> = {}): MeasureValues {
	return {
		id: 'made-up',
		title: 'Leavers',
		subject: 'Made up',
		polarity: 'low-is-good',
		unit: { id: 'percent', label: '% of leavers', decimals: 1 },
		comparison: 'interval',
		notCompared: '',
		sexes: ['persons'],
		caveats: [],
		publisher: 'Office for Made-up Statistics',
		published: { for: [] },
		intervalMethod: 'Wilson',
		meaning: '',
		level: 'authorities',
		tables: [],
		asked: [],
		working: '',
		method: '',
		counted: {
			statistic: 'proportion',
			multiplier: 100,
			numerator: 'leavers',
			denominator: 'all',
			years: 1,
			noFunnel: null
		},
		areas: ['A', 'B', 'C', 'England'],
		slices: [
			{
				sex: 'persons',
				period: '2021-08-01/2022-07-31',
				missing: { 2: 'suppressed' },
				values: [10, 30, null, 10],
				numerators: [10, 30, null, 50],
				denominators: [100, 100, 80, 500],
				...slice
			}
		],
		...change
	};
}

const answer = (measure: MeasureValues, members: Named[]) =>
	groupAnswer({ name: 'Mine' }, measure, members, england, []);

describe('a measure of counts for a group', () => {
	it('is the quotient of the sums, with the Wilson interval of the sums', () => {
		const { periods, verdict } = answer(made(), [a, b]);
		const { group } = periods[0]!;
		expect(group).toMatchObject({ value: 20, numerator: 40, denominator: 200 });
		// Wilson 1927 by hand: 40 of 200 at 95%.
		expect(group.lower).toBeCloseTo(15.0452, 3);
		expect(group.upper).toBeCloseTo(26.0855, 3);
		expect(verdict).toBe('worse');
	});

	it('weighs places by their people: it is not the mean of the percentages', () => {
		const { periods } = answer(
			made({}, { numerators: [1, 30, 0, 50], denominators: [10, 100, 80, 500] }),
			[a, b]
		);
		expect(periods[0]?.group.value).toBeCloseTo((100 * 31) / 110, 10);
	});

	it('of one place is that place', () => {
		expect(answer(made(), [b]).periods[0]?.group).toMatchObject({ value: 30, numerator: 30 });
	});

	it('is not added up where a member has no count, and says which', () => {
		const found = answer(made(), [a, c]);
		expect(found.periods[0]).toMatchObject({ group: { value: null }, absent: ['C'] });
		expect(found.verdict).toBe('not-compared');
		expect(groupNote(found)).toContain('there is no count for C');
		expect(groupFinding(found)).toBe('Leavers: no value for Mine');
	});

	it('of no place has no value', () => {
		const found = answer(made(), []);
		expect(found.periods[0]?.group.value).toBeNull();
		expect(groupNote(found)).toBe('The group has no place yet.');
	});

	it('has no interval where the measure has none, and a Poisson one for events', () => {
		const plain = answer(made({ intervalMethod: null, comparison: 'plain' }), [a, b]);
		expect(plain.periods[0]?.group.lower).toBeUndefined();
		const rate = { ...made().counted!, statistic: 'rate' as const, multiplier: 1000 };
		const { group } = answer(made({ counted: rate }), [a, b]).periods[0]!;
		// Byar: 40 events give 28.575 to 54.469 events.
		expect(group.value).toBe(200);
		expect(group.lower! * 0.2).toBeCloseTo(28.575, 1);
		expect(group.upper! * 0.2).toBeCloseTo(54.469, 1);
	});
});

describe('a measure without counts', () => {
	it('is refused with its reason and without a value', () => {
		const found = answer(made({ id: 'life-expectancy-birth', counted: null }), [a, b]);
		expect(found.periods).toEqual([]);
		expect(found.members).toEqual([]);
		expect(groupNote(found)).toContain('deaths and residents at each age');
		expect(groupFinding(found)).toContain('cannot be worked out for a group');
	});

	it('is refused for every life expectancy, published rate, index and mean; no count is', () => {
		const reasons = new Map(exploredMeasures().map((facts) => [facts.id, refusalOf(facts)]));
		expect(reasons.get('life-expectancy-birth')).toContain('Life expectancy');
		expect(reasons.get('healthy-life-expectancy')).toContain('Life expectancy');
		expect(reasons.get('smoking')).toContain('published as a rate');
		expect(reasons.get('life-satisfaction')).toContain('mean of answers');
		expect(reasons.get('imd-2025')).toContain('index of deprivation');
		expect(reasons.get('median-age')).toContain('median');
		for (const { id, counted } of exploredMeasures())
			expect(reasons.get(id) === null, id).toBe(counted !== null || id === 'residents');
	});
});

describe('the tables', () => {
	it('give a combined authority’s own count where the group is its authorities', async () => {
		const boroughs = ['E08000001', 'E08000002', 'E08000003', 'E08000004', 'E08000005'];
		boroughs.push('E08000006', 'E08000007', 'E08000008', 'E08000009', 'E08000010');
		const named = (code: string) => ({ code, slug: code.toLowerCase(), name: code });
		for (const id of ['residents-65-plus', 'residents', 'deaths-rate']) {
			const measure = await prerenderedMeasure(id);
			const found = groupAnswer(
				{ name: 'Mine' },
				measure,
				boroughs.map(named),
				named('E47000001'),
				boroughs
			);
			const { value, lower, upper, numerator } = found.periods[0]!.group;
			expect(value, id).not.toBeNull();
			expect({ value, lower, upper, numerator }, id).toEqual({
				value: found.benchmark?.value,
				lower: found.benchmark?.lower,
				upper: found.benchmark?.upper,
				numerator: found.benchmark?.numerator
			});
		}
	});
});

describe('the address of a group', () => {
	const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

	it('keeps the group: address -> group -> address is the identity', () => {
		const group = fc.record({
			name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== ''),
			areas: fc.uniqueArray(slug, { maxLength: 6 }),
			measure: slug,
			compare: slug
		});
		fc.assert(
			fc.property(group, (given) => {
				const read = ownGroupOf(new URLSearchParams(ownGroupSearch(given)));
				// A group that has only its name in common with the default still writes its places.
				expect(read.group).toEqual(given);
				expect(read.problems).toEqual([]);
			}),
			{ seed: 20261122, numRuns: 300 }
		);
		expect(ownGroupSearch(defaultOwnGroup())).toBe('');
	});

	it('names what it does not understand, and never breaks', () => {
		const { group, problems } = ownGroupOf(
			new URLSearchParams(
				'areas=wigan,WIGAN,<b>&name=&measure=../x&compare=%00&__proto__=1&colour=red'
			)
		);
		expect(group).toEqual({ ...defaultOwnGroup(), name: 'Your group', areas: ['wigan'] });
		expect(problems.map(({ key }) => key)).toEqual([
			'areas',
			'name',
			'measure',
			'compare',
			'__proto__',
			'colour'
		]);
	});
});
