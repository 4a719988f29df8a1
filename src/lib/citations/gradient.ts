/** The published values behind a gradient, and the numbers that are worked out from them, as figures to cite. */
import { country } from '$lib/catalogue/dashboard';
import type { AreaRef, Category, Estimate, Figure, Unit } from '$lib/figure';
import type {
	AuthorityGroup,
	GapMeasure,
	Gradient,
	GradientSource,
	Measured,
	RankedAuthority
} from '$lib/figures/gradient/gradient';
import type { GradientChoice } from '$lib/figures/gradient/choice';
import { groupingNames, indexNames, measureWords } from '$lib/words/worked-out/gradient';
import { tablesBehind } from '$lib/figures/gradient/gradient';
import { citedNumbers } from '$lib/figures/measures/cited-numbers';
import { sentenceCase } from '$lib/format';

/** England, as a figure names it. */
const england: AreaRef = { ...country, level: 'country' };

/** An authority of a gradient, as a figure names it. */
function areaRef({ code, name, slug }: Pick<RankedAuthority, 'code' | 'name' | 'slug'>) {
	const level = code.startsWith('E10') ? ('county' as const) : ('local-authority' as const);
	return { code, name, slug, level };
}

function publishedOf(source: GradientSource, one: RankedAuthority, home: string): Estimate[] {
	return source.sexes.map((sex, at): Estimate => {
		const { value, lower, upper, missing } = one.values[at] ?? { value: null };
		return {
			role: one.slug === home ? 'home' : 'neighbour',
			area: one.code,
			sex,
			category: '',
			period: source.period,
			value,
			...(lower !== undefined && upper !== undefined ? { lower, upper } : {}),
			...(value === null ? { missing: missing ?? ('not-held' as const) } : {})
		};
	});
}

/**
 * The published values behind a gradient as a figure, so that each can be cited like any other
 * number: every authority's, and England's.
 *
 * @param home slug of the authority that is marked; its value is offered first
 */
export function gradientFigure(source: GradientSource, home: string): Figure {
	const marked = source.areas.find(({ slug }) => slug === home) ?? source.areas[0];
	const shown = marked ? areaRef(marked) : england;
	const whole = source.sexes.map((sex, at): Estimate => {
		const value = source.england[at] ?? null;
		const key = { role: 'benchmark' as const, area: england.code, sex, category: '' };
		const why = value === null ? { missing: 'not-held' as const } : {};
		return { ...key, period: source.period, value, ...why };
	});
	const { id, period, intervalMethod } = source;
	const areas = [...source.areas.map((one) => areaRef(one)), england];
	return citedNumbers(source, {
		period,
		shown,
		query: `${id}?area=${shown.slug}`,
		area: shown,
		benchmark: england,
		areas: Object.fromEntries(areas.map((area) => [area.code, area])),
		estimates: [...source.areas.flatMap((one) => publishedOf(source, one, home)), ...whole],
		interval: intervalMethod ? { level: 95, method: intervalMethod } : null
	});
}

/** The numbers that are worked out for a gradient: those about groups and the place marked, or WHO's measures. */
export type GradientPart = 'groups' | 'measures';

/** A number that was worked out, with what it is called and whose it is. */
interface Named extends Measured {
	category: Category;
	area: AreaRef;
	parts?: number[];
}

const suffix = '-by-deprivation';

/** The id under which the numbers of an indicator's gradient are cited. */
export function gradientNumbersId(indicator: string): string {
	return `${indicator}${suffix}`;
}

/** `imd-2025:tenths:slope-linear`: a number under the choice that it was worked out for. */
export function gradientKey({ index, grouping }: GradientChoice, number: string): string {
	return `${index}:${grouping}:${number}`;
}

/** The choice that a key names; null where it is none. */
export function choiceOfKey(key: string): Pick<GradientChoice, 'index' | 'grouping'> | null {
	const [index = '', grouping = ''] = key.split(':');
	if (!Object.hasOwn(indexNames, index) || !Object.hasOwn(groupingNames, grouping)) return null;
	return { index, grouping } as Pick<GradientChoice, 'index' | 'grouping'>;
}

/** A distance is in points where the values are shares or scores, else in their unit. */
function distanceUnit({ unit }: GradientSource, decimals: number): Unit {
	if (unit.id === 'percent') return { id: 'score', label: 'percentage points', decimals };
	return { ...unit, decimals };
}

/** The unit of a measure, with the digits that its table shows. */
function unitOfMeasure(source: GradientSource, { scale, value }: GapMeasure): Unit {
	const decimals = Math.abs(value ?? 0) < 1 ? 4 : 2;
	if (scale === 'unit') return distanceUnit(source, source.unit.decimals + 1);
	if (scale === 'ratio') return { id: 'score', label: 'ratio', decimals: 2 };
	if (scale === 'percent') return { id: 'percent', label: '%', decimals: 2 };
	return { id: 'score', label: scale === 'number' ? 'number' : 'squared units', decimals };
}

/** Which groups a number is about: `tenths of deprivation by IMD 2025`. */
function groupsText({ grouping, index }: GradientChoice): string {
	const by = grouping === 'regions' ? '' : ` by ${indexNames[index]}`;
	return `${groupingNames[grouping]}${by}`;
}

/** Within a name; Theil keeps his capital. */
const lowered = (words: string) =>
	words.startsWith('Theil') ? words : words.charAt(0).toLowerCase() + words.slice(1);

/** Percentage points have no sign, so that the name of a number says them. */
function named(choice: GradientChoice, number: string, words: string, unit: Unit): Category {
	const points = unit.label === 'percentage points' ? `, ${unit.label}` : '';
	const label = `${words}${points}, ${groupsText(choice)}`;
	return { key: gradientKey(choice, number), label, unit };
}

function ofMeasures(source: GradientSource, { choice }: Gradient, measures: GapMeasure[]): Named[] {
	return measures.map(({ id, scale, kind, ...measured }) => {
		const unit = unitOfMeasure(source, { id, scale, kind, ...measured });
		const words = lowered(measureWords[id]?.name ?? id);
		return { ...measured, area: england, category: named(choice, id, words, unit) };
	});
}

function ofGroup(source: GradientSource, choice: GradientChoice, group: AuthorityGroup): Named {
	const { key, label, value, lower, upper, authorities, population } = group;
	const name = choice.grouping === 'regions' ? label : lowered(label);
	const words = `${name}, mean of its authorities`;
	const measured = lower !== undefined && upper !== undefined ? { value, lower, upper } : { value };
	const category = named(choice, `group-${key}`, words, source.unit);
	return { ...measured, area: england, category, parts: [authorities, population] };
}

/** What is expected of the marked place by the line, and how far from it its value lies. */
function ofPlace(source: GradientSource, { choice, gap, home }: Gradient): Named[] {
	if (!gap || !home) return [];
	const { expected: value, difference, place } = home;
	const away = distanceUnit(source, source.unit.decimals);
	return [
		{
			value,
			area: areaRef(place),
			category: named(choice, 'expected', 'expected of an area as deprived as it is', source.unit)
		},
		{
			value: difference,
			area: areaRef(place),
			category: named(choice, 'beside-expected', 'value less the expected one', away)
		}
	];
}

/** The gaps that stand beside the chart, with fewer digits than in the table of measures. */
function ofGap(source: GradientSource, { choice, gap }: Gradient): Named[] {
	if (!gap) return [];
	const away = distanceUnit(source, source.unit.decimals);
	const ratio: Unit = { id: 'score', label: 'ratio', decimals: 2 };
	const share: Unit = { id: 'percent', label: '%', decimals: 1 };
	const one = (key: string, words: string, measured: Measured, unit: Unit): Named => {
		return { ...measured, area: england, category: named(choice, key, words, unit) };
	};
	const fraction = { value: gap.attributable };
	return [
		one('line-slope', 'slope index, end to end of the fitted line', gap.slopeIndex, away),
		one('line-relative', 'relative index, end to end of the fitted line', gap.relativeIndex, ratio),
		one('gap-absolute', 'absolute gap, most against least deprived group', gap.absolute, away),
		one('gap-relative', 'relative gap, most against least deprived group', gap.relative, ratio),
		one('fraction-told', 'population attributable fraction', fraction, share)
	];
}

function estimateOf(source: GradientSource, { sex }: GradientChoice, one: Named): Estimate {
	const { category, area, value, lower, upper, parts } = one;
	return {
		role: 'home',
		area: area.code,
		sex,
		category: category.key,
		period: source.period,
		value,
		...(lower !== undefined && upper !== undefined ? { lower, upper } : {}),
		...(value === null ? { missing: 'not-applicable' as const } : {}),
		...(parts ? { parts } : {})
	};
}

/** All numbers about the groups and the place marked. */
function ofGroups(source: GradientSource, gradient: Gradient): Named[] {
	return [
		...ofPlace(source, gradient),
		...ofGap(source, gradient),
		...gradient.groups.map((group) => ofGroup(source, gradient.choice, group))
	];
}

/**
 * The numbers that a gradient's page works out for a choice, as a figure, so that each can be cited
 * like any other: they follow from the published values alone, and are worked out again to be checked.
 *
 * @param measures WHO's measures of the same groups, for that part
 */
export function gradientNumbers(
	source: GradientSource,
	gradient: Gradient,
	part: GradientPart,
	measures: GapMeasure[] = []
): Figure {
	const { choice, home } = gradient;
	const numbers =
		part === 'measures' ? ofMeasures(source, gradient, measures) : ofGroups(source, gradient);
	const area = home ? areaRef(home.place) : england;
	const shown = part === 'groups' && gradient.gap ? area : england;
	const { id, title, period } = source;
	return citedNumbers(source, {
		id: gradientNumbersId(id),
		period,
		area,
		shown,
		title: `${sentenceCase(title)} by deprivation`,
		query: `${gradientNumbersId(id)}?area=${area.slug}`,
		areas: { [area.code]: area, [england.code]: england },
		categories: numbers.map(({ category }) => category),
		estimates: numbers.map((one) => estimateOf(source, choice, one)),
		parts: ['authorities', 'residents'].map((label) => ({ label, decimals: 0 })),
		interval: { level: 95, method: source.intervalMethod ?? 'how well the groups lie on the line' },
		tables: tablesBehind(source, choice)
	});
}
