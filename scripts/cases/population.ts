import { singleInterval95, type Polarity } from '../../src/lib/statistics/comparison/benchmark';
import type { Maybe } from '../../src/lib/statistics/errors';
import { cohortComponentStep } from '../../src/lib/statistics/population/cohort-component';
import {
	broadAges,
	dependencyRatios,
	type BroadAges
} from '../../src/lib/statistics/population/dependency';
import {
	changeInPercentage,
	extrapolated,
	growth,
	indexNumbers
} from '../../src/lib/statistics/population/growth';
import {
	nearestMultiple,
	roundedHalfAwayFromZero
} from '../../src/lib/statistics/population/rounding';
import type { Adapter } from './adapter';
import { group, list, maybe, number, numbers, optional, text, type Fields } from './fields';

const growthCases: Adapter = (input) => {
	const [start, end] = [maybe(input, 'start'), maybe(input, 'end')];
	switch (text(input, 'kind')) {
		case 'growth': {
			const found = growth(start, end, maybe(input, 'years'));
			const oneDecimal = roundedHalfAwayFromZero(found.percentChange, 1);
			return { ...found, published: { percentChangeOneDecimal: oneDecimal } };
		}
		case 'growthOfPercentage':
			return changeInPercentage(start, end);
		case 'index':
			return { index: indexNumbers(list(input, 'series'), optional(input, 'base')) };
		default:
			throw new Error(`no such kind: ${text(input, 'kind')}`);
	}
};

function dependency(ages: BroadAges): Record<string, unknown> {
	const { percentOlder, ...rest } = dependencyRatios(ages);
	const { young, working, older } = ages;
	return {
		...rest,
		percent65plus: percentOlder,
		age0_15: young,
		age16_64: working,
		age65plus: older
	};
}

const dependencyRatio: Adapter = (input) => {
	const workingFrom = optional(input, 'workingFrom') ?? 16;
	const olderFrom = optional(input, 'olderFrom') ?? 65;
	if (text(input, 'kind') === 'dependencyFromBands') {
		const bands = group(input, 'bands');
		const persons = Object.keys(bands).map((band) => [band, maybe(bands, band)] as const);
		return dependency(broadAges(Object.fromEntries(persons), { workingFrom, olderFrom }));
	}
	return dependency({
		young: number(input, `age0_${workingFrom - 1}`),
		working: number(input, `age${workingFrom}_${olderFrom - 1}`),
		older: number(input, `age${olderFrom}plus`)
	});
};

function step(input: Fields) {
	return cohortComponentStep({
		bandYears: number(input, 'bandYears'),
		females: list(input, 'females'),
		males: list(input, 'males'),
		survivalFemale: list(input, 'survivalFemale'),
		survivalMale: list(input, 'survivalMale'),
		births:
			'fertilityPerWomanYear' in input
				? {
						fertilityPerWomanYear: list(input, 'fertilityPerWomanYear'),
						sexRatioAtBirth: number(input, 'sexRatioAtBirth'),
						survivalFemale: number(input, 'birthSurvivalFemale'),
						survivalMale: number(input, 'birthSurvivalMale')
					}
				: undefined,
		netMigration:
			'netMigrationFemaleEndOfStep' in input
				? {
						female: list(input, 'netMigrationFemaleEndOfStep'),
						male: list(input, 'netMigrationMaleEndOfStep')
					}
				: undefined
	});
}

const projection: Adapter = (input) =>
	text(input, 'kind') === 'cohortComponent'
		? { ...step(input) }
		: {
				...extrapolated(
					maybe(input, 'start'),
					maybe(input, 'end'),
					maybe(input, 'years'),
					numbers(input, 'horizons')
				)
			};

/** Judges on unrounded values, then rounds what is shown. */
function judgedThenRounded(input: Fields): Record<string, unknown> {
	const area = group(input, 'area');
	const [value, lower, upper] = ['value', 'lower', 'upper'].map((name) => maybe(area, name));
	const benchmark = maybe(input, 'benchmark');
	const shown = (one: Maybe) => roundedHalfAwayFromZero(one, number(input, 'decimals'));
	return {
		outcome: singleInterval95(
			{ value: value!, lower, upper },
			{ value: benchmark },
			text<Polarity>(input, 'polarity')
		),
		shownValue: shown(value!),
		shownLower: shown(lower!),
		shownUpper: shown(upper!),
		shownBenchmark: shown(benchmark)
	};
}

const rounding: Adapter = (input) => {
	const decimals = optional(input, 'decimals') ?? 0;
	switch (text(input, 'kind')) {
		case 'halfAwayFromZero':
			return { value: roundedHalfAwayFromZero(maybe(input, 'value'), decimals) };
		case 'nearestMultiple':
			return { value: nearestMultiple(maybe(input, 'value'), number(input, 'base')) };
		case 'independentRounding': {
			const values = list(input, 'values').map((one) => roundedHalfAwayFromZero(one, decimals));
			return { values, sum: values.reduce<number>((sum, one) => sum + (one ?? 0), 0) };
		}
		case 'judgeThenRound':
			return judgedThenRounded(input);
		default:
			throw new Error(`no such kind: ${text(input, 'kind')}`);
	}
};

export const population: Record<string, Adapter> = {
	growth: growthCases,
	dependency_ratio: dependencyRatio,
	projection,
	rounding
};
