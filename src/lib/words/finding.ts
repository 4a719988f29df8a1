import type { Figure } from '$lib/figure';
import * as population from './topics/population';
import { enteredFinding } from './topics/as-entered';
import { general, nothingToShow } from './topics/general';
import * as life from './topics/life-expectancy';
import * as workforce from './topics/workforce';
import { nothingShown } from './select';
import { plainText, type Statement } from './statement';

/** Questions with a sentence of their own; every other has that of its shape. */
const byQuestion: Record<string, (figure: Figure) => Statement> = {
	'age-standing': population.share65Plus,
	'age-pyramid': population.pyramid,
	'age-shares': population.ageShares,
	'age-ratios': population.dependency,
	'age-change': population.ageChange,
	'population-index': population.populationIndex,
	'growth-by-age': population.growthByAge,
	components: population.components,
	'projection-total': population.projectionTotal,
	'projection-by-age': population.projectionByAge,
	'poorer-health': life.poorerHealth,
	'slope-index': life.slopeIndex,
	tenths: life.tenths,
	'gap-change': life.gapChange,
	'england-gaps': life.englandGaps,
	'england-causes': life.gapParts,
	'england-ages': life.gapParts,
	'england-slopes': life.englandSlopes,
	leavers: workforce.leavers,
	occupations: workforce.occupations,
	'older-per-working-age': workforce.olderPerWorkingAge,
	'care-points': workforce.reported
};

/** A series of both sexes that is set beside nothing: its two ends can be told, and no direction. */
function isSeries({ kind, comparisons, estimates }: Figure): boolean {
	const unjudged = comparisons.every(({ verdict }) => verdict === 'not-compared');
	return kind === 'lines' && unjudged && new Set(estimates.map(({ sex }) => sex)).size > 1;
}

function writerOf(figure: Figure): (figure: Figure) => Statement {
	const found = byQuestion[figure.says?.form ?? figure.question];
	return found ?? (isSeries(figure) ? life.ends : general);
}

/**
 * The figure in one sentence, true at the precision shown: its heading. Chosen by the question it
 * answers and by its shape. It uses no word of direction that the figure's own verdicts do not carry.
 */
export function findingOf(figure: Figure): Statement {
	// Single figures say of whom they are even where there is none of the area.
	if (figure.question !== 'care-points' && nothingShown(figure)) return nothingToShow(figure);
	const { finding: template } = figure.says ?? {};
	return template ? enteredFinding(figure, template) : writerOf(figure)(figure);
}

/** The same in plain words, without a full stop. */
export function finding(figure: Figure): string {
	return plainText(findingOf(figure));
}
