import { describe, expect, it } from 'vitest';
import { contextFor } from '$lib/figures/context';
import { figureOf as made } from '$lib/figures';
import { indicatorById } from '$lib/catalogue/indicators';
import { engine } from '$lib/server/engine';
import { allTrusts, trustFigures } from '$lib/server/trusts';
import { tableRows } from '$lib/server/tables';
import { defaultView } from '$lib/catalogue/view';
import { finding } from '$lib/words/finding';
import { linesOf } from '$lib/words/overview/line';
import { plainText } from '$lib/words/statement';

async function figure(id: string, trust: string | undefined, area = 'wigan', compare = 'england') {
	const { query } = await engine();
	const view = { ...defaultView(area, 'summary'), compare };
	const { context } = await contextFor(query, view);
	return made(context, { ...indicatorById(id), ...(trust ? { trust } : {}) });
}

describe('waits in A&E', () => {
	it('of the trust were 24.4% in July 2025, beside England’s 23.6%, and not judged better or worse', async () => {
		const told = await figure('emergency-waits', 'RRF');
		const [one] = told.comparisons;
		expect(told.period).toBe('2025-07-01/2025-07-31');
		expect(one?.value).toBeCloseTo((100 * 3140) / 12871, 4);
		expect(one?.benchmark).toBeCloseTo((100 * 568304) / 2407884, 4);
		expect(one?.verdict).toBe('higher');
	});

	it('stand under the trust’s name, in the figure, its notes and its sentences', async () => {
		const told = await figure('emergency-waits', 'RRF');
		const name = 'Wrightington, Wigan and Leigh hospitals trust';
		expect(told.shown).toMatchObject({ name, level: 'trust' });
		expect(told.notes[0]?.text).toContain(`of the ${name}, not of the residents of Wigan`);
		expect(finding(told)).toBe(
			`24.4% of people who came to A&E at the ${name} stayed over four hours in July 2025, more than in England (23.6%)`
		);
		const [line] = linesOf(told);
		expect(plainText(line?.sentence ?? [])).toBe(
			`24.4% of people who came to A&E at the ${name} stayed over four hours, more than in England`
		);
		expect(line?.wider).toBe(`the ${name}`);
		expect(told.areas.RRF?.name).toBe(name);
	});

	it('are compared with the board, and with nothing where none is published', async () => {
		const board = await figure('emergency-waits', 'RRF', 'wigan', 'greater-manchester');
		expect(board.comparisons[0]?.benchmark).toBeCloseTo((100 * 37700) / 131769, 4);
		const region = await figure('emergency-waits', 'RRF', 'wigan', 'north-west');
		expect(region.comparisons[0]).toMatchObject({ benchmark: null, verdict: 'not-compared' });
	});

	it('are never told of a borough itself', async () => {
		const told = await figure('emergency-waits', undefined);
		expect(told.estimates.filter(({ role }) => role === 'home')).toMatchObject([{ value: null }]);
		expect(finding(told)).toBe('Waits of over four hours in A&E: nothing is published for Wigan');
		const patients = await figure('discharge-delays', undefined);
		expect(patients.period).toBe('2025-08-01/2025-08-31');
		expect(linesOf(patients).map(({ sentence }) => plainText(sentence))).toEqual([
			'Patients who need not stay in hospital: nothing is published for Wigan'
		]);
	});

	it('of two months are those by provider, of a board not held, not zero', async () => {
		const told = await figure('emergency-waits', 'RRF');
		const march = told.estimates.filter(({ period }) => period.startsWith('2025-03'));
		expect(march.map(({ parts }) => parts?.[0])).toEqual([12790, 2389064]);
		const board = await figure('emergency-waits', undefined, 'greater-manchester');
		const without = board.estimates.filter(
			({ period, role }) => period.startsWith('2025-03') && role === 'home'
		);
		expect(without).toMatchObject([{ value: null, missing: 'not-held' }]);
	});

	it('of Greater Manchester are the sum of its six trusts, month by month', () => {
		const trusts = tableRows('trusts').filter((row) => row.board_code === 'E47000001');
		const codes = new Set(trusts.map((row) => row.code));
		const sums = new Map<unknown, number>();
		for (const row of tableRows('emergency_waits_trusts'))
			if (codes.has(row.trust_code ?? null))
				sums.set(row.period_start, (sums.get(row.period_start) ?? 0) + Number(row.attendances));
		const board = tableRows('emergency_waits').filter((row) => row.area_code === 'E47000001');
		expect(board).toHaveLength(26);
		const held = board.filter(({ value }) => value !== null);
		expect(held).toHaveLength(24);
		for (const row of held) expect(sums.get(row.period_start)).toBe(Number(row.attendances));
	});
});

describe('patients who no longer need to be in hospital', () => {
	it('are a number of the trust’s, compared with nothing', async () => {
		const told = await figure('discharge-delays', 'RRF');
		expect(told.benchmark).toBeNull();
		expect(plainText(linesOf(told)[0]?.sentence ?? [])).toBe(
			'At the Wrightington, Wigan and Leigh hospitals trust, 155 patients did not need to stay in hospital on an average day in August 2025'
		);
	});

	it('of a board are those of its hospitals', async () => {
		const told = await figure('discharge-delays', undefined, 'greater-manchester');
		expect(finding(told)).toBe(
			'On an average day in August 2025, 1,200 patients in the hospitals of Greater Manchester did not need to stay in hospital'
		);
	});
});

describe('general practice and children’s social workers', () => {
	it('1,749 patients for each GP in Wigan, not set above or below England’s 1,744', async () => {
		const told = await figure('patients-per-gp', undefined);
		const [line] = linesOf(told);
		expect(plainText(line?.sentence ?? [])).toBe(
			'There are 1,749 registered patients for each full-time equivalent GP (England 1,744); not judged: practices without a recorded GP are left out'
		);
		expect(told.comparisons[0]?.verdict).toBe('not-compared');
	});

	it('vacancies of Wigan’s children’s social workers were 6.5% on 30 September 2025', async () => {
		const told = await figure('social-worker-vacancies', undefined);
		expect(told.period).toBe('2025-09-30/2025-09-30');
		expect(told.comparisons[0]).toMatchObject({ value: 6.5, benchmark: 14.2, verdict: 'lower' });
		expect(plainText(linesOf(told)[0]?.sentence ?? [])).toBe(
			'6.5% of posts of children’s social workers were vacant on 30 September 2025, less than in England'
		);
	});

	it('turnover of a district is its county’s, and says so', async () => {
		const told = await figure('social-worker-turnover', undefined, 'west-lancashire');
		expect(told.shown.name).toBe('Lancashire');
		expect(told.comparisons[0]).toMatchObject({ value: 9.9, benchmark: 11.8 });
		expect(plainText(linesOf(told)[0]?.sentence ?? [])).toBe(
			'9.9% of children’s social workers in Lancashire left within the year, less than in England'
		);
	});
});

describe('the pages of trusts', () => {
	it('are ten, each with every figure and a value', async () => {
		expect(allTrusts()).toHaveLength(10);
		for (const { slug, name } of allTrusts()) {
			const figures = await trustFigures(slug);
			expect(figures.map(({ id }) => id)).toEqual([
				'emergency-waits',
				'discharge-delays',
				'nhs-staff',
				'nhs-sickness'
			]);
			for (const one of figures) {
				expect(finding(one)).toContain(name);
				expect(finding(one)).not.toMatch(/NaN|undefined|not (held|published)/);
			}
		}
	});

	it('there is none of a trust that is not held', async () => {
		await expect(trustFigures('zzz')).rejects.toThrow('no trust is called zzz');
		await expect(figure('emergency-waits', 'ZZZ')).rejects.toThrow('no trust has the code ZZZ');
	});
});
