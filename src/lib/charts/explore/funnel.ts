import type { Explored, ExploredArea } from '$lib/figures/explore/explore';
import type { Unit } from '$lib/figures/figure';
import type { FunnelLimits } from '$lib/figures/explore/explore';
import { NARROW, px } from '../layout/drawing';
import { acrossAxis, addAcross, addNotes, addUpward, upwardAxis } from './axes';
import {
	blankLayers,
	circle,
	drawn,
	nameOver,
	readingWords,
	square,
	type LayeredDrawing
} from './layers';

type Counted = ExploredArea & { value: number; denominator: number };

/** Areas with a value and the count that it is divided by. */
function countedAreas({ areas }: Explored): Counted[] {
	return areas.filter((one): one is Counted => one.value !== null && one.denominator !== undefined);
}

const people: Unit = { id: 'persons', label: '', decimals: 0 };

function lineOf(
	points: [number, number][],
	x: (value: number) => number,
	y: (value: number) => number
) {
	return points
		.map(([at, value], index) => `${index === 0 ? 'M' : 'L'}${px(x(at))} ${px(y(value))}`)
		.join('');
}

/** Values by the size of what they were counted on, within the limits that chance alone would give. */
export function funnelLayers(
	explored: Explored,
	limits: FunnelLimits,
	width: number
): LayeredDrawing {
	const { measure } = explored;
	const drawing = blankLayers(width);
	const areas = countedAreas(explored).sort((a, b) => a.denominator - b.denominator);
	const bottom = width < NARROW ? 300 : 380;
	const values = areas.map(({ value }) => value);
	const { axis: up, left } = upwardAxis(values, 'free', measure.unit, [bottom, 24]);
	const sizes = [0, ...areas.map(({ denominator }) => denominator)];
	const across = acrossAxis(sizes, 'zero', people, [left + 8, width - 14]);
	const inside = (points: [number, number][]) =>
		points.filter(
			([at, value]) => at <= across.domain[1] && value >= up.domain[0] && value <= up.domain[1]
		);
	const line = (points: [number, number][]) => lineOf(inside(points), across.at, up.at);
	const marks = { outside: '', inside: '', home: '', picked: '' };
	for (const area of areas) {
		const [x, y] = [across.at(area.denominator), up.at(area.value)];
		const words = limits.words[area.place.code] ?? '';
		drawing.points.push({
			...{ x, y, row: 'areas', slot: area.place.code, name: area.place.name },
			value: [readingWords(area, measure), words].filter(Boolean).join('; ')
		});
		if (area.role === 'home') {
			marks.home += circle(x, y, 6);
			drawing.labels.push(nameOver(area.place.name, x, y - 12, width, 'home'));
		} else if (area.role === 'picked') marks.picked += square(x, y, 9);
		else if (limits.outside.includes(area.place.code)) marks.outside += square(x, y, 6);
		else marks.inside += `M${x} ${y}h0`;
	}
	drawing.layers = drawn([
		{
			key: 'average',
			d: `M${left} ${up.at(limits.average)}H${width}`,
			stroke: 'benchmark',
			width: 1.5
		},
		{ key: 'lower95', d: line(limits.lower95), stroke: 'benchmark', width: 1.5, dash: '4 3' },
		{ key: 'upper95', d: line(limits.upper95), stroke: 'benchmark', width: 1.5, dash: '4 3' },
		{ key: 'lower99', d: line(limits.lower99_8), stroke: 'benchmark', width: 1.5 },
		{ key: 'upper99', d: line(limits.upper99_8), stroke: 'benchmark', width: 1.5 },
		{ key: 'inside', d: marks.inside, stroke: 'other', width: 5, opacity: 0.7, round: true },
		{ key: 'outside', d: marks.outside, fill: 'paper', stroke: 'ink', width: 1.5 },
		{ key: 'picked', d: marks.picked, fill: 'paper', stroke: 'ink', width: 2.5 },
		{ key: 'home', d: marks.home, fill: 'home', stroke: 'paper', width: 1.5 }
	]);
	addUpward(drawing, up, left, width);
	addAcross(drawing, across, 24, bottom);
	const words = [
		`Across: ${measure.counted?.denominator ?? ''}.`,
		'Dashed lines: 95% limits; solid lines: 99.8% limits about the average of these areas.',
		'Hollow squares lie outside the 99.8% limits.'
	];
	addNotes(drawing, words, bottom + 38);
	return drawing;
}
