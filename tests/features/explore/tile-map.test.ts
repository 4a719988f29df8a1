import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gap, tileLayout } from '../../../scripts/data/tiles/layout';
import { nearestCells } from '../../../scripts/data/tiles/nearest-cells';
import { borders, middles, type Place, type Topology } from '../../../scripts/data/tiles/topology';

const records = (name: string) =>
	readFileSync(`data/${name}.csv`, 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(','));

const cells = new Map(
	records('tile_map').map(([code = '', x, y]) => [code, [Number(x), Number(y)] as Place])
);
const pairs = records('area_borders').filter(([one = '', other = '']) => one < other);
const gapOf = ([one = '', other = '']: string[]) => gap(cells.get(one)!, cells.get(other)!);

describe('the committed tile map', () => {
	it('has one tile for each local authority, and no tile twice', () => {
		const authorities = records('areas')
			.filter((record) => record.includes('local-authority'))
			.map(([code]) => code);
		expect([...cells.keys()].sort()).toEqual([...authorities].sort());
		expect(cells.size).toBe(296);
		expect(new Set([...cells.values()].map((cell) => cell.join())).size).toBe(296);
	});

	it('keeps neighbours together: four borders in five touch, none is more than two tiles apart', () => {
		const gaps = pairs.map(gapOf);
		expect(gaps.length).toBeGreaterThan(700);
		expect(gaps.filter((one) => one === 0).length / gaps.length).toBeGreaterThan(0.8);
		expect(Math.max(...gaps)).toBeLessThanOrEqual(2);
	});

	it('keeps the country’s shape: Northumberland in the north, Cornwall in the west, Kent in the south-east', () => {
		const at = (code: string) => cells.get(code)!;
		const [northumberland, cornwall, dover, wigan] = [
			'E06000057',
			'E06000052',
			'E07000108',
			'E08000010'
		].map(at);
		expect(northumberland![1]).toBeLessThan(wigan![1]);
		expect(wigan![1]).toBeLessThan(cornwall![1]);
		expect(cornwall![0]).toBeLessThan(wigan![0]);
		expect(dover![0]).toBeGreaterThan(wigan![0] + 8);
	});

	it('names the same borders both ways round', () => {
		const all = new Set(records('area_borders').map((pair) => pair.join()));
		expect(records('area_borders').filter(([one, other]) => !all.has(`${other},${one}`))).toEqual(
			[]
		);
		expect(all.has('E08000010,E08000001')).toBe(true);
		expect(all.has('E08000010,E06000057')).toBe(false);
	});
});

/** A made-up country of 4 by 3 square areas, drawn as shared edges. */
function squares(): Topology {
	const arcs: Topology['arcs'] = [];
	const known = new Map<string, number>();
	const edge = (x1: number, y1: number, x2: number, y2: number): number => {
		const there = known.get([x1, y1, x2, y2].join());
		if (there !== undefined) return there;
		known.set([x1, y1, x2, y2].join(), arcs.length);
		known.set([x2, y2, x1, y1].join(), ~arcs.length);
		arcs.push([
			[x1, y1],
			[x2 - x1, y2 - y1]
		]);
		return arcs.length - 1;
	};
	const geometries = Array.from({ length: 12 }, (_, at) => {
		const [x, y] = [at % 4, Math.floor(at / 4)];
		const ring = [
			edge(x, y, x + 1, y),
			edge(x + 1, y, x + 1, y + 1),
			edge(x + 1, y + 1, x, y + 1),
			edge(x, y + 1, x, y)
		];
		return { type: 'Polygon' as const, arcs: [ring], properties: { areacd: `A${10 + at}` } };
	});
	return {
		type: 'Topology',
		arcs,
		transform: { scale: [1, 1], translate: [0, 50] },
		objects: { made: { geometries } }
	};
}

describe('the making of the map', () => {
	const codes = Array.from({ length: 12 }, (_, at) => `A${10 + at}`);
	const topology = squares();

	it('finds the borders and middles of a made-up country', () => {
		const found = borders(topology, 'made', new Set(codes));
		expect(found).toHaveLength(17);
		expect(found).toContainEqual(['A10', 'A11']);
		expect(found).not.toContainEqual(['A10', 'A15']);
		const middle = middles(topology, 'made', new Set(codes));
		const [x, y] = middle.get('A11')!;
		expect(y).toBeCloseTo(-50.5, 10);
		expect(x / middle.get('A10')![0]).toBeCloseTo(3, 10);
		expect(() => middles(topology, 'made', new Set(['A99']))).toThrow('A99');
	});

	it('gives the same cells for the same input, one each, and lets a grid be a grid', () => {
		const places = codes.map((_, at): Place => [at % 4, Math.floor(at / 4)]);
		const joined = borders(topology, 'made', new Set(codes)).map(
			([one, other]): [number, number] => [codes.indexOf(one), codes.indexOf(other)]
		);
		const first = tileLayout(places, joined);
		expect(tileLayout(places, joined)).toEqual(first);
		expect(new Set(first.map((cell) => cell.join())).size).toBe(12);
		expect(joined.filter(([one, other]) => gap(first[one]!, first[other]!) > 0)).toEqual([]);
	});

	it('puts places into the cells that leave them nearest in all', () => {
		expect(
			nearestCells([
				[0.2, 0],
				[0.1, 0],
				[2.9, 1.1]
			])
		).toEqual([
			[1, 0],
			[0, 0],
			[3, 1]
		]);
	});
});
