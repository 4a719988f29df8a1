import { comparisonMethods } from './comparison';
import { intervalMethods } from './intervals';
import { lifeExpectancyMethods } from './life-expectancy';
import type { Method } from './method';
import { populationMethods } from './population';
import { slopeMethods } from './slope';
import { smallNumberMethods } from './small-numbers';
import { standardisationMethods } from './standardisation';
import { summaryMeasureMethods } from './summary-measures';
import { trendAndFunnelMethods } from './trends-and-funnels';
import { workforceDemandMethods } from './workforce-demand';

export {
	METHOD_SECTIONS,
	type Example,
	type ExampleRow,
	type Method,
	type MethodSectionName
} from './method';

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
