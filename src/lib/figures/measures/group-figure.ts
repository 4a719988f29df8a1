import { country } from '$lib/catalogue/dashboard';
import { periodText } from '$lib/format';
import type { AreaRef, Category, Estimate, Figure, TableRef, Unit } from '$lib/figure';
import { unitOf } from '../units';
import type { Exploration, Explored, FunnelLimits, MeasureValues, ExploreGroups } from './measure';
import { groupKey, type GroupNumber, type GroupAsked } from './exploration';
import { type Pairs, funnelOf, pairsOf } from './group-numbers';
import { exploredOf } from './explored';
import type { Alike } from './groups';
import { citedNumbers } from './cited-numbers';

/** What of a group its chart shows, and the tables in which areas are put into groups. */
interface GroupGiven {
	/** By name: areas and what they are grouped by. */
	tables: TableRef[];
	/** Measures by which areas are alike, for that group. */
	by?: MeasureValues[];
	funnel?: FunnelLimits | null;
	pairs?: { second: MeasureValues; found: Pairs } | null;
}

/** A number of a group with what it is called. */
interface Named {
	category: Category;
	/** Empty for the group itself. */
	area: string;
	value: number;
	lower?: number;
	upper?: number;
}

const limits = [
	['lower-95', 'lower95', 'lower 95% limit'],
	['upper-95', 'upper95', 'upper 95% limit'],
	['lower-99-8', 'lower99_8', 'lower 99.8% limit'],
	['upper-99-8', 'upper99_8', 'upper 99.8% limit']
] as const;

function ofFunnel(explored: Explored, state: Exploration, funnel: FunnelLimits): Named[] {
	const { unit } = explored.measure;
	const one = (number: GroupNumber, label: string, area: string, value: number): Named => {
		return { category: { key: groupKey(state, number), label, unit }, area, value };
	};
	const { own, average, counts } = funnel;
	const home = explored.home?.place.code ?? '';
	const among = `funnel of ${counts.areas} areas`;
	return [
		one('average', `average of the ${among}`, '', average),
		...limits.flatMap(([number, line, words]) =>
			own ? [one(number, `${words} at its size, ${among}`, home, own[line])] : []
		)
	];
}

function ofPairs(state: Exploration, { second, found }: NonNullable<GroupGiven['pairs']>): Named[] {
	const { correlation, areas } = found.together;
	if (!correlation) return [];
	const title = second.title.charAt(0).toLowerCase() + second.title.slice(1);
	const unit: Unit = unitOf('score', 'correlation');
	const key = groupKey(state, 'correlation', found.period.slice(11));
	const label = `correlation with ${/^[A-Z]{2}/.test(second.title) ? second.title : title}, ${periodText(found.period)}, over ${areas} authorities`;
	return [{ category: { key, label, unit }, area: '', ...correlation }];
}

/** Tables that decide which areas a group has, beside those of the values. */
function groupTables({ group }: Exploration, { tables, by = [], pairs }: GroupGiven): TableRef[] {
	const names = ['areas', 'area_members'];
	if (/deprivation/.test(group)) names.push('deprivation');
	if (group.startsWith('neighbours:')) names.push('neighbours');
	return [
		...(pairs?.second.tables ?? []),
		...(group === 'similar:own' ? by.flatMap((measure) => measure.tables) : []),
		...tables.filter(({ name }) => names.includes(name))
	];
}

/** Each table and publication once. */
function once(tables: TableRef[]): TableRef[] {
	const keyOf = ({ name, source }: TableRef) => `${name} ${source.publication}`;
	return [...new Map(tables.map((table) => [keyOf(table), table])).values()];
}

function distributionOf({ quartiles, sex, areas }: Explored, state: Exploration) {
	if (!quartiles) return {};
	const [lowerQuartile, median, upperQuartile] = quartiles;
	const missing = areas.filter(({ value }) => value === null).length;
	const group = { key: groupKey(state, null), sex };
	return {
		distribution: {
			values: [],
			neighbourModel: '',
			missing,
			lowerQuartile,
			median,
			upperQuartile,
			group
		}
	};
}

function estimateOf({ category, ...one }: Named, { sex, period }: Explored): Estimate {
	return { role: 'home', sex, category: category.key, period, ...one };
}

/**
 * The numbers of a group of areas as a figure, so that each can be cited like any other: quartiles,
 * how it goes together with a second measure, the average and limits of its funnel.
 *
 * @param state what was asked for: from it the group is named
 */
export function groupFigure(explored: Explored, state: Exploration, given: GroupGiven): Figure {
	const { measure, period, groupText, home } = explored;
	const numbers = [
		...(given.pairs ? ofPairs(state, given.pairs) : []),
		...(given.funnel ? ofFunnel(explored, state, given.funnel) : [])
	];
	const name = groupText.charAt(0).toUpperCase() + groupText.slice(1);
	const group: AreaRef = { code: '', name, slug: country.slug, level: 'country' };
	const area = home?.place ?? group;
	return citedNumbers(measure, {
		period,
		area,
		kind: 'strip',
		query: `${measure.id}?group=${state.group}`,
		shown: group,
		areas: { '': group, ...(home ? { [home.place.code]: home.place } : {}) },
		categories: numbers.map(({ category }) => category),
		estimates: numbers.map((one) => estimateOf(one, explored)),
		...distributionOf(explored, state),
		tables: once([...measure.tables, ...groupTables(state, given)]),
		interval: { level: 95, method: 'Fisher’s transformation of the correlation' }
	});
}

/** What the numbers of a group are worked out from. */
interface GroupEvidence {
	values: MeasureValues;
	/** The second measure of a correlation; null where there is none. */
	second: MeasureValues | null;
	groups: ExploreGroups;
	/** Measures by which areas are alike. */
	by: MeasureValues[];
	/** The areas that are like the marked one, where the group asks for them. */
	alike: Alike | null;
}

/** The numbers of a group as a key of a citation asks for them, worked out from the values. */
export function groupOfAnswer(asked: GroupAsked, evidence: GroupEvidence): Figure {
	const { number, state, against } = asked;
	const { values, second, groups, by, alike } = evidence;
	const { explored } = exploredOf(state, values, groups.places, alike);
	const pairs = second && { second, found: pairsOf(explored, second, against || null) };
	const funnel = number && number !== 'correlation' ? funnelOf(explored) : null;
	return groupFigure(explored, state, { tables: groups.groupTables, by, funnel, pairs });
}
