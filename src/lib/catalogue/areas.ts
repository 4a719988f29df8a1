import type { AreaRef } from '$lib/figure';

/** One row of `data/areas.csv`. Codes are ONS codes; an empty cell is `null`. */
export interface Area extends AreaRef {
	/** The metropolitan county's code where it and the combined authority are one area. */
	alsoCode: string | null;
	/** Code of the integrated care board that covers exactly this area. */
	alsoBoardCode: string | null;
	regionCode: string | null;
	/** The county of a district. */
	upperTierCode: string | null;
	combinedAuthorityCode: string | null;
	/** The board that holds the whole area; `null` where it lies in several or is the board itself. */
	boardCode: string | null;
	/** First and last day of the code, ISO; `null` = not known, still valid. */
	validFrom: string | null;
	validTo: string | null;
	ruralUrban: string | null;
}

/** An area as the picker lists it; the rows of `/areas.json`. */
export interface AreaChoice {
	code: string;
	alsoCode?: string;
	/** Its code as an integrated care board, where it is one too. */
	boardCode?: string;
	name: string;
	slug: string;
	level: AreaRef['level'];
	/** Name of the county or region it lies in; of a trust, the board it belongs to. */
	within?: string;
}

/**
 * A hospital trust as the search of the whole site lists it; the rows of `/trusts.json`. It has an
 * area's shape and is none: `code` is the NHS's own, and nothing is ever compared with it.
 */
export interface TrustChoice extends AreaChoice {
	level: 'trust';
	/** `Wrightington, Wigan and Leigh Teaching Hospitals NHS Foundation Trust`. */
	registeredName: string;
}

/** True for what the search lists as a trust and not as a place. */
export function isTrust(choice: AreaChoice): choice is TrustChoice {
	return choice.level === 'trust';
}

const levelWords: Record<AreaRef['level'], string> = {
	'local-authority': 'local authority',
	county: 'county',
	'combined-authority': 'combined authority',
	region: 'region',
	board: 'integrated care board',
	country: 'country',
	trust: 'hospital trust'
};

/** `combined authority and integrated care board`: all that an area is. */
export function levelText(level: AreaRef['level'], alsoBoard: boolean): string {
	return alsoBoard ? `${levelWords[level]} and ${levelWords.board}` : levelWords[level];
}

/** `2 places and 1 hospital trust match`: a trust is never counted as a place. */
export function countText(found: readonly AreaChoice[]): string {
	const trusts = found.filter(isTrust).length;
	const kinds: [number, string][] = [
		[found.length - trusts, 'place'],
		[trusts, 'hospital trust']
	];
	const words = kinds.flatMap(([count, kind]) =>
		count > 0 ? [`${count} ${kind}${count === 1 ? '' : 's'}`] : []
	);
	return `${words.join(' and ')} ${found.length === 1 ? 'matches' : 'match'}`;
}

/**
 * The same page for another place: `/areas/bolton/workforce/` and `wigan` give
 * `/areas/wigan/workforce/`; from any other page, the place's own page.
 *
 * @param path a page's path below the site's base
 */
export function pathForPlace(path: string, slug: string): `/areas/${string}/` {
	const [, section, current, ...rest] = path.split('/').filter((part, at) => at === 0 || part);
	const page = section === 'areas' && current ? rest : [];
	return `/areas/${[slug, ...page].join('/')}/`;
}

/** Names by which people know an area that are not its own; the content of `/area-names.json`. */
export interface OtherNames {
	/** Names of authorities that became part of it, by the area's code. */
	former: Record<string, string[]>;
	/** Names of its wards, by the area's code. */
	wards: Record<string, string[]>;
}
