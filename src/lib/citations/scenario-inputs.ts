/** The inputs of a scenario, and what would have to be true, as figures that can be cited. */
import type { Category, Estimate, Figure, Unit } from '$lib/figure';
import type {
	InputName,
	Scenario,
	ScenarioAnswer,
	ScenarioInput
} from '$lib/figures/scenario/scenario';
import { basisText, decimalsOf, roundedFor } from '$lib/figures/scenario/values';

/** What of an input a number is: as first shown, or an end of its range. */
export type InputEnd = 'default' | 'low' | 'high';

/** `input-turnover-low`: a number of the table of inputs. */
export function inputKey(name: InputName, end: InputEnd): string {
	return `input-${name}-${end}`;
}

/** `enough-turnover`: a number of the table of what would have to be true. */
export function enoughKey(name: InputName): string {
	return `enough-${name}`;
}

interface Named {
	category: Category;
	value: number;
}

const ids: Record<ScenarioInput['unit'], Unit['id']> = {
	posts: 'posts',
	'%': 'percent',
	'% a year': 'percent',
	years: 'years',
	'people a year': 'persons'
};

/** The unit of an input, with the digits that a value needs. */
function unitOfInput({ unit }: ScenarioInput, value: number): Unit {
	return { id: ids[unit], label: unit, decimals: decimalsOf(value) };
}

const endWords: Record<InputEnd, string> = {
	default: 'as first shown',
	low: 'low end of the range',
	high: 'high end of the range'
};

/** A rate of change says of what it is a change; the unit of a share is its sign. */
function labelOf({ label, unit }: ScenarioInput): string {
	return unit === '% a year' ? `${label}, % a year` : label;
}

/** What an input is, how far it can be relied on, and where it is from. */
function ofInput(input: ScenarioInput): Named[] {
	const values = [
		['default', input.value],
		['low', input.low],
		['high', input.high]
	] as const;
	return values.flatMap(([end, value]): Named[] => {
		if (value === null) return [];
		const label = `${labelOf(input)}, ${endWords[end]} (${basisText(input)}: ${input.source})`;
		return [
			{
				category: { key: inputKey(input.name, end), label, unit: unitOfInput(input, value) },
				value
			}
		];
	});
}

function ofEnough({ inputs }: Scenario, { enough }: ScenarioAnswer): Named[] {
	return enough.flatMap(({ name, value: exact }): Named[] => {
		const input = inputs.find((one) => one.name === name);
		if (!input || exact === null) return [];
		const value = roundedFor(input, exact);
		const label = `${labelOf(input)}, what it would have to be for the share entering to be enough`;
		return [{ category: { key: enoughKey(name), label, unit: unitOfInput(input, value) }, value }];
	});
}

/**
 * The table of inputs, or of what would have to be true, as a figure.
 *
 * @param like a part of the same scenario, whose sources and notes they share
 * @param answer for what would have to be true; what was entered is no statistic, so that the inputs
 * are those that are first shown
 */
export function inputsFigure(like: Figure, scenario: Scenario, answer?: ScenarioAnswer): Figure {
	const { baseYear, endYear, area, inputs } = scenario;
	const numbers = answer ? ofEnough(scenario, answer) : inputs.flatMap(ofInput);
	const period = `${baseYear}-06-30/${endYear}-06-30`;
	return {
		...like,
		period,
		areas: { [area.code]: area },
		categories: numbers.map(({ category }) => category),
		estimates: numbers.map(({ category, value }): Estimate => ({
			role: 'home',
			area: area.code,
			sex: 'persons',
			category: category.key,
			period,
			value
		}))
	};
}
