import { StatisticsError, checkSameLength, present, sumOf, type Maybe } from '../errors';
import {
	RADIX,
	abridgedColumns,
	orderOfAges,
	standardBands,
	type LifeTableColumns
} from '../life-table/columns';
import { lifeTableSuppression, type DeathsByAge } from '../life-table/life-expectancy';
import { lifeTableOfRates, type RatesByAge, type TableSex } from './rates-table';

function checkSameBands(first: LifeTableColumns, second: LifeTableColumns): void {
	checkSameLength(first.startAges.length, { second: second.startAges });
	first.startAges.forEach((age, band) => {
		if (second.startAges[band] !== age)
			throw new StatisticsError('age_bands_mismatch', `second.startAges[${band}]`, age);
	});
}

/**
 * How much each age band contributes to the gap in life expectancy between two life tables, by
 * Arriaga's method: direct, indirect and interaction effects in one. Contributions add up to the
 * gap. Not symmetric: changing the places of the two changes more than the sign.
 *
 * Arriaga's sum for a band, `l₁(L₂/l₂ − L₁/l₁) + T₂⁺(l₁/l₂ − l₁⁺/l₂⁺)`, is written here as
 * `l₁e₂ − l₁⁺e₂⁺ − L₁` (⁺ the next band), which is the same and holds where nobody survives.
 * Source: Arriaga 1984, Demography 21:83; Preston, Heuveline and Guillot 2001, box 3.4.
 *
 * @param first life table that the change starts from
 * @param second life table that it leads to, in the same bands
 * @returns years by band in order of age, adding to e₀ of the second less e₀ of the first
 * @throws StatisticsError `length_mismatch`, `age_bands_mismatch`
 */
export function arriagaContributions(first: LifeTableColumns, second: LifeTableColumns): number[] {
	checkSameBands(first, second);
	const ahead = first.survivors.map((reached, band) => reached * second.lifeExpectancy[band]!);
	return ahead.map(
		(years, band) => (years - (ahead[band + 1] ?? 0) - first.yearsLived[band]!) / RADIX
	);
}

/**
 * Arriaga's contributions made symmetric: the mean of those from first to second and of those from
 * second to first with the sign changed.
 * Source: as `arriagaContributions`; LEdecomp 1.0.14 (arriaga_sym).
 *
 * @returns years by band, adding to the same gap
 * @throws StatisticsError as `arriagaContributions`
 */
export function symmetricContributions(
	first: LifeTableColumns,
	second: LifeTableColumns
): number[] {
	const back = arriagaContributions(second, first);
	return arriagaContributions(first, second).map((years, band) => (years - back[band]!) / 2);
}

/** Difference of a band's death rates under which its split by cause is not stable. */
const SMALLEST_RATE_DIFFERENCE = 1e-6;

/**
 * A band's contribution divided among causes of death in proportion to how much each cause's rate
 * differs. A cause may have the opposite sign to its band.
 * Source: Preston, Heuveline and Guillot 2001, box 4.3; LEdecomp 1.0.14.
 *
 * @param contributions years by band
 * @param allCauses death rates from all causes by band, of the first and the second table
 * @param cause death rates from the cause by band, of the first and the second table
 * @returns years by band; `null` where the rates from all causes differ by less than 1e-6
 * @throws StatisticsError `length_mismatch`
 */
export function contributionsOfCause(
	contributions: readonly number[],
	allCauses: readonly [readonly number[], readonly number[]],
	cause: readonly [readonly number[], readonly number[]]
): Maybe[] {
	checkSameLength(contributions.length, {
		'allCauses[0]': allCauses[0],
		'allCauses[1]': allCauses[1],
		'cause[0]': cause[0],
		'cause[1]': cause[1]
	});
	return contributions.map((years, band) => {
		const all = allCauses[1][band]! - allCauses[0][band]!;
		if (Math.abs(all) < SMALLEST_RATE_DIFFERENCE) return null;
		return (years * (cause[1][band]! - cause[0][band]!)) / all;
	});
}

/** Years that a cause of death contributes to a gap. */
interface CauseContribution {
	cause: string;
	/** By age band; `null` where the split is not stable. */
	byAge: Maybe[];
	/** Over the bands whose split is stable. */
	total: number;
}

/** A gap in life expectancy at the first age, taken apart; years throughout. */
export interface GapDecomposition {
	startAges: readonly number[];
	/** Life expectancy of each at the first age. */
	first: number;
	second: number;
	/** Second less first. */
	gap: number;
	/** By age band, from first to second: Arriaga's form. */
	contributions: number[];
	/** By age band, in the symmetric form. */
	symmetric: number[];
	/** Split of `contributions`; empty where no causes were given. */
	causes: CauseContribution[];
}

/** Rates by age band from one cause, of the first and the second area. */
type CauseRates = Record<string, readonly [readonly number[], readonly number[]]>;

function decomposed(
	first: LifeTableColumns,
	second: LifeTableColumns,
	causeRates: CauseRates
): GapDecomposition {
	const contributions = arriagaContributions(first, second);
	const allCauses = [first.deathRate, second.deathRate] as const;
	const [from, to] = [first.lifeExpectancy[0]!, second.lifeExpectancy[0]!];
	return {
		startAges: first.startAges,
		first: from,
		second: to,
		gap: to - from,
		contributions,
		symmetric: symmetricContributions(first, second),
		causes: Object.entries(causeRates).map(([cause, rates]) => {
			const byAge = contributionsOfCause(contributions, allCauses, rates);
			return { cause, byAge, total: sumOf(byAge.map((years) => years ?? 0)) };
		})
	};
}

/** Deaths by age with those from each cause. */
export interface DeathsByCause extends DeathsByAge {
	/** Deaths from each cause by band, in the order of `startAges`. */
	causes?: Readonly<Record<string, readonly Maybe[]>>;
}

function checkedTable(area: DeathsByCause, name: string) {
	const { startAges, populations, deaths, causes = {} } = area;
	checkSameLength(startAges.length, { populations, deaths, ...causes });
	const complete = standardBands(startAges) === 'complete';
	const order = orderOfAges(startAges);
	const inOrder = (list: readonly Maybe[], of: string) =>
		order.map((band) => present(list[band], `${name}.${of}[${band}]`));
	const people = inOrder(populations, 'populations');
	const died = inOrder(deaths, 'deaths');
	const reason = lifeTableSuppression(people, died, complete);
	if (reason) throw new StatisticsError(reason, name, reason);
	const ages = order.map((band) => startAges[band]!);
	const rates = Object.entries(causes).map(
		([cause, counts]) =>
			[cause, inOrder(counts, cause).map((count, band) => count / people[band]!)] as const
	);
	return { table: abridgedColumns(ages, people, died), rates: Object.fromEntries(rates) };
}

function paired(
	first: Record<string, readonly number[]>,
	second: Record<string, readonly number[]>
): CauseRates {
	const names = Object.keys(first);
	checkSameLength(names.length, { causes: Object.keys(second) });
	return Object.fromEntries(
		names.map((cause) => {
			const other = second[cause];
			if (!other) throw new StatisticsError('length_mismatch', 'second.causes', cause);
			return [cause, [first[cause]!, other]];
		})
	);
}

/**
 * Which ages, and which causes of death, make up the gap in life expectancy between two areas or
 * two periods, from deaths and person-years in the twenty bands of an abridged life table.
 * Source: Arriaga 1984, Demography 21:83, on the life table of `lifeExpectancy`.
 *
 * @param first deaths and person-years that the gap is measured from
 * @param second those that it is measured to, in the same bands and from the same causes
 * @throws StatisticsError `length_mismatch`, `age_bands_mismatch`, `missing_value`, or the reason
 * why a life table may not be shown, as `LifeTableSuppression`
 */
export function lifeExpectancyGap(first: DeathsByCause, second: DeathsByCause): GapDecomposition {
	checkSameLength(first.startAges.length, { second: second.startAges });
	const [from, to] = [checkedTable(first, 'first'), checkedTable(second, 'second')];
	return decomposed(from.table, to.table, paired(from.rates, to.rates));
}

/** Death rates of two populations, in all or from each cause. */
interface TwoRates {
	startAges: readonly number[];
	widths?: readonly number[];
	sex: TableSex;
	/** Rates from all causes by band; left out where `causes` make them up. */
	first?: readonly Maybe[];
	second?: readonly Maybe[];
	/** Rates from each cause by band, of the first and the second. */
	causes?: Readonly<Record<string, readonly [readonly Maybe[], readonly Maybe[]]>>;
}

function causeRates({ causes = {} }: TwoRates): CauseRates {
	const checked = (rates: readonly Maybe[], cause: string) =>
		rates.map((rate, band) => present(rate, `causes.${cause}[${band}]`));
	return Object.fromEntries(
		Object.entries(causes).map(([cause, [one, other]]) => [
			cause,
			[checked(one, cause), checked(other, cause)]
		])
	);
}

/**
 * `lifeExpectancyGap` from death rates, on the life table of `lifeTableOfRates`.
 * Source: Arriaga 1984, Demography 21:83; LEdecomp 1.0.14.
 *
 * @throws StatisticsError as `lifeTableOfRates`
 */
export function lifeExpectancyGapOfRates(input: TwoRates): GapDecomposition {
	const { startAges, widths, sex } = input;
	const byCause = causeRates(input);
	const side = (which: 0 | 1): LifeTableColumns => {
		const parts = Object.values(byCause).map((rates) => rates[which]);
		checkSameLength(
			startAges.length,
			Object.fromEntries(parts.map((part, at) => [`cause ${at}`, part]))
		);
		const given = which === 0 ? input.first : input.second;
		const summed = startAges.map((_, band) => sumOf(parts.map((rates) => rates[band]!)));
		const table: RatesByAge = { startAges, sex, rates: given ?? summed };
		return lifeTableOfRates(widths ? { ...table, widths } : table);
	};
	return decomposed(side(0), side(1), byCause);
}
