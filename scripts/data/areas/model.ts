/** The areas as the tables know them, and where a published code belongs among them. */
import type { Report } from '../report';

export type AreaLevel =
	'local-authority' | 'county' | 'combined-authority' | 'region' | 'board' | 'country';

/** One row of the areas table; '' where there is nothing to say. */
export interface Area {
	code: string;
	also_code: string;
	also_board_code: string;
	slug: string;
	name: string;
	level: AreaLevel;
	region_code: string;
	upper_tier_code: string;
	combined_authority_code: string;
	board_code: string;
	valid_from: string;
	valid_to: string;
	rural_urban: string;
}

/** An integrated care board and the authorities that lie in it, wholly or in part. */
export interface Board {
	code: string;
	name: string;
	/** Lower layer super output areas of an authority in the board, and of the whole authority. */
	parts: { member: string; smallAreas: number; ofAll: number }[];
}

/** How codes changed: an abolished authority's code -> its successor, list by list. */
export interface CodeHistory {
	/** Code of an abolished authority -> code of the authority that took its place. */
	successor: Map<string, string>;
	/** For each successor, the sets of codes that together made it up, one per yearly list. */
	predecessors: Map<string, string[][]>;
}

export const england = 'E92000001';

/**
 * Counties whose districts were merged into one authority for the whole county: code of the
 * county -> code of that authority. The same place, so rates are carried over too.
 */
const countiesMadeUnitary: Record<string, string> = {
	E10000002: 'E06000060',
	E10000023: 'E06000065',
	E10000027: 'E06000066'
};

/** Codes under which boards were published before boundary changes elsewhere gave them new ones. */
const earlierBoards: Record<string, string> = { E54000052: 'E54000063', E54000053: 'E54000064' };

/** Areas in table order, their member authorities, and every code they are published under. */
export class AreaModel {
	private readonly byCode = new Map<string, Area>();

	constructor(
		readonly areas: Area[],
		/** Area code -> codes of the authorities that make it up; authorities have no entry. */
		readonly members: Map<string, string[]>,
		readonly history: CodeHistory,
		readonly boards: Board[] = []
	) {
		for (const area of areas)
			for (const code of [area.code, area.also_code, area.also_board_code])
				if (code) this.byCode.set(code, area);
	}

	/** The area published under `code`, or null. */
	find(code: string): Area | null {
		return this.byCode.get(countiesMadeUnitary[code] ?? earlierBoards[code] ?? code) ?? null;
	}

	/** Codes of all areas of a level. */
	codes(...levels: AreaLevel[]): string[] {
		return this.areas.filter((area) => levels.includes(area.level)).map((area) => area.code);
	}

	/** Authorities that run upper-tier services: counties with districts, and single-tier ones. */
	upperTier(): string[] {
		return this.areas
			.filter((area) =>
				area.level === 'county'
					? area.code.startsWith('E10')
					: area.level === 'local-authority' && !area.upper_tier_code
			)
			.map((area) => area.code);
	}

	/** Why rows under a code that is no area of ours are left out. Throws for a code never seen. */
	exclusion(code: string): string {
		if (/^[KNSW]/.test(code)) return 'outside England';
		if (this.history.successor.has(code)) return 'authority abolished before April 2023';
		if (code.startsWith('E10')) return 'county abolished before April 2023';
		if (code.startsWith('E47')) return 'combined authority not among those of 2023';
		if (code.startsWith('E54')) return 'integrated care board not among those of 2024';
		if (code.startsWith('E05')) return 'ward, not among the areas';
		if (code.startsWith('E67')) return 'two authorities published as one';
		if (/^E(13|61)/.test(code)) return 'part or whole of London, not among the areas';
		throw new Error(`area code ${code} is unknown`);
	}

	/**
	 * Each row beside its area's code; rows of other areas are left out and reported, as are those
	 * of a board that a file has a second time under the code of the area it is.
	 * @param codeOf the code a row is published under
	 */
	placed<R>(rows: R[], codeOf: (row: R) => string, report: Report): { code: string; row: R }[] {
		const held = new Set(rows.map(codeOf));
		return rows.flatMap((row) => {
			const from = codeOf(row);
			const area = this.find(from);
			if (!area) {
				report.dropped(this.exclusion(from), from);
				return [];
			}
			if (from === area.also_board_code && held.has(area.code)) {
				report.dropped('board published as another area too', from);
				return [];
			}
			if (area.code !== from) report.recoded(from, area.code);
			return [{ code: area.code, row }];
		});
	}
}
