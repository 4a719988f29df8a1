import type { Limits } from '../../src/lib/statistics/intervals/confidence';
import { optional, type Fields } from './fields';

/**
 * Runs one case through the public functions and names the answer as the case does.
 * A `note` in the answer is printed. `expected` tells only which parts of the answer the case asks for, such as the rows of a table.
 */
export type Adapter = (input: Fields, expected: Fields) => Record<string, unknown>;

/** `95` or `99_8`: how a limit is named where both sets are asked for. */
function suffix(confidence: number): string {
	return String(Number((confidence <= 1 ? confidence * 100 : confidence).toFixed(6))).replace(
		'.',
		'_'
	);
}

/**
 * An answer at the case's confidence; where that is a list, limits at each, named `lower95` and so
 * on, with the rest of the answer once.
 */
export function atEachConfidence(
	input: Fields,
	answer: (confidence: number | undefined) => Limits & Record<string, unknown>
): Record<string, unknown> {
	const asked = input['confidence'];
	if (!Array.isArray(asked)) return answer(optional(input, 'confidence'));
	return Object.assign(
		{},
		...(asked as number[]).map((confidence) => {
			const { lower, upper, ...rest } = answer(confidence);
			return {
				...rest,
				[`lower${suffix(confidence)}`]: lower,
				[`upper${suffix(confidence)}`]: upper
			};
		})
	) as Record<string, unknown>;
}
