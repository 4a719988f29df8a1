/** ONS boundaries -> which authorities share a border, and a map with one tile for each. */
import type { BuildContext, TableBuilder } from '../../data/builder';
import { areaCode, areaTable, field } from '../../data/descriptors';
import { onsSource, pages } from '../../data/sources';
import { tileLayout } from '../../data/tiles/layout';
import { borders, middles, type Topology } from '../../data/tiles/topology';

const file = 'population/boundaries/ons_uk_areas_topo.json';

function shapes({ raw, areas }: BuildContext) {
	return { topology: raw.json(file) as Topology, codes: new Set(areas.codes('local-authority')) };
}

const source = onsSource({
	publication:
		'Explore local statistics: boundaries of local authorities, simplified. Contains OS data © Crown copyright and database right 2025',
	released: null,
	path: pages.geography,
	via: 'GitHub repository ONSdigital/explore-local-statistics-app'
});

/** Pairs of authorities with a common border; both ways round, so that either may be looked up. */
export const areaBorders: TableBuilder = {
	table: areaTable({
		name: 'area_borders',
		title: 'Local authorities that share a border',
		description:
			'Pairs of local authorities of 2023 whose simplified boundaries have a stretch in common, each pair both ways round. Islands have none, and a border that lies in water alone may be missing.',
		fields: [
			areaCode,
			field('neighbour_code', 'string', 'Neighbour', 'Code of an authority that it touches', {
				constraints: { pattern: 'E\\d{8}' }
			})
		],
		primaryKey: ['area_code', 'neighbour_code'],
		areaColumns: ['area_code', 'neighbour_code'],
		sources: [source]
	}),
	rows: (context) => {
		const { topology, codes } = shapes(context);
		return borders(topology, 'ltla', codes)
			.flatMap(([one, other]) => [
				{ area_code: one, neighbour_code: other },
				{ area_code: other, neighbour_code: one }
			])
			.sort((a, b) =>
				`${a.area_code}${a.neighbour_code}`.localeCompare(`${b.area_code}${b.neighbour_code}`)
			);
	}
};

const cellField = (name: string, title: string, from: string) =>
	field(name, 'integer', title, `Counted from 0 at the ${from}`, { constraints: { minimum: 0 } });

/** One tile for each authority, worked out from middles and borders alone. */
export const tileMap: TableBuilder = {
	table: areaTable({
		name: 'tile_map',
		title: 'Tile map of English local authorities',
		description:
			'A cell of a square grid for every local authority of 2023, made here from the middles of their published boundaries and from which of them share a border: neighbours stand as close together as a grid allows. A tile says nothing of size or shape.',
		fields: [
			areaCode,
			cellField('tile_column', 'Column', 'left'),
			cellField('tile_row', 'Row', 'top')
		],
		primaryKey: ['area_code'],
		sources: [source]
	}),
	rows: (context) => {
		const { topology, codes } = shapes(context);
		const places = middles(topology, 'ltla', codes);
		const order = [...places.keys()].sort();
		const pairs = borders(topology, 'ltla', codes).map(([one, other]): [number, number] => [
			order.indexOf(one),
			order.indexOf(other)
		]);
		const cells = tileLayout(
			order.map((code) => places.get(code)!),
			pairs
		);
		return order.map((code, at) => ({
			area_code: code,
			tile_column: cells[at]![0],
			tile_row: cells[at]![1]
		}));
	}
};
