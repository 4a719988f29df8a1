import { classSlug, fifthText } from '../figures/groups';
import type { Place } from '../figures/explore';

/** Groups to choose from, under a heading. */
export interface GroupChoices {
	heading: string;
	groups: { value: string; text: string }[];
}

const ofEngland: GroupChoices = {
	heading: 'All of England',
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
		{
			heading: 'By deprivation',
			groups: [1, 2, 3, 4, 5].map((fifth) => {
				const text = fifthText(fifth);
				return {
					value: `deprivation:${fifth}`,
					text: text.charAt(0).toUpperCase() + text.slice(1)
				};
			})
		},
		{
			heading: 'Rural or urban',
			groups: classes.map((name) => ({ value: `rural-urban:${classSlug(name)}`, text: name }))
		}
	].filter(({ groups }) => groups.length > 0);
}
