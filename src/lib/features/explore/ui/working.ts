import type { MeasureValues } from '$lib/figures/measures/measure';
import type { AskedQuestion } from '$lib/questions/question';

/** What `ExploreWorking` shows. */
export interface WorkingShown {
	/** What was done with the rows, in sentences. */
	sentences: string[];
	/** Anchors on /methods, with what is explained there. */
	methods: { anchor: string; text: string }[];
	/** Questions, each with whose rows they gave. */
	asked: { of: string; question: AskedQuestion }[];
}

/** How the values of a measure, and of the one it is set against, were made. */
export function workingOf(measures: MeasureValues[]): WorkingShown {
	const sentences = measures.flatMap(({ working, intervalMethod }) =>
		intervalMethod ? [working, `95% intervals: ${intervalMethod}.`] : [working]
	);
	return {
		sentences: [...new Set(sentences)],
		methods: [
			{ anchor: measures[0]?.method ?? '', text: 'The method explained' },
			{ anchor: 'standing-among-areas', text: 'where an area stands among others' },
			{ anchor: 'two-measures', text: 'two measures of the same areas' }
		],
		asked: measures.flatMap(({ title, asked }) =>
			asked.map((question) => ({ of: `${title}, all areas, periods and sexes`, question }))
		)
	};
}
