import type { ViewProblem } from '$lib/catalogue/view';
import type { Basis, InputName, Scenario, ScenarioInput, ScenarioValues } from './scenario';

const weights: InputName[] = ['weight-65', 'weight-75', 'weight-85'];

/** The published or assumed inputs, as the page shows them first. */
export function defaultValues(scenario: Scenario): ScenarioValues {
	return Object.fromEntries(
		scenario.inputs.map(({ name, value }) => [name, value])
	) as ScenarioValues;
}

/** True where a value can be used for an input. */
export function allowed({ min, max }: ScenarioInput, value: number): boolean {
	return Number.isFinite(value) && value >= min && value <= max;
}

/**
 * The inputs of an address laid over the defaults. An unknown name, a value outside the limits and
 * weights that are all zero fall back to the default and are reported.
 *
 * @param inputs `View.inputs`: by name, as numbers
 */
export function valuesOf(
	scenario: Scenario,
	inputs: Record<string, number>
): { values: ScenarioValues; problems: ViewProblem[] } {
	const values = defaultValues(scenario);
	const problems: ViewProblem[] = [];
	for (const [name, value] of Object.entries(inputs)) {
		const input = scenario.inputs.find((one) => one.name === name);
		const problem = (text: string) =>
			problems.push({ key: `in.${name}`, value: String(value), text });
		if (!input) problem('left out');
		else if (!allowed(input, value)) problem(`it must be from ${input.min} to ${input.max}`);
		else values[input.name] = value;
	}
	if (weights.every((name) => values[name] === 0)) {
		const defaults = defaultValues(scenario);
		for (const name of weights) values[name] = defaults[name];
		problems.push({ key: 'in.weight-65', value: '0', text: 'one age group must have weight' });
	}
	return { values, problems };
}

/** The inputs that differ from the default: what an address has to say. */
export function changedInputs(scenario: Scenario, values: ScenarioValues): Record<string, number> {
	const changed: Record<string, number> = {};
	for (const { name, value } of scenario.inputs) {
		const now = values[name];
		if (now !== null && now !== value) changed[name] = now;
	}
	return changed;
}

/** Inputs that were changed as a citation's address writes them: `leaving:10,turnover:25`. */
export function inputsWritten(changed: Record<string, number>): string {
	return Object.keys(changed)
		.sort()
		.map((name) => `${name}:${changed[name]}`)
		.join(',');
}

/** The inverse; what is not a name and a number is left out. */
export function inputsRead(written: string): Record<string, number> {
	const pairs = written.split(',').map((part) => part.split(':') as [string, string?]);
	const numbers = pairs.map(([name, value]) => [name, Number(value)] as const);
	return Object.fromEntries(numbers.filter(([name, value]) => name && Number.isFinite(value)));
}

const basisWords: Record<Basis, string> = {
	published: 'published',
	reported: 'reported by the press',
	implied: 'implied, assumed',
	assumed: 'assumed',
	missing: 'missing'
};

/** How far a default can be relied on, in words. */
export function basisText({ basis, period }: ScenarioInput): string {
	return [basisWords[basis], period].filter(Boolean).join(', ');
}

/** Digits that a value needs, at most two. */
export function decimalsOf(value: number): number {
	return (
		[0, 1].find(
			(digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9
		) ?? 2
	);
}

/** A value that was found for an input, with the digits that its table shows. */
export function roundedFor(input: ScenarioInput, value: number): number {
	return input.unit === '%' ? Number(value.toFixed(1)) : Number(value.toPrecision(2));
}
