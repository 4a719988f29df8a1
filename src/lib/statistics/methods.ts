import { comparisonMethods } from './methods/comparison';
import { intervalMethods } from './methods/intervals';
import { lifeExpectancyMethods } from './methods/life-expectancy';
import type { Method } from './methods/method';
import { populationMethods } from './methods/population';
import { slopeMethods } from './methods/slope';
import { smallNumberMethods } from './methods/small-numbers';
import { standardisationMethods } from './methods/standardisation';
import { summaryMeasureMethods } from './methods/summary-measures';
import { trendAndFunnelMethods } from './methods/trends-and-funnels';
import { workforceDemandMethods } from './methods/workforce-demand';

export {
	METHOD_SECTIONS,
	type Example,
	type ExampleRow,
	type Method,
	type MethodSectionName
} from './methods/method';

/**
 * Every method of this module as it is explained to readers, in the order of `METHOD_SECTIONS`.
 * Examples are worked when asked for, by the functions that the figures use.
 */
export const METHODS: readonly Method[] = Object.freeze([
	...intervalMethods,
	...standardisationMethods,
	...lifeExpectancyMethods,
	...slopeMethods,
	...summaryMeasureMethods,
	...comparisonMethods,
	...trendAndFunnelMethods,
	...populationMethods,
	...workforceDemandMethods,
	...smallNumberMethods
]);
