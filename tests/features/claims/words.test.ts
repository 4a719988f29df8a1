import { describe, expect, it } from 'vitest';
import type { CheckedClaim, Claim, ClaimNumber, Reading } from '$lib/features/claims/claim';
import {
	claimFinding,
	numberLabel,
	readingCell,
	readingRelease,
	saidText
} from '$lib/features/claims/words';
import { madeFigure } from '../../words/made';

const town = (name: string) =>
	({ code: name, name, slug: name.toLowerCase(), level: 'local-authority' }) as const;

/** A made-up number that was said of Anytown: 20% to the nearest whole. */
function number(change: Partial<ClaimNumber> = {}): ClaimNumber {
	return {
		area: town('Anytown'),
		sex: 'persons',
		value: 20,
		toNearest: 1,
		unit: { id: 'percent', label: '%', decimals: 1 },
		...change
	};
}

function claim(...numbers: ClaimNumber[]): Claim {
	return {
		id: 'made',
		said: 'Made up',
		by: 'nobody',
		where: 'nowhere',
		when: 'never',
		measure: 'share-65',
		numbers,
		because: ''
	};
}

const table = (released: string | null, publication = 'Made-up estimates') =>
	({ name: 'made', source: { released, publication } }) as unknown as Reading['tables'][number];

/** What a made-up table gives at a mid-year. */
function reading(year: number, values: (number | null)[], same: boolean[], change = {}): Reading {
	const day = `${year}-06-30`;
	return {
		from: day,
		to: day,
		measured: '',
		values,
		same,
		tables: [table('2024-07-15')],
		beside: false,
		...change
	};
}

const said = (of: Claim, verdict: CheckedClaim['verdict'], ...readings: Reading[]) =>
	claimFinding({ claim: of, readings, verdict, figure: madeFigure() });

describe('which release a number was read from', () => {
	it('is told by its days, each once, else by the publication', () => {
		const of = (...tables: Reading['tables']) =>
			readingRelease(reading(2023, [1], [true], { tables }));
		expect(of(table('2024-07-15'), table('2024-07-15'))).toBe('released 15 July 2024');
		expect(of(table('2024-07-15'), table(null))).toBe('released 15 July 2024');
		expect(of(table(null))).toBe('Made-up estimates');
		expect(of()).toBe('');
		const publication = 'A bulletin';
		expect(readingRelease(reading(2023, [1], [true], { publication }))).toBe('A bulletin');
	});
});

describe('the numbers of a claim', () => {
	it('are told apart by place, else by sex', () => {
		const [here, there] = [number(), number({ area: town('Otherton') })];
		expect(numberLabel(claim(here, there), there)).toBe('Otherton');
		const women = number({ sex: 'female' });
		expect(numberLabel(claim(women, number({ sex: 'male' })), women)).toBe('Women');
		expect(numberLabel(claim(here), here)).toBe('Anytown');
	});

	it('have the digits they were said with; a missing value has none', () => {
		expect(saidText(number())).toBe('20%');
		expect(saidText(number({ toNearest: 0.1 }))).toBe('20.0%');
		expect(readingCell(reading(2023, [null], [false]), 0, number())).toBe('not published');
		expect(readingCell(reading(2023, [], []), 0, number())).toBe('not published');
	});
});

describe('what the tables say of a claim', () => {
	const one = claim(number());

	it('is why none can, where none is counted', () => {
		const because = { ...one, because: 'no table is held' };
		expect(said(because, 'cannot-be-checked')).toBe('No table is held.');
		const beside = reading(2023, [20], [true], { beside: true });
		expect(said(because, 'cannot-be-checked', beside)).toBe('No table is held.');
	});

	it('names an older release that gives it, and what the newest gives', () => {
		expect(
			said(one, 'another-vintage', reading(2023, [21.4], [false]), reading(2022, [20.3], [true]))
		).toBe(
			// prettier-ignore
			'Mid-2022 (released 15 July 2024) gives 20.3%, which is what was said once it is rounded. The newest gives 21.4%.'
		);
	});

	it('was so in one year, or from one to another', () => {
		const newest = reading(2023, [22], [false]);
		const so = (year: number) => reading(year, [20], [true]);
		expect(said(one, 'overtaken', newest, so(2018))).toContain(
			'It was so to the nearest 1 from mid-2018. The newest, mid-2023'
		);
		expect(said(one, 'overtaken', newest, so(2018), so(2016))).toContain(
			'from mid-2016 to mid-2018.'
		);
	});

	it('names how it was measured where there are several ways', () => {
		const measured = 'slope index';
		expect(said(one, 'reproduced', reading(2023, [20.4], [true], { measured }))).toBe(
			'Mid-2023 (released 15 July 2024, slope index) gives 20.4%, which is what was said once it is rounded.'
		);
	});

	it('that give none of it is the nearest, by its numbers together', () => {
		const [far, near] = [reading(2023, [25], [false]), reading(2022, [18], [false])];
		expect(said(one, 'not-reproduced', far, near)).toContain('The nearest, mid-2022');
		// A value that is missing is further than any other.
		const two = claim(number(), number({ area: town('Otherton') }));
		const half = reading(2023, [20, null], [true, false]);
		const whole = reading(2022, [30, 30], [false, false]);
		expect(said(two, 'not-reproduced', half, whole)).toBe(
			'Nothing held gives it. The nearest, mid-2022 (released 15 July 2024), gives 30.0% for Anytown and 30.0% for Otherton.'
		);
	});
});
