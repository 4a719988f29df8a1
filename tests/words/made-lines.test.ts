import { describe, expect, it } from 'vitest';
import type { Comparison, Figure, Sex, Unit } from '$lib/figure';
import { linesOf } from '$lib/words/overview/line';
import { comparison, estimate, madeFigure, wigan } from './made';
import { plainText } from '$lib/words/statement';

const unit = (id: Unit['id'], label: string, decimals: number): Unit => ({ id, label, decimals });
const percent = unit('percent', '%', 1);
const per1000 = unit('per-1000', 'per 1,000 people', 0);
const limits = { lower: 70, upper: 90 };

/** The one sentence of a made figure of an indicator. */
function said(id: string, one: Comparison, change: Partial<Figure> = {}): string {
	const figure = madeFigure({ id, comparisons: [one], ...change });
	return plainText(linesOf(figure)[0]?.sentence ?? []);
}
const of = (sex: Sex, value: number, benchmark: number | null, change: Partial<Comparison> = {}) =>
	comparison(sex, value, benchmark, change);

describe('lines of life expectancy', () => {
	const better = of('female', 84, 83, { ...limits, verdict: 'better' });
	const worse = of('male', 76, 79, { ...limits, verdict: 'worse' });
	const similar = of('female', 83, 83.2, { ...limits, verdict: 'similar' });

	it('say longer or less only where that was found', () => {
		expect(said('life-expectancy-birth', better)).toBe(
			'At today’s death rates, women live 1.0 years longer than in England'
		);
		expect(said('life-expectancy-birth', worse)).toBe(
			'At today’s death rates, men live 3.0 years less than in England'
		);
		expect(said('life-expectancy-birth', of('male', 76, 79))).toBe(
			'At today’s death rates, men live 76.0 years (England 79.0); not judged: no limits are published'
		);
	});

	it('of healthy life say more, less, about as many, or the value alone', () => {
		const id = 'healthy-life-expectancy';
		expect(said(id, better)).toBe(
			'At today’s rates of death and ill health, women live 1.0 years more in good health than in England'
		);
		expect(said(id, worse)).toBe(
			'At today’s rates of death and ill health, men live 3.0 years less in good health than in England'
		);
		expect(said(id, similar)).toBe(
			'At today’s rates of death and ill health, women live about as many years in good health as in England: any difference is too small to matter'
		);
		expect(said(id, of('male', 60, null))).toBe(
			'At today’s rates of death and ill health, men live 60.0 years in good health'
		);
	});

	it('of poorer health and of gaps give no reason for not judging where there is a verdict', () => {
		expect(said('poorer-health-years', of('male', 20, 18, { verdict: 'higher' }))).toBe(
			'Men spend 20.0 years of life in poorer health (England 18.0)'
		);
		expect(said('slope-index', of('persons', 9, 8, { verdict: 'higher' }))).toBe(
			'Within Wigan, life expectancy differs by 9.0 years between the least and the most deprived end (England 8.0)'
		);
		expect(said('slope-index', of('female', 9, 8))).toContain('women’s life expectancy differs');
	});
});

describe('lines of ages', () => {
	const older = [
		{ key: '65+', label: '65 and over' },
		{ key: '0-15', label: '0 to 15' }
	];
	const shares = (category: string, one: Comparison) =>
		said('age-shares', { ...one, category }, { categories: older, unit: percent });

	it('say more, less or the same of full counts, and whose they are', () => {
		expect(shares('65+', of('persons', 19.3, 18.7, { verdict: 'higher' }))).toBe(
			'19.3% of residents are 65 or over, more than in England'
		);
		expect(shares('0-15', of('female', 17, 18, { verdict: 'lower' }))).toBe(
			'17.0% of women are aged 0 to 15, less than in England'
		);
		expect(shares('0-15', of('male', 18, 18, { verdict: 'similar' }))).toBe(
			'18.0% of men are aged 0 to 15, the same as in England'
		);
		expect(shares('0-15', of('persons', 18, 17))).toBe(
			'18.0% of residents are aged 0 to 15 (England 17.0%)'
		);
	});

	it('of a projection grow, fall or stay', () => {
		const period = '2023-06-30/2043-06-30';
		const projected = (value: number) =>
			said(
				'projection-by-age',
				{ ...of('persons', value, null), category: '65+', period },
				{ categories: older, unit: percent, period }
			);
		const years = 'in the years from mid-2023 to mid-2043, if earlier trends go on';
		const start = 'The number of residents aged 65 and over is projected to';
		expect(projected(40.1)).toBe(`${start} grow by 40.1% ${years}`);
		expect(projected(-3)).toBe(`${start} fall by 3.0% ${years}`);
		expect(projected(0.02)).toBe(`${start} stay as it is ${years}`);
	});
});

describe('lines of the workforce', () => {
	it('of turnover name the middle of all authorities where it is known', () => {
		const [known, unknown] = [of('persons', 27.9, 27.6), of('persons', 27.9, null)];
		const withMiddle = [
			estimate('persons', 27.9),
			estimate('persons', 27.6, { role: 'middle', area: '' })
		];
		expect(said('care-turnover', known, { unit: percent, estimates: withMiddle })).toMatch(
			/^Turnover of all adult social care staff was 27\.9% of those employed in 2021 to 2023; the middle of all authorities was 27\.6%$/
		);
		expect(said('care-turnover', unknown, { unit: percent })).toMatch(/in 2021 to 2023$/);
	});

	it('of leavers tell each destination by a verb, and one that has none by its name', () => {
		const went = (key: string, id = 'leavers-16') =>
			said(
				id,
				{ ...of('persons', 12, null), category: key },
				{ categories: [{ key, label: key }], unit: unit('persons', 'people', 0) }
			);
		expect(went('unknown')).toBe(
			'12 of the pupils who finished key stage 4 in Wigan are not known to have gone anywhere in 2021 to 2023'
		);
		expect(went('employment', 'leavers-16-18')).toBe(
			'12 of the leavers of 16–18 study in Wigan went on to a job in 2021 to 2023'
		);
		expect(went('travelled')).toContain('in Wigan travelled in');
	});
});

describe('lines of services', () => {
	const gp = (one: Comparison) => said('patients-per-gp', one, { unit: per1000 });

	it('say more, less, the same, or why nothing is judged', () => {
		const start = 'There are 1,800 registered patients for each full-time equivalent GP';
		expect(gp(of('persons', 1800, 1700, { verdict: 'higher' }))).toBe(
			`${start}, more than in England`
		);
		expect(gp(of('persons', 1800, 1900, { verdict: 'lower' }))).toBe(
			`${start}, less than in England`
		);
		expect(gp(of('persons', 1800, 1800, { verdict: 'similar' }))).toBe(
			`${start}, the same as in England`
		);
		expect(gp(of('persons', 1800, 1700))).toBe(
			`${start} (England 1,700); not judged: no limits are published`
		);
		expect(gp(of('persons', 1800, null))).toBe(start);
	});
});

describe('lines without a sentence of their own', () => {
	const general = (one: Comparison, change: Partial<Figure> = {}) => said('made-up', one, change);

	it('give the size of a difference where it can be read as it stands, else the value', () => {
		const lower = { ...limits, verdict: 'lower' as const };
		expect(general(of('male', 76, 79, lower))).toBe(
			'Lifespan for men: 76.0 years, 3.0 years lower than in England'
		);
		expect(general(of('male', 76, 79, lower), { unit: per1000 })).toBe(
			'Lifespan for men: 76 per 1,000 people, lower than in England'
		);
		expect(general(of('persons', 80, 79, { ...limits, verdict: 'higher' }))).toBe(
			'Lifespan: 80.0 years, 1.0 years higher than in England'
		);
	});

	it('say about the same with the reason', () => {
		expect(general(of('female', 79, 79.1, { ...limits, verdict: 'similar' }))).toBe(
			'Lifespan for women: 79.0 years, about the same as in England; any difference is too small to matter'
		);
	});

	it('of a category with no value name both, and never a number', () => {
		const categories = [{ key: 'c', label: 'Category' }];
		const missing = { ...comparison('female', null, 79), category: 'c' };
		const estimates = [estimate('female', null, { category: 'c', missing: 'suppressed' })];
		expect(general(missing, { categories, estimates })).toBe(
			'Lifespan (Category) for women: the figure is suppressed for Wigan in 2021 to 2023'
		);
	});

	it('name the wider place that is shown', () => {
		const shown = { ...wigan, code: 'E10000999', name: 'Anyshire', level: 'county' } as const;
		const [line] = linesOf(madeFigure({ shown, comparisons: [of('persons', 80, null)] }));
		expect(plainText(line?.sentence ?? [])).toBe(
			'Lifespan in Anyshire: 80.0 years in 2021 to 2023'
		);
		expect(line?.wider).toBe('Anyshire');
		expect(line?.period).toBe('2021 to 2023');
	});
});
