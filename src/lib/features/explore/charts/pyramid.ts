import type { AgeProfile } from '$lib/figures/measures/age-profiles';
import type { Unit } from '$lib/figure';
import { numberText } from '$lib/format';
import { domainOf, valueAxis, type ValueAxis } from '$lib/charts/layout/axis';
import { NARROW, px, type Label } from '$lib/charts/layout/drawing';
import { addNotes, blankLayers, drawn, type Layer, type LayeredDrawing } from './layers';

type Sex = 'female' | 'male';

const share: Unit = { id: 'percent', label: '% of all residents', decimals: 2 };
const persons: Unit = { id: 'persons', label: '', decimals: 0 };
const sides: { sex: Sex; name: string; sign: -1 | 1 }[] = [
	{ sex: 'female', name: 'women', sign: -1 },
	{ sex: 'male', name: 'men', sign: 1 }
];
const ages = Array.from({ length: 91 }, (_, age) => age);
const TOP = 26;
/** Half of the room between the two sides, where the ages stand. */
const GUTTER = 22;

/** Percent of all residents at each age, by sex. */
export function sharesOf({ female, male }: AgeProfile): Record<Sex, number[]> {
	const all = [...female, ...male].reduce((sum, count) => sum + count, 0);
	const percent = (counts: number[]) => counts.map((count) => (all > 0 ? (100 * count) / all : 0));
	return { female: percent(female), male: percent(male) };
}

/** What the bars are placed with. */
interface Sheet {
	drawing: LayeredDrawing;
	home: AgeProfile;
	other: AgeProfile | null;
	own: Record<Sex, number[]>;
	beside: Record<Sex, number[]> | null;
	axis: ValueAxis;
	/** Height of a year, px. */
	height: number;
	bottom: number;
}

type Side = (typeof sides)[number];

const edge = ({ drawing }: Sheet, { sign }: Side) => drawing.width / 2 + sign * GUTTER;
const top = ({ bottom, height }: Sheet, age: number) => bottom - (age + 1) * height;

/** Where a bar ends. */
function end(sheet: Sheet, side: Side, value: number): number {
	return px(edge(sheet, side) + side.sign * sheet.axis.at(value));
}

function barsOf(sheet: Sheet, side: Side): string {
	const from = edge(sheet, side);
	return ages
		.map((age) => {
			const to = end(sheet, side, sheet.own[side.sex][age] ?? 0);
			return `M${from} ${top(sheet, age)}H${to}v${sheet.height - 0.6}H${from}z`;
		})
		.join('');
}

/** The other area's shares as one line from the youngest to the oldest. */
function outlineOf(sheet: Sheet, side: Side): string {
	const values = sheet.beside?.[side.sex];
	if (!values) return '';
	return ages
		.map((age) => {
			const to = end(sheet, side, values[age] ?? 0);
			return `${age === 0 ? `M${to} ${sheet.bottom}` : `H${to}`}V${top(sheet, age)}`;
		})
		.join('');
}

function addPoints(sheet: Sheet, side: Side): void {
	const { drawing, home, other, own, beside, height } = sheet;
	for (const age of ages) {
		const value = own[side.sex][age] ?? 0;
		const people = numberText(home[side.sex][age] ?? 0, persons);
		const compared =
			other && beside ? `, ${other.name} ${numberText(beside[side.sex][age] ?? 0, share)}` : '';
		drawing.points.push({
			x: end(sheet, side, value),
			y: px(top(sheet, age) + height / 2),
			row: String(age),
			slot: side.sex,
			name: `${home.name}, ${side.name} ${age === 90 ? '90 and over' : `aged ${age}`}`,
			value: `${numberText(value, share)} (${people} people)${compared}`
		});
	}
}

function addScale(sheet: Sheet, side: Side): void {
	const { drawing, axis, bottom } = sheet;
	const style = { anchor: 'middle', tone: 'ink-soft', small: true } as const;
	for (const { at, text } of axis.ticks) {
		const x = px(edge(sheet, side) + side.sign * at);
		drawing.grid += `M${x} ${TOP}V${bottom}`;
		drawing.labels.push({ x, y: bottom + 18, text, ...style });
	}
	const middle = px(edge(sheet, side) + (side.sign * drawing.width) / 5);
	const heading = side.name.charAt(0).toUpperCase() + side.name.slice(1);
	drawing.labels.push({ x: middle, y: 14, text: heading, anchor: 'middle', tone: 'ink' });
}

function ageLabels(sheet: Sheet): Label[] {
	return ages
		.filter((age) => age % 10 === 0)
		.map((age) => ({
			x: sheet.drawing.width / 2,
			y: px(top(sheet, age) + sheet.height / 2 + 4.5),
			text: age === 90 ? '90+' : String(age),
			anchor: 'middle',
			tone: 'ink-soft',
			small: true
		}));
}

function layersOf(sheet: Sheet): Layer[] {
	const outline = sides.map((side) => outlineOf(sheet, side)).join('');
	return drawn([
		{
			key: 'bars',
			fill: 'home',
			opacity: 0.75,
			d: sides.map((side) => barsOf(sheet, side)).join('')
		},
		{ key: 'halo', d: outline, stroke: 'paper', width: 4 },
		{ key: 'outline', d: outline, stroke: 'benchmark', width: 1.5 }
	]);
}

/**
 * Residents by single year of age, women to the left and men to the right; the other area as an
 * outline. The oldest bar is everyone of 90 and over, and so is longer than its neighbours.
 */
export function pyramidLayers(
	home: AgeProfile,
	other: AgeProfile | null,
	width: number
): LayeredDrawing {
	const drawing = blankLayers(width);
	const height = width < NARROW ? 4 : 5;
	const bottom = TOP + 91 * height;
	const [own, beside] = [sharesOf(home), other && sharesOf(other)];
	const values = [own, beside].flatMap((one) => (one ? [...one.female, ...one.male] : []));
	const room = width / 2 - GUTTER - 20;
	const unit = { ...share, decimals: 1 };
	const axis = valueAxis(domainOf([Math.max(...values)], 'zero'), [0, room], unit, 3);
	const sheet: Sheet = { drawing, home, other, own, beside, axis, height, bottom };
	for (const side of sides) {
		addScale(sheet, side);
		addPoints(sheet, side);
	}
	drawing.labels.push(...ageLabels(sheet));
	drawing.layers = layersOf(sheet);
	const words = `Bars: ${home.name}. ${other ? `Outline: ${other.name}.` : ''}`;
	const rest = '% of all residents. The oldest bar is everyone aged 90 and over.';
	addNotes(drawing, [words, rest], bottom + 40);
	return drawing;
}
