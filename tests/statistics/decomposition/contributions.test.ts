import { describe, expect, it } from 'vitest';
import {
	arriagaContributions,
	contributionsOfCause,
	symmetricContributions
} from '$lib/statistics/decomposition/gap';
import { lifeTableOfRates } from '$lib/statistics/decomposition/rates-table';
import { expectClose, expectRefusal } from '../close';

/** Two bands: ten years in which a share dies, and an open one of as many years as are said. */
const table = (rate: number, yearsAfter: number) =>
	lifeTableOfRates({ startAges: [10, 20], sex: 'male', rates: [rate, 1 / yearsAfter] });

describe('Arriaga’s contributions', () => {
	// q = 2/11 of the first and 0 of the second: 10 − 10/11 and 10 years lived; 9/11 and all left.
	const [first, second] = [table(0.02, 11), table(0, 22)];

	it('are worked by hand for two bands', () => {
		// l₁(L₂/l₂ − L₁/l₁) + T₂⁺(l₁/l₂ − l₁⁺/l₂⁺) = 10/11 + 22 × 2/11; the last 9/11 × (22 − 11).
		const [young, old] = arriagaContributions(first, second) as [number, number];
		expectClose(young, 10 / 11 + 4);
		expectClose(old, 9);
		expectClose(young + old, 32 - (100 / 11 + 9));
	});

	it('made symmetric are the mean of there and back', () => {
		// Back: −10/11 − 11 × 2/11, and 1 × (11 − 22).
		const [young, old] = symmetricContributions(first, second) as [number, number];
		expectClose(young, (10 / 11 + 4 + 10 / 11 + 2) / 2);
		expectClose(old, (9 + 11) / 2);
	});

	it('are refused between tables of other bands', () => {
		const other = lifeTableOfRates({ startAges: [10, 25], sex: 'male', rates: [0.02, 0.1] });
		expectRefusal(
			() => arriagaContributions(first, other),
			'age_bands_mismatch',
			'second.startAges[1]'
		);
		const longer = lifeTableOfRates({ startAges: [10, 20, 30], sex: 'male', rates: [0, 0, 1] });
		expectRefusal(() => arriagaContributions(first, longer), 'length_mismatch', 'second.length');
	});
});

describe('the contributions of a cause', () => {
	const of = (second: number[], cause: [number[], number[]], first = [0.01]) =>
		contributionsOfCause([0.6], [first, second], cause);

	it('are its part of the difference of the rates', () => {
		// A third of the difference of 0.03, and against it.
		expectClose(of([0.04], [[0.002], [0.012]])[0]!, 0.2);
		expectClose(of([0.04], [[0.012], [0.002]])[0]!, -0.2);
		expectClose(of([0.04], [[0.012], [0.002]], [0.07])[0]!, 0.2);
	});

	it('are none where the rates differ by less than a millionth, whichever is higher', () => {
		expect(of([0.0099995], [[0], [1]])).toEqual([null]);
		expect(of([0.009998], [[0], [1]])[0]).not.toBeNull();
		expect(of([0.000001], [[0], [0.000001]], [0])).toEqual([0.6]);
	});

	it('are refused where any list has another length', () => {
		const two = [0.01, 0.02];
		const refused = (argument: string, ...lists: [number[], number[], number[], number[]]) =>
			expectRefusal(
				() => contributionsOfCause([0.6], [lists[0], lists[1]], [lists[2], lists[3]]),
				'length_mismatch',
				argument
			);
		refused('allCauses[0].length', two, [1], [1], [1]);
		refused('allCauses[1].length', [1], two, [1], [1]);
		refused('cause[0].length', [1], [1], two, [1]);
		refused('cause[1].length', [1], [1], [1], two);
	});
});
