import type { AgeProfile } from '$lib/figures/explore/explore';
import type { Unit } from '$lib/figures/figure';
import { numberText } from '$lib/format';
import { scaleLinear } from '../d3';
import { domainOf, valueAxis } from '../layout/axis';
import { NARROW, px } from '../layout/drawing';
import { addNotes } from './axes';
import { blankLayers, drawn, type LayeredDrawing } from './layers';

const share: Unit = { id: 'percent', label: '% of all residents', decimals: 2 };
const sides = [
	{ sex: 'female', name: 'women', sign: -1 },
	{ sex: 'male', name: 'men', sign: 1 }
] as const;

/** Percent of all residents who are of one sex and age. */
export function shareAt(profile: AgeProfile, sex: 'female' | 'male', age: number): number {
	const all = [...profile.female, ...profile.male].reduce((sum, count) => sum + count, 0);
	return (100 * (profile[sex][age] ?? 0)) / all;
}

const ageText = (age: number) => (age === 90 ? '90 and over' : `aged ${age}`);

/**
 * Residents by single year of age, women to the left and men to the right; the other area as an
 * outline. Ninety stands for 90 and over, and so is wider than a single year.
 */
export function pyramidLayers(
	home: AgeProfile,
	other: AgeProfile | null,
	width: number
): LayeredDrawing {
	const drawing = blankLayers(width);
	const [top, height] = [26, width < NARROW ? 4 : 5];
	const bottom = top + 91 * height;
	const gutter = 22;
	const half = width / 2 - gutter;
	const ages = Array.from({ length: 91 }, (_, age) => age);
	const profiles = [home, ...(other ? [other] : [])];
	const highest = Math.max(
		...profiles.flatMap((one) =>
			sides.flatMap(({ sex }) => ages.map((age) => shareAt(one, sex, age)))
		)
	);
	const axis = valueAxis(domainOf([highest], 'zero'), [0, half - 8], { ...share, decimals: 1 }, 3);
	const length = scaleLinear(axis.domain, [0, half - 8]);
	const y = (age: number) => bottom - (age + 1) * height;
	const edge = (sign: number) => width / 2 + sign * gutter;
	let [bars, outline] = ['', ''];
	for (const { sex, sign, name } of sides) {
		const to = (profile: AgeProfile, age: number) =>
			px(edge(sign) + sign * length(shareAt(profile, sex, age)));
		bars += ages
			.map((age) => `M${edge(sign)} ${y(age)}H${to(home, age)}v${height - 0.6}H${edge(sign)}z`)
			.join('');
		if (other)
			outline += ages
				.map(
					(age) => `${age === 0 ? `M${to(other, 0)} ${bottom}` : `H${to(other, age)}`}V${y(age)}`
				)
				.join('');
		for (const { at, text } of axis.ticks) {
			const x = px(edge(sign) + sign * at);
			drawing.grid += `M${x} ${top}V${bottom}`;
			drawing.labels.push({
				x,
				y: bottom + 18,
				text,
				anchor: 'middle',
				tone: 'ink-soft',
				small: true
			});
		}
		const heading = name.charAt(0).toUpperCase() + name.slice(1);
		drawing.labels.push({
			...{
				x: px(edge(sign) + (sign * half) / 2),
				y: 14,
				text: heading,
				anchor: 'middle',
				tone: 'ink'
			}
		});
		for (const age of ages) {
			const beside = other ? `, ${other.name} ${numberText(shareAt(other, sex, age), share)}` : '';
			drawing.points.push({
				...{ x: to(home, age), y: px(y(age) + height / 2), row: String(age), slot: sex },
				name: `${home.name}, ${name} ${ageText(age)}`,
				value: `${numberText(shareAt(home, sex, age), share)} (${numberText(home[sex][age] ?? 0, { ...share, id: 'persons', decimals: 0 })} people)${beside}`
			});
		}
	}
	for (const age of [0, 10, 20, 30, 40, 50, 60, 70, 80, 90])
		drawing.labels.push({
			...{ x: width / 2, y: px(y(age) + height / 2 + 4.5), text: age === 90 ? '90+' : String(age) },
			...{ anchor: 'middle', tone: 'ink-soft', small: true }
		});
	drawing.layers = drawn([
		{ key: 'bars', d: bars, fill: 'home', opacity: 0.75 },
		{ key: 'halo', d: outline, stroke: 'paper', width: 4 },
		{ key: 'outline', d: outline, stroke: 'benchmark', width: 1.5 }
	]);
	addNotes(
		drawing,
		[
			`Bars: ${home.name}. ${other ? `Outline: ${other.name}.` : ''}`,
			'% of all residents. The oldest bar is everyone aged 90 and over.'
		],
		bottom + 40
	);
	return drawing;
}
