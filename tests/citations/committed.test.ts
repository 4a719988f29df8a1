import { describe, expect, it } from 'vitest';
import { AGES_ID } from '$lib/citations/ages';
import { gradientNumbersId } from '$lib/citations/gradient-numbers';
import { allReleases, releaseSummaries } from '$lib/server/releases';
import { citedFigures } from '$lib/server/cited-figures';
import { measures } from '$lib/figures/measures/measures';
import { SCENARIO_ID } from '$lib/figures/scenario/figures';
import { everyIndicator, gradientIndicators, indicators } from '$lib/catalogue/indicators';
import manifest from '../../data/manifest.json';

describe('the releases that are written down', () => {
	it('end with the tables as they are: after a change of theirs, npm run data:release', () => {
		const newest = releaseSummaries().at(-1);
		expect(newest?.release).toBe(manifest.version);
		expect(newest?.tables).toEqual(
			Object.fromEntries(manifest.tables.map(({ name, sha256 }) => [name, sha256]))
		);
	});

	it('give a reason for every change', () => {
		const [first, ...later] = allReleases();
		expect(first?.changes).toEqual([]);
		for (const { changes } of later)
			for (const { reason } of changes) expect(reason).toMatch(/\w{3}/);
	});
});

describe('the figures that can be cited', () => {
	it('are all that are or were shown, and every withdrawn one names a successor that there is', () => {
		const known = citedFigures();
		const all = known.map(({ id }) => id);
		expect(new Set(all).size).toBe(all.length);
		const explored = measures().map(({ id }) => id);
		const byDeprivation = gradientIndicators().map(({ id }) => gradientNumbersId(id));
		const others = [...explored, ...byDeprivation, AGES_ID, SCENARIO_ID];
		expect(all.toSorted()).toEqual(
			[...new Set([...everyIndicator.map(({ id }) => id), ...others])].toSorted()
		);
		expect(
			known
				.filter((one) => one.explored)
				.map(({ id }) => id)
				.toSorted()
		).toEqual(explored.toSorted());
		const ids = indicators.map(({ id }) => id);
		for (const { withdrawn } of known)
			if (withdrawn?.successor) expect(ids).toContain(withdrawn.successor);
		for (const { renamedFrom = [] } of known)
			for (const earlier of renamedFrom) expect(ids).not.toContain(earlier);
	});
});
