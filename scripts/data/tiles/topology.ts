/** Shapes of a TopoJSON file: middles of areas, and which of them share a border. */

interface Geometry {
	type: 'Polygon' | 'MultiPolygon';
	arcs: number[][] | number[][][];
	properties: { areacd: string };
}

/** The parts of the file that are read. */
export interface Topology {
	type: 'Topology';
	arcs: [number, number][][];
	transform: { scale: [number, number]; translate: [number, number] };
	objects: Record<string, { geometries: Geometry[] }>;
}

export type Place = [x: number, y: number];

/** A shape's rings, each as numbers of arcs; a negative number `~n` is arc n the other way round. */
function ringsOf({ type, arcs }: Geometry): number[][] {
	return type === 'Polygon' ? (arcs as number[][]) : (arcs as number[][][]).flat();
}

/** Arcs as longitudes and latitudes: each point is stored as the step from the one before. */
function decodedArcs({ arcs, transform }: Topology): Place[][] {
	const [[scaleX, scaleY], [left, bottom]] = [transform.scale, transform.translate];
	return arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([stepX, stepY]): Place => {
			[x, y] = [x + stepX, y + stepY];
			return [x * scaleX + left, y * scaleY + bottom];
		});
	});
}

function pointsOf(ring: number[], arcs: Place[][]): Place[] {
	return ring.flatMap((number) => {
		const arc = arcs[number < 0 ? ~number : number] ?? [];
		const points = number < 0 ? [...arc].reverse() : arc;
		return points.slice(1);
	});
}

/** Area and centroid of a ring (shoelace formula). */
function ringCentre(points: Place[]): { size: number; centre: Place } {
	let [twice, sumX, sumY] = [0, 0, 0];
	points.forEach(([x, y], at) => {
		const [nextX, nextY] = points[(at + 1) % points.length]!;
		const cross = x * nextY - nextX * y;
		twice += cross;
		sumX += (x + nextX) * cross;
		sumY += (y + nextY) * cross;
	});
	return { size: Math.abs(twice / 2), centre: [sumX / (3 * twice), sumY / (3 * twice)] };
}

/** Middle of England's latitudes: a degree of longitude is that much shorter than one of latitude. */
const shrink = Math.cos((52.8 * Math.PI) / 180);

function geometriesOf(topology: Topology, layer: string, wanted: Set<string>): Geometry[] {
	const found = (topology.objects[layer]?.geometries ?? []).filter(({ properties }) =>
		wanted.has(properties.areacd)
	);
	for (const code of wanted)
		if (found.filter(({ properties }) => properties.areacd === code).length !== 1)
			throw new Error(`the boundary file does not have ${code} once`);
	return found;
}

/**
 * The middle of the largest part of each area, in degrees of latitude: x to the east, y to the south.
 * @throws when an area is not in the file, or is there twice
 */
export function middles(
	topology: Topology,
	layer: string,
	wanted: Set<string>
): Map<string, Place> {
	const arcs = decodedArcs(topology);
	return new Map(
		geometriesOf(topology, layer, wanted).map((geometry) => {
			const rings = ringsOf(geometry).map((ring) => ringCentre(pointsOf(ring, arcs)));
			const largest = rings.reduce((a, b) => (b.size > a.size ? b : a));
			const [longitude, latitude] = largest.centre;
			return [geometry.properties.areacd, [longitude * shrink, -latitude] as Place];
		})
	);
}

/** Pairs of areas that have a stretch of border in common, each pair once, lower code first. */
export function borders(
	topology: Topology,
	layer: string,
	wanted: Set<string>
): [string, string][] {
	const owners = new Map<number, Set<string>>();
	for (const geometry of geometriesOf(topology, layer, wanted))
		for (const number of ringsOf(geometry).flat()) {
			const arc = number < 0 ? ~number : number;
			const codes = owners.get(arc) ?? new Set();
			owners.set(arc, codes.add(geometry.properties.areacd));
		}
	const pairs = new Set<string>();
	for (const codes of owners.values()) {
		const [one, other] = [...codes].sort();
		if (one && other) pairs.add(`${one} ${other}`);
	}
	return [...pairs].sort().map((pair) => pair.split(' ') as [string, string]);
}
