import {
	lifeExpectancyGap,
	lifeExpectancyGapOfRates,
	type GapDecomposition
} from '../../src/lib/statistics/decomposition/gap';
import type { TableSex } from '../../src/lib/statistics/decomposition/rates-table';
import { lifeExpectancy } from '../../src/lib/statistics/life-table/life-expectancy';
import type { Adapter } from './adapter';
import { list, lists, namedLists, numbers, optional, text, type Fields } from './fields';

const lifeTable: Adapter = (input) => {
	const result = lifeExpectancy(
		{
			startAges: numbers(input, 'startAges'),
			populations: list(input, 'population'),
			deaths: list(input, 'deaths')
		},
		optional(input, 'confidence')
	);
	if (result.suppressed) return { suppressed: true, reason: result.reason };
	const { startAges, value, lower, upper, populationUsed, deathsUsed, warnings } = result;
	return { ages: startAges, value, lower, upper, populationUsed, deathsUsed, warnings };
};

const SEXES: Record<string, TableSex> = { m: 'male', f: 'female', t: 'total', b: 'total' };

function area(input: Fields, which: 1 | 2) {
	return {
		startAges: numbers(input, 'startAges'),
		populations: list(input, `population${which}`),
		deaths: list(input, `deaths${which}`),
		causes: namedLists(input, `deathsByCause${which}`)
	};
}

function ofRates(input: Fields): GapDecomposition {
	const table = {
		startAges: numbers(input, 'startAges'),
		widths: 'widths' in input ? numbers(input, 'widths') : undefined,
		sex: SEXES[text(input, 'sex') ?? 't'] ?? 'total'
	};
	if (text(input, 'form') === 'rates')
		return lifeExpectancyGapOfRates({
			...table,
			first: list(input, 'rates1'),
			second: list(input, 'rates2')
		});
	const [first, second] = [lists(input, 'rates1'), lists(input, 'rates2')];
	const names = (input['causes'] ?? []) as string[];
	return lifeExpectancyGapOfRates({
		...table,
		causes: Object.fromEntries(names.map((cause, at) => [cause, [first[at]!, second[at]!]]))
	});
}

const arriaga: Adapter = (input) => {
	const byCounts = text(input, 'form') === 'counts';
	const found = byCounts ? lifeExpectancyGap(area(input, 1), area(input, 2)) : ofRates(input);
	return {
		e0_1: found.first,
		e0_2: found.second,
		gap: found.gap,
		contributions: found.contributions,
		contributionsSymmetric: found.symmetric,
		byAge: found.contributions,
		byCause: found.causes.map(({ cause, total }) => (byCounts ? { cause, total } : total)),
		byCauseAndAge: found.causes.map(({ byAge }) => byAge)
	};
};

export const life: Record<string, Adapter> = { life_expectancy: lifeTable, arriaga };
