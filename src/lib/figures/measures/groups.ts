import { country } from '$lib/catalogue/dashboard';
import { firstIndex } from '$lib/catalogue/dashboard';
import type { Exploration, MeasureValues, Place } from './measure';

/** The areas of a group, in words and as a test; `problem` where the group could not be used. */
export interface Group {
	/** Plural, for a heading: "local authorities of the North West". */
	text: string;
	has: (place: Place) => boolean;
	problem?: string;
}

type Level = MeasureValues['level'];

const isAuthority = ({ level }: Place) => level === 'local-authority';

/** True for authorities that run schools, social care and public health: counties, not their districts. */
function isUpperTier(place: Place): boolean {
	if (isAuthority(place)) return place.upperTier === null;
	return place.level === 'county' && place.code.startsWith('E10');
}

const whole: Record<Level, Group> = {
	authorities: { text: `local authorities of ${country.name}`, has: isAuthority },
	'upper-tier': {
		text: `upper-tier and single-tier authorities of ${country.name}`,
		has: isUpperTier
	}
};

const wider: Record<string, Group> = {
	counties: { text: 'counties with districts', has: (one) => one.code.startsWith('E10') },
	'combined-authorities': {
		text: 'combined authorities',
		has: ({ level }) => level === 'combined-authority'
	},
	regions: { text: `regions of ${country.name}`, has: ({ level }) => level === 'region' },
	none: { text: 'chosen places', has: () => false }
};

const fifthWords = ['most deprived', 'second most deprived', 'middle', 'second least deprived'];

/** `the most deprived fifth of authorities`. */
function fifthText(fifth: number): string {
	return `${fifthWords[fifth - 1] ?? 'least deprived'} fifth`;
}

/** `Urban: Majority nearer to a major town or city` -> `urban-majority-nearer-to-a-major-town-or-city`. */
function classSlug(ruralUrban: string): string {
	return ruralUrban
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}

/** True where the whole of an area lies in another. */
export function within(part: Place, wholeArea: Place): boolean {
	return (
		part.region === wholeArea.code ||
		part.upperTier === wholeArea.code ||
		part.combinedAuthority === wholeArea.code ||
		part.board === wholeArea.code
	);
}

function fallback(level: Level, problem: string): Group {
	return { ...whole[level], problem: `${problem}, showing ${whole[level].text}` };
}

function inArea(area: Place | undefined, level: Level): Group {
	if (!area) return fallback(level, 'there is no such area');
	const { text, has } = whole[level];
	return {
		text: text.replace(country.name, area.name),
		has: (one) => has(one) && within(one, area)
	};
}

function ofFifth(fifth: number, level: Level): Group {
	return {
		text: `local authorities in the ${fifthText(fifth)} by ${firstIndex().name}`,
		has: (one) => whole[level].has(one) && one.fifth === fifth
	};
}

function ofClass(ruralUrban: string, level: Level): Group {
	return {
		text: `authorities classed as “${ruralUrban}”`,
		has: (one) => whole[level].has(one) && one.ruralUrban === ruralUrban
	};
}

function ofClassNamed(slug: string, places: Place[], level: Level): Group {
	const found = places.find(({ ruralUrban }) => ruralUrban && classSlug(ruralUrban) === slug);
	return found?.ruralUrban
		? ofClass(found.ruralUrban, level)
		: fallback(level, 'there is no such class');
}

/** Areas of the same kind as the marked one. */
function sameAs(mark: Place | undefined, kind: string, places: Place[], level: Level): Group {
	if (!mark) return fallback(level, 'no place is marked');
	const area = (code: string | null) => places.find((one) => one.code === code);
	if (kind === 'deprivation')
		return mark.fifth === null
			? fallback(level, `${mark.name} is in no fifth of deprivation`)
			: ofFifth(mark.fifth, level);
	if (kind === 'rural-urban')
		return mark.ruralUrban === null
			? fallback(level, `${mark.name} has no rural or urban class`)
			: ofClass(mark.ruralUrban, level);
	const parents = {
		region: mark.region,
		county: mark.upperTier,
		'combined-authority': mark.combinedAuthority,
		'integrated-care-board': mark.board
	};
	const parent = area(parents[kind as keyof typeof parents]);
	return parent
		? inArea(parent, level)
		: fallback(level, `${mark.name} lies in no ${kind.replaceAll('-', ' ')}`);
}

/** Codes that were found to be like the marked area, nearest first, and how. */
export interface Alike {
	codes: string[];
	text: string;
	problem?: string;
	/** Distance by code, where it is known. */
	distances?: Record<string, number>;
}

/**
 * The areas that a choice shows beside those it names one by one.
 *
 * @param level what the measure is published for: the group "all" follows it
 * @param alike needed for the groups `neighbours:…` and `similar:own`
 */
export function groupOf(
	{ group, mark }: Pick<Exploration, 'group' | 'mark'>,
	places: Place[],
	level: Level,
	alike: Alike | null = null
): Group {
	const [kind = '', name = ''] = group.split(':');
	const marked = places.find(({ slug }) => slug === mark);
	if (kind === 'neighbours' || kind === 'similar') {
		const { codes = [], text = 'similar authorities', problem } = alike ?? {};
		return { text, has: ({ code }) => codes.includes(code), ...(problem ? { problem } : {}) };
	}
	if (kind === 'same') return sameAs(marked, name, places, level);
	if (kind === 'deprivation') return ofFifth(Number(name), level);
	if (kind === 'rural-urban') return ofClassNamed(name, places, level);
	if (name !== '') {
		const area = places.find(({ slug, level: own }) => slug === name && own === kind);
		return inArea(area, level);
	}
	// A board with the same authorities as a combined authority is one area with it.
	const boards = new Set(places.flatMap(({ board }) => board ?? []));
	if (kind === 'boards')
		return {
			text: 'integrated care boards',
			has: ({ code, level: own }) => own === 'board' || boards.has(code)
		};
	if (kind === 'authorities' || kind === 'upper-tier') return whole[kind];
	return wider[kind] ?? whole[level];
}

/** Groups to choose from, under a heading. */
interface GroupChoices {
	heading: string;
	groups: { value: string; text: string }[];
}

const ofEngland: GroupChoices = {
	heading: `All of ${country.name}`,
	groups: [
		{ value: 'all', text: 'All authorities it is published for' },
		{ value: 'authorities', text: 'All local authorities' },
		{ value: 'upper-tier', text: 'Upper-tier and single-tier authorities' },
		{ value: 'regions', text: 'Regions' },
		{ value: 'combined-authorities', text: 'Combined authorities' },
		{ value: 'counties', text: 'Counties with districts' },
		{ value: 'none', text: 'Only places I add' }
	]
};

/** Groups that start from the marked place; those that it belongs to. */
function fromMark(mark: Place): GroupChoices {
	const same = (kind: string, text: string, there: unknown) =>
		there === null || there === undefined ? [] : [{ value: `same:${kind}`, text }];
	return {
		heading: `Like ${mark.name}`,
		groups: [
			...same('region', 'In the same region', mark.level === 'region' ? null : mark.region),
			...same('combined-authority', 'In the same combined authority', mark.combinedAuthority),
			...same('integrated-care-board', 'In the same integrated care board', mark.board),
			...same('county', 'In the same county', mark.upperTier),
			...same('deprivation', 'In the same fifth of deprivation', mark.fifth),
			...same('rural-urban', 'In the same rural or urban class', mark.ruralUrban),
			...(mark.level === 'local-authority'
				? [
						{ value: 'neighbours:global', text: 'ONS statistical neighbours: all subjects' },
						{ value: 'neighbours:demographic', text: 'ONS statistical neighbours: demographic' },
						{ value: 'neighbours:economic', text: 'ONS statistical neighbours: economic' },
						{ value: 'similar:own', text: 'Alike by measures you choose' }
					]
				: [])
		]
	};
}

function areasOf(places: Place[], level: Place['level'], heading: string): GroupChoices {
	const areas = places.filter((place) => place.level === level && !place.code.startsWith('E11'));
	return {
		heading,
		groups: areas.map(({ slug, name }) => ({ value: `${level}:${slug}`, text: name }))
	};
}

const byDeprivation: GroupChoices = {
	heading: 'By deprivation',
	groups: [1, 2, 3, 4, 5].map((fifth) => {
		const text = fifthText(fifth);
		return { value: `deprivation:${fifth}`, text: text.charAt(0).toUpperCase() + text.slice(1) };
	})
};

/** Every group that may be chosen; those of levels without areas are left out. */
export function groupChoices(places: Place[], mark: Place | undefined): GroupChoices[] {
	const classes = [...new Set(places.flatMap(({ ruralUrban }) => ruralUrban ?? []))].sort();
	const boards = places.some(({ board }) => board !== null);
	const england = boards
		? {
				...ofEngland,
				groups: [...ofEngland.groups, { value: 'boards', text: 'Integrated care boards' }]
			}
		: ofEngland;
	return [
		england,
		...(mark ? [fromMark(mark)] : []),
		areasOf(places, 'region', 'In a region'),
		areasOf(places, 'combined-authority', 'In a combined authority'),
		areasOf(places, 'county', 'In a county'),
		areasOf(places, 'board', 'Wholly in an integrated care board'),
		byDeprivation,
		{
			heading: 'Rural or urban',
			groups: classes.map((name) => ({ value: `rural-urban:${classSlug(name)}`, text: name }))
		}
	].filter(({ groups }) => groups.length > 0);
}
