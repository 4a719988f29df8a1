/** The public functions of the statistics module. Pure: nothing is read, written or kept. */
export { StatisticsError, type Maybe, type StatisticsErrorCode } from './errors';

export {
	confidenceAsProportion,
	type Confidence,
	type Limits,
	type ValueWithLimits
} from './intervals/confidence';
export { mean, type Mean } from './intervals/mean';
export { byarInterval, countInterval, exactPoissonInterval } from './intervals/poisson';
export { proportion, wilsonInterval } from './intervals/proportion';
export { rate, type Rate } from './intervals/rate';

export {
	directlyStandardisedRate,
	directlyStandardisedRateOfRepeatedEvents,
	type StandardisationOptions,
	type StandardisedRate
} from './standardisation/direct';
export {
	expectedEvents,
	indirectlyStandardisedRate,
	indirectlyStandardisedRatio,
	type IndirectlyStandardised,
	type ReferencePopulation
} from './standardisation/indirect';
export {
	EUROPEAN_STANDARD_POPULATION_2013,
	STANDARD_AGE_BANDS
} from './standardisation/standard-population';

export { type LifeTableColumns } from './life-table/columns';
export {
	lifeExpectancy,
	type DeathsByAge,
	type LifeExpectancies,
	type LifeTableSuppression,
	type SuppressedLifeTable
} from './life-table/life-expectancy';
export { LIFE_TABLE_AGES } from './life-table/standard-ages';

export { type ValueType } from './inequality/scale';
export { slopeIndexOfInequality, type SlopeIndex } from './inequality/slope-index';
export { type SlopeInput } from './inequality/slope-input';
export { slopeReliability } from './inequality/slope-reliability';
export {
	simulatedSlopeLimits,
	simulatedSlopeLimitsInChunks,
	slopeSimulation,
	type SimulatedLimits,
	type SimulationOptions
} from './inequality/slope-simulation';

export {
	populationAttributableFraction,
	populationAttributableRisk,
	type AttributableGroups
} from './summary-measures/attributable';
export {
	absoluteConcentrationIndex,
	relativeConcentrationIndex,
	type Bounded
} from './summary-measures/concentration';
export {
	differenceBetweenGroups,
	ratioBetweenGroups,
	type ComparedGroups
} from './summary-measures/difference-ratio';
export {
	betweenGroupStandardDeviation,
	betweenGroupVariance,
	coefficientOfVariation,
	indexOfDisparity,
	meanDifference,
	type MeasuredFrom,
	type Weighting
} from './summary-measures/dispersion';
export { meanLogDeviation, theilIndex } from './summary-measures/entropy';
export { type Groups, type OrderedGroups, type SummaryMeasure } from './summary-measures/groups';
export {
	orderedRelativeIndex,
	orderedSlopeIndex,
	type SlopeModel
} from './summary-measures/ordered-slope';

export {
	arriagaContributions,
	contributionsOfCause,
	symmetricContributions
} from './decomposition/arriaga';
export {
	lifeExpectancyGap,
	lifeExpectancyGapOfRates,
	type CauseContribution,
	type DeathsByCause,
	type GapDecomposition,
	type TwoRates
} from './decomposition/gap';
export { lifeTableOfRates, type RatesByAge, type TableSex } from './decomposition/rates-table';

export {
	overlapOfIntervals95,
	singleInterval95,
	twoIntervals95And99_8,
	type AreaEstimate,
	type Benchmark
} from './comparison/benchmark';
export {
	againstControlLimitsOfProportion,
	againstControlLimitsOfRate,
	controlLimitsOfProportion,
	controlLimitsOfRate
} from './comparison/control-limits';
export {
	differenceOfEstimates,
	differenceOfMeans,
	differenceOfProportions,
	differenceWithErrors,
	type Difference
} from './comparison/difference';
export { againstGoal, intervalAgainstGoal } from './comparison/goal';
export { type Outcome, type Polarity } from './comparison/polarity';
export { quantiles } from './comparison/quantiles';
export {
	equalCountFifths,
	percentileBounds,
	percentileGroups,
	type FifthLabel
} from './comparison/quintiles';
export {
	differenceOfRates,
	type EventsAmong,
	type RateComparison
} from './comparison/rate-difference';
export {
	recentTrend,
	type NoTrend,
	type RecentTrend,
	type TrendDisplay,
	type TrendMarker,
	type TrendPoint
} from './comparison/trend';

export { type CountedAreas, type RatedAreas } from './funnels/average';
export {
	proportionFunnel,
	rateFunnel,
	ratioFunnel,
	type FunnelLines,
	type FunnelPoint
} from './funnels/limits';
export { funnelSignificance, type FunnelSignificance } from './funnels/significance';

export { ageBandOf, type AgeBand } from './population/age-bands';
export {
	cohortComponentStep,
	type CohortStep,
	type SteppedPopulation
} from './population/cohort-component';
export {
	broadAges,
	dependencyRatios,
	type BroadAges,
	type DependencyRatios
} from './population/dependency';
export { extrapolated, type Extrapolation } from './population/extrapolation';
export {
	annualisedGrowthPercent,
	changeInPercentage,
	exponentialGrowthRate,
	growth,
	indexNumbers,
	percentChange,
	type Growth
} from './population/growth';
export {
	differenceOfDecimals,
	nearestMultiple,
	roundedHalfAwayFromZero,
	shownDifference
} from './population/rounding';
export {
	meanRecruits,
	mixedGrowth,
	postsNeeded,
	projectedFromEstimate,
	recruitsNeeded,
	valueThatMeets,
	type Demand,
	type RecruitsOfYear
} from './population/workforce-demand';

export {
	shownAverage,
	shownCount,
	shownPercentage,
	shownTotal,
	type CountLevel,
	type CountRule,
	type Shown
} from './disclosure/counts';
export { type Cell } from './disclosure/masked-graph';
export { shownMortalityRate, shownStandardisedRate, type ShownRate } from './disclosure/rates';
export {
	suppressedRow,
	suppressedTable,
	type SmallCounts,
	type SuppressedRow,
	type SuppressedTable
} from './disclosure/secondary';
