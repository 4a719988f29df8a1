import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedClaim } from '$lib/features/claims/claim';
import { checkedClaims } from '$lib/server/claims';
import { claimFinding, claimVerdictText, saidText } from '$lib/features/claims/words';

let claims: CheckedClaim[] = [];
beforeAll(async () => {
	claims = await checkedClaims();
});
function claim(id: string): CheckedClaim {
	const found = claims.find((one) => one.claim.id === id);
	if (!found) throw new Error(`there is no claim ${id}`);
	return found;
}

describe('a figure said in public', () => {
	it.each<[string, string, string]>([
		[
			'wigan-65-share',
			'several-vintages',
			'19.3% for Wigan is that of mid-2023 (released 15 July 2024), and 18.6% for England is that of mid-2022 (released 26 March 2024). No single release held gives both; the newest, mid-2023 (released 15 July 2024), gives 19.3% for Wigan and 18.7% for England.'
		],
		[
			'wigan-65-growth',
			'reproduced',
			'Mid-2011 to mid-2021 (released 26 March 2024 and 21 December 2022) gives 22.9% for Wigan and 19.9% for England, which is what was said once it is rounded. It begins in one release and ends in another, because no single one that is held has both.'
		],
		[
			'england-le-gap',
			'reproduced',
			'2022 to 2024 (Public Health Outcomes Framework, inequality in life expectancy at birth (indicator 92901), slope index) gives 8.0 for women and 10.4 for men, which is what was said once it is rounded.'
		],
		['education-leavers', 'cannot-be-checked', 'No published source of it was found.'],
		[
			'wigan-population',
			'overtaken',
			'It was so to the nearest 10,000 from mid-2011 to mid-2018. The newest, mid-2023 (released 15 July 2024), gives 339,174.'
		],
		[
			'over-65s-20-years',
			'not-reproduced',
			'Nothing held gives it. The nearest, mid-2018 to mid-2038 (released 24 March 2020), gives 22,421.'
		]
	])('%s: %s', (id, verdict, finding) => {
		expect(claim(id).verdict).toBe(verdict);
		expect(claimFinding(claim(id))).toBe(finding);
	});

	it('of a gap is checked by every way in which the gap is published', () => {
		const { readings, verdict } = claim('england-hle-gap');
		const at = (to: string, measured: string) =>
			readings.find((one) => one.to === to && one.measured.startsWith(measured))?.values;
		expect(verdict).toBe('reproduced');
		expect(at('2024-12-31', 'gap')).toEqual([19.4, 20.3]);
		expect(at('2020-12-31', 'gap')).toEqual([18.6, 19.3]);
		expect(at('2011-12-31', 'slope')).toEqual([19.3, 20.1]);
		expect(claimFinding(claim('england-hle-gap'))).toContain('as reported by');
	});

	it('that rests on wards is not checked, and says why', () => {
		const { verdict, readings } = claim('wigan-ward-gap');
		expect([verdict, readings.length]).toEqual(['cannot-be-checked', 0]);
		expect(claimFinding(claim('wigan-ward-gap'))).toMatch(/^No figures by ward are held/);
	});

	it('has spans that stand beside it without being counted', () => {
		const beside = claim('wigan-65-growth').readings.filter((one) => one.beside);
		expect(beside.map(({ to }) => to)).toEqual(['2023-06-30', '2022-06-30']);
		expect(beside[0]?.values.map((value) => value?.toFixed(1))).toEqual(['25.9', '23.5']);
	});

	it('is told whole, with a figure that has a value', () => {
		expect(claims).toHaveLength(8);
		for (const one of claims) {
			const text = `${claimVerdictText(one.verdict)}. ${claimFinding(one)}`;
			expect(text).not.toMatch(/NaN|undefined|null| {2}|\.\./);
			expect(text).toMatch(/\.$/);
			expect(one.figure.estimates.some(({ value }) => value !== null)).toBe(true);
			expect(one.claim.because === '').toBe(one.claim.measure !== 'none');
		}
	});

	it('is written with no more digits than it was said with', () => {
		const said = (id: string) => claim(id).claim.numbers.map((number) => saidText(number));
		expect(said('wigan-65-share')).toEqual(['19.3%', '18.6%']);
		expect(said('wigan-65-growth')).toEqual(['23%', '20%']);
		expect(said('wigan-population')).toEqual(['320,000']);
	});
});
