import { describe, expect, it } from 'vitest';
import { choiceOf, choiceSearch } from '$lib/figures/gradient/choice';
import { gapMeasures } from '$lib/figures/gradient/gap-measures';
import { gradientOf } from '$lib/figures/gradient/slope';
import { fractionSentence, gradientFinding, homeSentence } from '$lib/features/gradient/finding';
import { measureWords } from '$lib/words/worked-out/gradient';
import { choice, madeUp } from './made-up';

describe('groups of authorities', () => {
	it('hold whole authorities, most deprived first, and the mean weighted by residents', () => {
		const source = madeUp();
		const { groups } = gradientOf(source, choice);
		expect(groups.map(({ authorities, value }) => [authorities, value])).toEqual(
			Array.from({ length: 10 }, (_, at) => [2, 10.5 + 2 * at])
		);
		source.areas[0]!.population = 500;
		expect(gradientOf(source, choice).groups[0]?.value).toBeCloseTo((5 * 10 + 10 * 11) / 15, 12);
	});

	it('follow the index that is chosen', () => {
		const { groups } = gradientOf(madeUp(), { ...choice, index: 'imd-2019', grouping: 'fifths' });
		expect(groups.map(({ value }) => value)).toEqual([27.5, 23.5, 19.5, 15.5, 11.5]);
	});

	it('leave out authorities without a value, and count them with the reason', () => {
		const source = madeUp();
		source.areas[5]!.values = [{ value: null, missing: 'suppressed' }];
		const gradient = gradientOf(source, choice);
		expect(gradient.authorities).toHaveLength(19);
		expect(gradient.missing).toEqual([{ name: 'Area 5', slug: 'area-5', reason: 'suppressed' }]);
	});

	it('have an interval only where every authority has one', () => {
		const source = madeUp();
		expect(gradientOf(source, choice).groups[0]?.lower).toBeLessThan(10.5);
		source.areas[5]!.values = [{ value: 15 }];
		const gradient = gradientOf(source, choice);
		expect(gradient.withLimits).toBe(false);
		expect(gradient.groups.every(({ lower }) => lower === undefined)).toBe(true);
		expect(gradient.gap?.slopeIndex).not.toHaveProperty('lower');
	});
});

describe('the gap', () => {
	it('is a larger figure for a larger inequality, whichever direction is good', () => {
		const good = gradientOf(madeUp(), choice).gap;
		// The same people, counted by those without instead of those with.
		const bad = madeUp({ polarity: 'low-is-good' });
		for (const area of bad.areas) area.values = [{ value: 100 - (area.values[0]!.value ?? 0) }];
		const turned = gradientOf(bad, choice).gap;
		expect(good?.absolute.value).toBe(18);
		expect(turned?.absolute.value).toBe(18);
		expect(turned?.slopeIndex.value).toBeCloseTo(good?.slopeIndex.value ?? NaN, 9);
		expect(turned?.relative.value).toBeGreaterThan(1);
		expect(turned?.relativeIndex.value).toBeGreaterThan(1);
	});

	it('has no attributable fraction without a good direction, and none at all for regions', () => {
		expect(gradientOf(madeUp({ polarity: 'none' }), choice).gap?.attributable).toBeNull();
		const regions = gradientOf(madeUp(), { ...choice, grouping: 'regions' });
		expect(regions.gap).toBeNull();
		expect(regions.groups.map(({ label, value }) => [label, value])).toEqual([
			['North', 14.5],
			['South', 24.5]
		]);
	});
});

describe('the home area', () => {
	it('is judged against the line at its own rank by its interval and the scatter of all', () => {
		const source = madeUp();
		expect(gradientOf(source, choice).home).toMatchObject({ verdict: 'open' });
		source.areas[3]!.values = [{ value: 20, lower: 18, upper: 22 }];
		const { home } = gradientOf(source, choice);
		expect(home?.place.rank).toBeCloseTo(0.175, 12);
		expect(home).toMatchObject({ verdict: 'better' });
		source.areas[3]!.values = [{ value: 20 }];
		expect(gradientOf(source, choice).home).toMatchObject({ verdict: 'not-compared' });
		expect(homeSentence(source, gradientOf(source, choice))).toContain('is not judged');
	});

	it('is not flagged where places lie as far from the line anyway', () => {
		const source = madeUp();
		const sampling = { lower: -0.1, upper: 0.1 };
		source.areas.forEach((area, at) => {
			const value = (area.values[0]?.value ?? 0) + (at % 2 === 0 ? 4 : -4);
			area.values = [{ value, lower: value + sampling.lower, upper: value + sampling.upper }];
		});
		const { home } = gradientOf(source, choice);
		// Its own interval leaves the line out by far, and yet half of all places lie no nearer.
		expect(Math.abs(home?.difference ?? 0)).toBeGreaterThan(1);
		expect(home).toMatchObject({ verdict: 'open' });
		expect(homeSentence(source, gradientOf(source, choice))).toMatch(
			/no further from the line than places lie from it anyway: no difference can be shown \(between −?\+?\d/
		);
	});

	it('reads so', () => {
		const source = madeUp();
		source.areas[3]!.values = [{ value: 20, lower: 18, upper: 22 }];
		expect(homeSentence(source, gradientOf(source, choice))).toMatch(
			/^Area 3: 20\.0% \(95% interval 18\.0% to 22\.0%\), better than its deprivation would suggest: 1\d\.\d% would be expected of an area as deprived as it is\.$/
		);
		expect(gradientFinding(source, gradientOf(madeUp(), choice))).toBe(
			'Good things: 10.5% in the most deprived tenth of authorities, 28.5% in the least deprived'
		);
		expect(fractionSentence(source, gradientOf(madeUp(), choice))).toContain('46.2% higher');
	});

	it('is the county where only counties have values, and says so', () => {
		const asked = { ...choice, area: 'a-district' };
		expect(homeSentence(madeUp(), gradientOf(madeUp(), asked))).toMatch(
			/^Published for the county, not the district\. Area 3: /
		);
	});

	it('is not there for a wider area, or where nothing is published', () => {
		const wider = gradientOf(madeUp(), { ...choice, area: 'england' });
		expect(wider.home).toBeNull();
		expect(homeSentence(madeUp(), wider)).toContain('no single place in the ranking');
		const source = madeUp();
		source.areas[3]!.values = [{ value: null, missing: 'not-published' }];
		expect(homeSentence(source, gradientOf(source, choice))).toBe('Area 3: Nothing here.');
	});
});

describe('WHO’s summary measures', () => {
	const source = madeUp();
	const measures = gapMeasures(gradientOf(source, choice), source);
	const value = (id: string) => measures.find((one) => one.id === id)?.value ?? NaN;

	it('are all there, each with its name and question, ordered ones first', () => {
		expect(measures.map(({ id }) => id).filter((id) => !(id in measureWords))).toEqual([]);
		expect(measures.map(({ id }) => id).toSorted()).toEqual(Object.keys(measureWords).toSorted());
		expect(measures.every((one) => one.value !== null)).toBe(true);
	});

	it('agree with what they are by definition', () => {
		expect(value('difference')).toBe(18);
		expect(value('ratio')).toBeCloseTo(28.5 / 10.5, 12);
		expect(value('slope-linear')).toBeCloseTo(20, 9);
		expect(value('mean-distance-weighted')).toBeCloseTo(5, 12);
		expect(value('best-distance')).toBeCloseTo(9, 12);
		expect(value('fraction')).toBeCloseTo((100 * (28.5 - 19.5)) / 19.5, 9);
		expect(value('variance')).toBeCloseTo(33, 9);
	});

	it('are larger for more inequality also where less is better', () => {
		const bad = madeUp({ polarity: 'low-is-good' });
		for (const area of bad.areas) area.values = [{ value: 50 - (area.values[0]!.value ?? 0) }];
		const turned = gapMeasures(gradientOf(bad, choice), bad);
		const directed = turned.filter(({ scale, kind }) => kind === 'ordered' && scale !== 'ratio');
		expect(directed.every((one) => (one.value ?? NaN) > 0)).toBe(true);
		const ratios = turned.filter(({ scale }) => scale === 'ratio');
		expect(ratios.every((one) => (one.value ?? NaN) > 1)).toBe(true);
	});

	it('are the unordered ones alone for regions, and need no direction where there is none', () => {
		const none = madeUp({ polarity: 'none' });
		const ids = gapMeasures(gradientOf(none, choice), none).map(({ id }) => id);
		expect(ids).not.toContain('fraction');
		expect(ids).not.toContain('best-distance');
		const three = madeUp({ regions: { R1: 'North', R2: 'South', R3: 'East' } });
		three.areas.forEach((area, at) => (area.region = `R${(at % 3) + 1}`));
		const regional = gapMeasures(gradientOf(three, { ...choice, grouping: 'regions' }), three);
		expect(regional.every(({ kind }) => kind === 'unordered')).toBe(true);
	});
});

describe('the address of a choice', () => {
	it('is empty for the default and gives the choice back', () => {
		const source = { sexes: ['male' as const, 'female' as const] };
		const chosen = choiceOf(
			source,
			new URLSearchParams('area=leeds&groups=fifths&sex=women&index=imd-2019')
		);
		expect(chosen).toEqual({ area: 'leeds', grouping: 'fifths', sex: 'female', index: 'imd-2019' });
		const text = choiceSearch(source, chosen);
		expect(text).toBe('?area=leeds&index=imd-2019&groups=fifths&sex=women');
		expect(choiceOf(source, new URLSearchParams(text))).toEqual(chosen);
		expect(choiceSearch(source, choiceOf(source, new URLSearchParams('index=x&sex=all')))).toBe('');
	});
});
