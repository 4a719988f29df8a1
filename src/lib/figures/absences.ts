/** Each missing value of a figure with its own reason, worked out from the catalogue and what is held. */
import type { Indicator } from '$lib/catalogue/indicators';
import { absence, tierOf, type Absence, type Valueless } from '$lib/catalogue/reasons';
import type { Estimate, Period } from '$lib/figure';
import type { Query } from '$lib/database/query';
import type { Area } from '$lib/questions/areas';
import { heldAreas, type HeldAreas } from '$lib/questions/published';
import { columnsOf, tableRef } from './context';

const noneHeld: HeldAreas = { coverage: {}, rows: new Set(), valued: new Set() };

/** What is held of an indicator: the areas of the table that its values stand in. */
function heldOf(query: Query, table: string, { filter = {} }: Indicator): Promise<HeldAreas> {
	const columns = columnsOf(table);
	if (!columns.includes('area_code') || !columns.includes('value'))
		return Promise.resolve(noneHeld);
	const own = Object.entries(filter).filter(([column]) => columns.includes(column));
	return heldAreas(query, table, Object.fromEntries(own));
}

type Reasoned = Pick<Area, 'code' | 'level' | 'upperTier' | 'validFrom'>;

/** Answers why an area has no value of an indicator in a period, with what its own row says. */
export type Reasons = (area: Reasoned, period: Period, said?: Estimate['missing']) => Absence;

/** Year of an area's founding, where that is after a period. */
function foundedAfter({ validFrom }: Reasoned, period: Period): Pick<Valueless, 'founded'> {
	return validFrom && validFrom > period.slice(-10) ? { founded: validFrom.slice(0, 4) } : {};
}

/**
 * Why areas have no value of an indicator.
 *
 * @param query a database with the indicator's tables
 */
export async function reasonsFor(query: Query, indicator: Indicator): Promise<Reasons> {
	const { published, tables } = indicator;
	const table = published.table ?? tables[0] ?? '';
	const { coverage, rows, valued } = await heldOf(query, table, indicator);
	const { publisher } = tableRef(table).source;
	return (area, period, said) => {
		const own = rows.has(area.code) || (said !== undefined && said !== 'not-published');
		const valueless: Valueless = {
			code: area.code,
			tier: tierOf(area),
			elsewhen: valued.has(area.code),
			...(own ? { row: said ?? null } : {}),
			...foundedAfter(area, period)
		};
		return absence(valueless, publisher, published, coverage);
	};
}

/**
 * The estimates, each missing one with the kind of reason that the catalogue gives.
 *
 * @param areas of the estimates by code, and of the area asked for
 */
export function withReasons(
	estimates: Estimate[],
	areas: Record<string, Area>,
	reasons: Reasons
): Estimate[] {
	const valued = new Set(estimates.flatMap(({ area, value }) => (value === null ? [] : [area])));
	return estimates.map((one) => {
		const area = areas[one.area];
		// Where an area has values, a gap in them is what its own row says.
		if (one.value !== null || one.missing !== 'not-published' || !area || valued.has(one.area))
			return one;
		return { ...one, missing: reasons(area, one.period, one.missing).missing };
	});
}
