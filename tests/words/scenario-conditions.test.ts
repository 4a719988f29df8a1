import { describe, expect, it } from 'vitest';
import type { InputName, ScenarioInput } from '$lib/figures/scenario/scenario';
import { scenarioConditions } from '$lib/features/scenario/words/tables';
import { madeScenario } from '../features/scenario/made';

const made = madeScenario();
/** The made inputs, some of them changed. */
const scenarioWith = (change: Partial<Record<InputName, Partial<ScenarioInput>>>) =>
	madeScenario({ inputs: made.inputs.map((one) => ({ ...one, ...change[one.name] })) });

describe('what a scenario rests on', () => {
	const of = scenarioWith({
		posts: { label: 'Posts in care', unit: 'posts' },
		leavers: { label: 'Leavers', unit: 'people a year', value: null },
		turnover: { label: 'Turnover' }
	});

	it.each<[string, Record<string, number>, string]>([
		[
			'nothing that was changed',
			{},
			'A scenario, not a forecast, with every assumption as first shown.'
		],
		[
			'nothing that it does not have',
			{ unknown: 3 },
			'A scenario, not a forecast, with every assumption as first shown.'
		],
		[
			'one input set to nothing',
			{ turnover: 0 },
			'A scenario, not a forecast, run with turnover 0% (first shown: 30%).'
		],
		[
			'several inputs, in the scenario’s order',
			{ leavers: 1200, posts: 5, turnover: 25.5 },
			'A scenario, not a forecast, run with posts in care 5 (first shown: 1,000), turnover 25.5% (first shown: 30%) and leavers 1,200 (first shown: missing).'
		]
	])('%s', (_, changed, expected) => {
		expect(scenarioConditions(of, changed)).toBe(expected);
	});
});
