import { beforeAll, describe, expect, it } from 'vitest';
import type { Reference, ReferenceArea } from '$lib/features/own-data/reference';
import { gradientIndicators } from '$lib/catalogue/indicators';
import { ownDataReference } from '$lib/server/own-data';
import { allAreas } from '$lib/server/areas';
import { tableRows } from '$lib/server/tables';

let reference: Reference;
beforeAll(async () => {
	reference = await ownDataReference();
});
const area = (slug: string): ReferenceArea => reference.areas.find((one) => one.slug === slug)!;
const sum = (list: number[] = []) => list.reduce((total, one) => total + one, 0);

describe('what the page of readers’ own data knows of places', () => {
	it('is every area, with the residents of mid-2023 by sex and band', () => {
		expect(reference.areas.map(({ code }) => code)).toEqual(allAreas().map(({ code }) => code));
		const rows = tableRows('population_by_age').filter(
			(row) => row.area_code === 'E08000010' && row.period_end === '2023-06-30'
		);
		const of = (sex: string, from: number, to: number) =>
			sum(
				rows
					.filter(({ sex: own, age }) => own === sex && Number(age) >= from && Number(age) <= to)
					.map(({ value }) => Number(value))
			);
		const { ages } = area('wigan');
		expect(ages?.female).toHaveLength(reference.bands.length);
		expect([ages?.female[0], ages?.male[13], ages?.female.at(-1)]).toEqual([
			of('female', 0, 4),
			of('male', 65, 69),
			of('female', 90, 200)
		]);
		// As ONS published it for Wigan.
		expect(sum(ages?.female) + sum(ages?.male)).toBe(339_174);
	});

	it('says which wider areas hold an area, never itself', () => {
		expect(area('west-lancashire').within).toEqual(['E10000017', 'E12000002']);
		expect(area('wigan').within).toEqual(['E47000001', 'E12000002']);
		expect(area('england').within).toEqual([]);
		for (const { code, within } of reference.areas) expect(within).not.toContain(code);
		expect(area('england').region).toBe('');
	});

	it('has scores of ranked authorities alone: Blackpool’s is the highest of 2025', () => {
		expect(area('england').scores).toBeUndefined();
		const ranked = reference.areas.filter(({ scores }) => scores);
		const [most] = ranked.toSorted((a, b) => b.scores!['imd-2025']! - a.scores!['imd-2025']!);
		const rows = tableRows('deprivation').filter((row) => row.index === 'imd-2025');
		const [highest] = rows.toSorted((a, b) => Number(b.average_score) - Number(a.average_score));
		expect(most?.code).toBe(highest?.area_code);
		expect(most?.name).toBe('Blackpool');
	});

	it('knows both codes of a county that is an authority as well, and authorities that are no more', () => {
		const both = reference.areas.filter(({ alsoCode }) => alsoCode);
		expect(both.length).toBe(allAreas().filter(({ alsoCode }) => alsoCode).length);
		const allerdale = reference.former.find(({ name }) => name === 'Allerdale');
		expect(allerdale).toMatchObject({ successor: 'E06000063', to: '2023-03-31' });
		expect(reference.former.every(({ from }) => from === null || /^\d{4}-/.test(from))).toBe(true);
	});
});

describe('what it knows of published values', () => {
	it('is each indicator shown by deprivation, with the values of its table', () => {
		expect(reference.published.map(({ id }) => id)).toEqual(
			gradientIndicators().map(({ id }) => id)
		);
		const life = reference.published.find(({ id }) => id === 'life-expectancy-birth');
		expect(life?.period).toBe('2021-01-01/2023-12-31');
		// ONS, Wigan, men and women of 2021 to 2023.
		const [men, women] = life?.values.E08000010 ?? [];
		expect([men, women]).toEqual([
			[77.3, 76.9, 77.6],
			[80.9, 80.6, 81.3]
		]);
		// England’s stand for comparison, without limits.
		expect(life?.values.E92000001).toEqual([
			[79.1, null, null],
			[83.1, null, null]
		]);
	});

	it('leaves a value that is not published out, rather than writing 0', () => {
		for (const { values, sexes } of reference.published)
			for (const list of Object.values(values)) {
				expect(list).toHaveLength(sexes.length);
				for (const one of list) expect(one === null || Number.isFinite(one[0])).toBe(true);
			}
		const withheld = reference.published.flatMap(({ values }) => Object.values(values).flat());
		expect(withheld).toContain(null);
	});
});
