import { describe, expect, it } from 'vitest';
import type { Comparison, Estimate, Figure, Unit } from '$lib/figure';
import { finding } from '$lib/words/finding';
import { comparison, england, estimate, madeFigure, wigan } from './made';

const percent: Unit = { id: 'percent', label: '%', decimals: 1 };
const people: Unit = { id: 'persons', label: 'people', decimals: 0 };
const period = '2021-08-01/2022-07-31';

const told = (id: string, change: Partial<Figure>) => finding(madeFigure({ id, ...change }));
const counts = (values: Record<string, number | null>): Estimate[] =>
	Object.entries(values).map(([category, value]) =>
		estimate('persons', value, { category, period })
	);

describe('turnover', () => {
	const of = (one: Comparison) =>
		told('care-turnover', {
			comparisons: [one],
			estimates: [
				estimate('persons', one.value),
				estimate('persons', one.benchmark, { role: 'middle', area: '' })
			],
			benchmark: null,
			unit: percent
		});

	it('stands beside the middle of all authorities where one is known', () => {
		expect(of(comparison('persons', 27.9, 27.6))).toBe(
			'Turnover of all adult social care staff in Wigan was 27.9% of those employed in 2021 to 2023; the middle of all authorities was 27.6%'
		);
		expect(of(comparison('persons', 0, null))).toBe(
			'Turnover of all adult social care staff in Wigan was 0.0% of those employed in 2021 to 2023'
		);
	});

	it('that is withheld is no number', () => {
		const estimates = [estimate('persons', null, { missing: 'suppressed' })];
		const figure = { comparisons: [comparison('persons', null, 27.6)], estimates, unit: percent };
		expect(told('care-turnover', figure)).toBe(
			'Lifespan: the figure is suppressed for Wigan in 2021 to 2023'
		);
	});
});

describe('leavers', () => {
	const of = (values: Record<string, number | null>, id = 'leavers-16-18') =>
		told(id, { estimates: counts(values), period, unit: people });

	it('are told with the destinations that are published, and no others', () => {
		const all = { all: 3595, education: 1512, apprenticeship: 362, employment: 1002 };
		expect(of(all)).toBe(
			'3,595 students left 16–18 study in Wigan in 2021/22: 1,512 on to education, 362 to an apprenticeship, 1,002 to a job'
		);
		expect(of({ ...all, apprenticeship: null, employment: 0 }, 'leavers-16')).toBe(
			'3,595 pupils finished key stage 4 in Wigan in 2021/22: 1,512 on to education, 0 to a job'
		);
		expect(of({ all: 12, education: null })).toBe(
			'12 students left 16–18 study in Wigan in 2021/22'
		);
	});

	it('are one student where there is one', () => {
		expect(of({ all: 1, education: 1 })).toBe(
			'1 student left 16–18 study in Wigan in 2021/22: 1 on to education'
		);
	});

	it('of whom the sum is withheld are not told by their parts', () => {
		expect(of({ all: null, education: 1512 })).toMatch(/^Lifespan: nothing is published for Wigan/);
	});
});

describe('care occupations', () => {
	const of = (values: Record<string, number>) =>
		told('care-occupations', {
			estimates: counts(values),
			categories: Object.keys(values).map((key) => ({ key, label: key })),
			period,
			unit: { id: 'thousands', label: 'thousand jobs', decimals: 1 }
		});

	it('are growth and replacement together, to the nearest hundred', () => {
		expect(of({ '61 Caring net-change': 25.12, '61 Caring replacement': 70.58 })).toBe(
			'Wigan is projected to need about 95,700 people in caring personal service jobs from 2021/22, 70,600 of them to replace people who leave'
		);
	});

	it('of which one of the two is missing are not added up', () => {
		expect(of({ '61 Caring net-change': 25.12 })).toBe('Lifespan, Wigan');
		expect(of({ '22 Health net-change': 25.12 })).not.toMatch(/\d/);
	});
});

describe('older residents for each of working age', () => {
	const of = (now: number | null, later: number | null) => {
		const one = (day: string, value: number | null) => ({
			...comparison('persons', value, null),
			category: `65+ ${day}`,
			period: '2023-06-30/2043-06-30'
		});
		const unit: Unit = { id: 'per-1000', label: 'per 1,000 aged 16 to 64', decimals: 0 };
		return told('older-per-working-age', {
			period: '2023-06-30/2043-06-30',
			comparisons: [one('2023-06-30', now), one('2043-06-30', later)],
			unit
		});
	};

	it('are told now and later, and not as one where the other is missing', () => {
		expect(of(310, 420)).toBe(
			'Wigan has 310 residents aged 65 and over for every 1,000 aged 16 to 64; 420 are projected for mid-2043'
		);
		expect([of(310, null), of(null, 420)]).toEqual(['Lifespan, Wigan', 'Lifespan, Wigan']);
	});
});

describe('single figures on care jobs', () => {
	const point = (key: string, press: boolean, by: string) => ({
		key,
		label: `Vacancies, ${by}`,
		told: { measure: 'Vacancies', by, press }
	});
	const categories = [
		point('press', true, 'the Daily News'),
		point('own', false, 'Skills for Care'),
		point('england', false, 'Skills for Care')
	];
	const of = (...estimates: Estimate[]) =>
		told('care-reported', { kind: 'reported', unit: people, categories, estimates });
	const home = (category: string) => estimate('persons', 7400, { category });
	const whole = estimate('persons', 152_000, {
		role: 'benchmark',
		area: england.code,
		category: 'england'
	});

	it('say where they come from: the press, a publisher, or England alone', () => {
		expect(of(home('press'))).toBe(
			'Figures on adult social care jobs in Wigan are known through the press only'
		);
		expect(of(home('press'), whole)).toBe(
			'Figures on adult social care jobs in Wigan are known through the press only; those for England are published by Skills for Care'
		);
		expect(of(home('press'), home('own'))).toBe('Figures on adult social care jobs in Wigan');
		expect(of(whole)).toBe(
			'Figures on adult social care jobs are published for England, not for Wigan'
		);
	});
});

describe('services', () => {
	const trust = {
		...wigan,
		code: 'RXX',
		name: 'Anytown hospitals trust',
		slug: 'rxx',
		level: 'trust'
	} as const;
	const month = '2025-08-01/2025-08-31';
	const of = (
		id: string,
		value: number | null,
		benchmark: number | null,
		change: Partial<Figure> = {}
	) =>
		// prettier-ignore
		told(id, {
			comparisons: [{ ...comparison('persons', value, benchmark), period: month }],
			period: month,
			...change
		});

	it('are those of a trust under its own name, or of the hospitals of an area', () => {
		expect(of('emergency-waits', 24.4, 23.6, { shown: trust, unit: percent })).toBe(
			'24.4% of people who came to A&E at the Anytown hospitals trust stayed over four hours in August 2025 (England 23.6%)'
		);
		expect(of('discharge-delays', 1200, null, { unit: people })).toBe(
			'On an average day in August 2025, 1,200 patients in the hospitals of Wigan did not need to stay in hospital'
		);
	});

	it('that are withheld are no number, whatever England’s is', () => {
		for (const id of ['emergency-waits', 'discharge-delays', 'patients-per-gp'])
			expect(of(id, null, 23.6)).toBe('Lifespan: nothing is published for Wigan');
	});
});
