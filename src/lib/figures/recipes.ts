import type { Indicator } from '$lib/catalogue/indicators';
import { ageRatios, ageShares, ageStanding } from './age-shares';
import type { Context } from './context';
import { englandAges, englandCauses } from './england-causes';
import { englandSlopes } from './england-slopes';
import { englandGaps } from './england-gaps';
import type { Figure } from '$lib/figure';
import { gapChange } from './gap-change';
import { componentsFigure, growthByAge, populationIndex } from './growth';
import { poorerHealthYears } from './life-expectancy';
import { olderPerWorkingAge, projectionByAge, projectionTotal } from './projections';
import { published } from './published';
import { service } from './services';
import { slopeIndexFigure } from './slope-index';
import { tenthsFigure } from './tenths';
import { ageChange, agePyramid } from './pyramids';
import { leavers, occupations, reportedPoints, turnover } from './workforce';

type Recipe = (context: Context, indicator: Indicator) => Promise<Figure>;

/** How each question of `data/indicators.json` is asked and answered. */
export const recipes: Record<string, Recipe> = {
	published,
	'age-standing': ageStanding,
	'age-pyramid': agePyramid,
	'age-shares': ageShares,
	'age-ratios': ageRatios,
	'age-change': ageChange,
	'population-index': populationIndex,
	'growth-by-age': growthByAge,
	components: componentsFigure,
	'projection-total': projectionTotal,
	'projection-by-age': projectionByAge,
	'poorer-health': poorerHealthYears,
	'slope-index': slopeIndexFigure,
	tenths: tenthsFigure,
	'gap-change': gapChange,
	'england-gaps': englandGaps,
	'england-causes': englandCauses,
	'england-ages': englandAges,
	'england-slopes': englandSlopes,
	turnover,
	leavers,
	occupations,
	'older-per-working-age': olderPerWorkingAge,
	'care-points': reportedPoints,
	service
};
