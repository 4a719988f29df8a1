import type { Area, AreaChoice, OtherNames } from '$lib/catalogue/areas';
import type { Row } from '$lib/catalogue/tables';
import { tableRows } from './tables';

/** The cell's text; null where it is empty. */
function text(row: Row, column: string): string | null {
	const cell = row[column];
	return cell === null || cell === undefined ? null : String(cell);
}

/** A row of `data/areas.csv` as an area. */
export function areaOf(row: Row): Area {
	return {
		code: text(row, 'code') ?? '',
		alsoCode: text(row, 'also_code'),
		alsoBoardCode: text(row, 'also_board_code'),
		slug: text(row, 'slug') ?? '',
		name: text(row, 'name') ?? '',
		level: text(row, 'level') as Area['level'],
		regionCode: text(row, 'region_code'),
		upperTierCode: text(row, 'upper_tier_code'),
		combinedAuthorityCode: text(row, 'combined_authority_code'),
		boardCode: text(row, 'board_code'),
		validFrom: text(row, 'valid_from'),
		validTo: text(row, 'valid_to'),
		ruralUrban: text(row, 'rural_urban')
	};
}

let areas: Area[] | null = null;

/** Every area of `data/areas.csv`, in the order of the file; read once. */
export function allAreas(): Area[] {
	areas ??= tableRows('areas').map(areaOf);
	return areas;
}

/** The area with that slug, or null. */
export function areaBySlug(slug: string): Area | null {
	return allAreas().find((area) => area.slug === slug) ?? null;
}

/** The area with that code, a merged county's or board's included, or null. */
export function areaByCode(code: string): Area | null {
	const codes = (area: Area) => [area.code, area.alsoCode, area.alsoBoardCode];
	return allAreas().find((area) => codes(area).includes(code)) ?? null;
}

/**
 * Areas as the picker lists them, by name. An authority lies in its county, else in its combined
 * authority, else in its region; a wider area in its region.
 */
export function areaChoices(all: readonly Area[] = allAreas()): AreaChoice[] {
	const names = new Map(all.map((area) => [area.code, area.name]));
	return [...all]
		.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
		.map((area) => {
			const wider = area.upperTierCode ?? area.combinedAuthorityCode ?? area.regionCode;
			// A region's own code may stand in its region column.
			const within = wider === null || wider === area.code ? undefined : names.get(wider);
			const { code, name, slug, level } = area;
			return {
				code,
				...(area.alsoCode && { alsoCode: area.alsoCode }),
				...(area.alsoBoardCode && { boardCode: area.alsoBoardCode }),
				name,
				slug,
				level,
				...(within && { within })
			};
		});
}

/** The column `name` of a table as a list for each area. */
function namesByArea(table: string, codeColumn: string): Record<string, string[]> {
	const names: Record<string, string[]> = {};
	for (const row of tableRows(table)) {
		const code = text(row, codeColumn) ?? '';
		(names[code] ??= []).push(text(row, 'name') ?? '');
	}
	return names;
}

/** Names of former authorities and of wards, by the code of the area that they lie in. */
export function otherNames(): OtherNames {
	return {
		former: namesByArea('former_areas', 'successor_code'),
		wards: namesByArea('wards', 'area_code')
	};
}
