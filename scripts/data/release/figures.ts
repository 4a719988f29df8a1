/** The figures of every area over one state of the tables, to see what a release turned. */
import type { DataPackage } from '../../../src/lib/catalogue/data-package';
import { connect } from '../../../src/lib/database/node';
import { figureOf } from '../../../src/lib/figures';
import { contextFor } from '../../../src/lib/figures/context';
import type { Figure } from '../../../src/lib/figure';
import { indicators, type Indicator } from '../../../src/lib/catalogue/indicators';
import { defaultView } from '../../../src/lib/catalogue/view';

/** A state of the tables: their descriptors and files. */
export interface TablesState {
	dataPackage: DataPackage;
	bytes: (table: string) => Uint8Array;
}

const always = ['areas', 'area_members', 'board_members', 'neighbours'];

/** Indicators that read one of the tables, and are asked of any area. */
export function indicatorsReading(tables: readonly string[]): Indicator[] {
	return indicators.filter(
		({ theme, question, tables: own, later }) =>
			(theme !== null || question === 'published') &&
			[...own, ...(later ? [later] : [])].some((name) => tables.includes(name))
	);
}

/**
 * The figures of some indicators for some areas, by `indicator area`.
 *
 * A figure that cannot be made of this state (an area or column that was not there yet) is left out.
 */
export async function figuresOver(
	state: TablesState,
	asked: Indicator[],
	areas: readonly string[]
): Promise<Map<string, Figure>> {
	const { query, load } = await connect();
	const named = asked.flatMap(({ tables, later }) => [...tables, ...(later ? [later] : [])]);
	for (const { name, schema } of state.dataPackage.resources)
		if (always.includes(name) || named.includes(name))
			load({ name, fields: schema.fields }, state.bytes(name));
	const figures = new Map<string, Figure>();
	for (const area of areas) {
		const view = defaultView(area, 'summary');
		const found = await contextFor(query, view).catch(() => null);
		for (const indicator of found ? asked : []) {
			const figure = await figureOf(found!.context, indicator).catch(() => null);
			if (figure) figures.set(`${indicator.id} ${area}`, figure);
		}
	}
	return figures;
}
