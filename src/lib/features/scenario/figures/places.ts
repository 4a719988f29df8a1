import { projectedFromEstimate } from '$lib/statistics/population/workforce-demand';
import { areaRef } from '$lib/figures/context';
import { ENGLAND } from '$lib/questions/areas';
import { latestCohort, matches, postsByAYear, type Evidence } from './evidence';
import type { LeaverPlace, NationalCheck, Served, ServedAge } from '$lib/figures/scenario/scenario';

const ages: ServedAge[] = ['65+', '75+', '85+'];

/** Residents of one age group at each mid-year of a scenario; null where one is missing. */
function path(evidence: Evidence, code: string, age: ServedAge, from: number): number[] | null {
	const at = (rows: Evidence['estimates'], year: number) =>
		rows.find((row) => row.area === code && row.year === year)?.served[age] ?? null;
	const years = (first: number, last: number) =>
		Array.from({ length: last - first + 1 }, (_, index) => first + index);
	return projectedFromEstimate(
		years(from, evidence.estimateYear).map((year) => at(evidence.estimates, year)),
		years(evidence.estimateYear, evidence.endYear).map((year) => at(evidence.projection, year))
	);
}

/** A place with the residents its posts serve; null where nothing is projected for it. */
export function servedBy(evidence: Evidence, code: string, baseYear: number): Served | null {
	const area = evidence.areas[code];
	const [old, older, oldest] = ages.map((age) => path(evidence, code, age, baseYear));
	if (!area || !old || !older || !oldest) return null;
	// Whole persons: a projection's decimals are not people, and cost bytes on every page.
	const whole = (residents: number[]) => residents.map((value) => Math.round(value));
	return {
		area: areaRef(area),
		residents: { '65+': whole(old), '75+': whole(older), '85+': whole(oldest) }
	};
}

function aged18(evidence: Evidence, code: string): number {
	const row = evidence.estimates.find(
		(one) => one.area === code && one.year === evidence.estimateYear
	);
	return row?.aged18 ?? 0;
}

/**
 * The place in which leavers are compared with the need: the area, or the narrowest wider one whose
 * leavers match its residents aged 18. Students are counted where their provider is.
 *
 * @returns null where nothing is published for the area and it has no county or combined authority
 */
export function leaverPlace(evidence: Evidence, baseYear: number): LeaverPlace | null {
	const { home } = evidence;
	const [own] = evidence.leavers;
	const ownLeavers = own ? (latestCohort(own.late, 'all')?.all ?? null) : null;
	if (ownLeavers === null && !home.upperTier && !home.combinedAuthority) return null;
	for (const { area, late } of evidence.leavers) {
		const leavers = latestCohort(late, 'all')?.all ?? null;
		const residents18 = aged18(evidence, area.code);
		const served = servedBy(evidence, area.code, baseYear);
		if (served && leavers !== null && matches(leavers, residents18)) {
			const ownResidents18 = aged18(evidence, home.code);
			return { ...served, ownLeavers, ownResidents18, leavers, residents18 };
		}
	}
	return null;
}

/** England's further posts by a year as published, beside our growth of residents aged 65 and over. */
export function nationalCheck(evidence: Evidence): NationalCheck | null {
	const { points, estimateYear } = evidence;
	const point = (unit: string) =>
		points.find(
			(row) => row.area === ENGLAND && postsByAYear.test(row.measure) && row.unit === unit
		)?.value;
	const [posts, percent] = [point('posts'), point('percent')];
	const residents = path(evidence, ENGLAND, '65+', estimateYear);
	const last = residents?.at(-1);
	if (!posts || !percent || !residents || !last) return null;
	const growth = [estimateYear, estimateYear + 1].map((from, index) => ({
		from,
		percent: 100 * (last / residents[index]! - 1)
	}));
	return { posts, percent, growth };
}
