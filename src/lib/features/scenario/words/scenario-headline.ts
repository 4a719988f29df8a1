import type { Scenario, ScenarioAnswer } from '$lib/figures/scenario/scenario';
import {
	missingWords,
	nationalCheckWords,
	scenarioEntering,
	scenarioFinding,
	scenarioShare
} from './scenario';

/** What other pages say of a scenario. */
export interface ScenarioHeadline {
	/** The sentence, without a full stop. */
	finding: string;
	/** The need beside the leavers. */
	share: string[];
	/** What has to be filled in; empty where nothing has. */
	missing: string;
	/** Words of the link to the scenario. */
	action: string;
	/** The model beside what is published for England. */
	national: string[];
}

/** The scenario in short, in words. */
export function scenarioHeadline(scenario: Scenario, answer: ScenarioAnswer): ScenarioHeadline {
	const { missing } = answer;
	return {
		finding: scenarioFinding(scenario, answer),
		share: [scenarioShare(scenario, answer), scenarioEntering(answer)].filter(Boolean),
		missing: missingSentence(answer),
		action: missing.length > 0 ? 'Fill in what is missing' : 'See and change the assumptions',
		national: nationalCheckWords(scenario)
	};
}

/** What is not published for the area and can be filled in; empty where nothing is missing. */
export function missingSentence({ missing }: ScenarioAnswer): string {
	return missing.length === 0
		? ''
		: `Not published for this area: ${missingWords(missing)}. Fill in a number of your own to complete the sum.`;
}
