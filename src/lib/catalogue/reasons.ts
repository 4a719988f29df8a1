/**
 * Why an area has no value: worked out from what the publisher publishes, as the catalogue has it,
 * and from what is held. Never one text a figure.
 */
import type { AreaRef, Missing } from '$lib/figure';

/** What kind of area a statistic is published for: local authorities by what they run. */
export type Tier =
	| 'single-tier'
	| 'district'
	| 'county'
	| 'combined-authority'
	| 'region'
	| 'board'
	| 'country'
	| 'trust';

/** Areas that a publisher leaves out of a level that it publishes. */
export interface LeftOut {
	/** Area codes; any area without a value where absent. */
	areas?: string[];
	/** The publisher's reason as a clause after "it": `has too few residents`. */
	because: string;
	/** Where the publisher says so. */
	source: string;
}

/** What is known of where a statistic is published, whether or not it is held here. */
export interface Publishing {
	/** Who publishes it, where that is not the publisher of the table. */
	publisher?: string;
	/** The table whose rows tell, where it is not the first. */
	table?: string;
	/** Tiers for which the publisher publishes it, here or elsewhere. */
	for: Tier[];
	/** Tiers for which it is known not to be published. What stands in neither list is not known. */
	notFor?: Tier[];
	leftOut?: LeftOut[];
	/** Why the publisher withholds single values, as a clause: `too few people answered`. */
	withheld?: string;
}

/** How many areas of each tier there are, and how many of them have a value in what is held. */
export type Coverage = Partial<Record<Tier, { areas: number; held: number }>>;

/** An area without a value, and what the table says of it. */
export interface Valueless {
	code: string;
	tier: Tier;
	/** What its row says; null where it says nothing, undefined where there is no row. */
	row?: Missing | null;
	/** Other periods have a value. */
	elsewhen?: boolean;
	/** Year in which it was founded, where that was after the period meant. */
	founded?: string;
}

/** Why there is no value: the kind, and a sentence. */
export interface Absence {
	missing: Missing;
	text: string;
}

const plurals: Record<Tier, string> = {
	'single-tier': 'single-tier authorities',
	district: 'districts',
	county: 'counties',
	'combined-authority': 'combined authorities',
	region: 'regions',
	board: 'integrated care boards',
	country: 'the country as a whole',
	trust: 'hospital trusts'
};

const tierOrder = Object.keys(plurals) as Tier[];

/** The tier of an area: a local authority in a county is a district. */
export function tierOf(area: Pick<AreaRef, 'level'> & { upperTier: string | null }): Tier {
	if (area.level !== 'local-authority') return area.level;
	return area.upperTier === null ? 'single-tier' : 'district';
}

/** `local authorities, counties and regions`: tiers in words. */
export function tiersText(tiers: readonly Tier[]): string {
	const all = tierOrder.filter((tier) => tiers.includes(tier));
	const whole = all.includes('single-tier') && all.includes('district');
	const rest = all.filter((tier) => !whole || (tier !== 'single-tier' && tier !== 'district'));
	const names = [...(whole ? ['local authorities'] : []), ...rest.map((tier) => plurals[tier])];
	const last = names.at(-1) ?? '';
	return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

/** `The Office for National Statistics`, at the beginning of a sentence. */
function publisherText(name: string): string {
	return /^(Office|Department|Ministry)\b/.test(name) ? `The ${name}` : name;
}

/** The reason where no area of the tier has a value: not published, or published and not held. */
function ofTier(tier: Tier, who: string, publishing: Publishing, coverage: Coverage): Absence {
	const kind = plurals[tier];
	if (publishing.notFor?.includes(tier))
		return {
			missing: 'not-published',
			text: `${who} publishes this for ${tiersText(publishing.for)}, not for ${kind}.`
		};
	if (publishing.for.includes(tier))
		return {
			missing: 'not-held',
			text: `${who} publishes this for ${kind} too; no such value is held in this series.`
		};
	const held = tierOrder.filter((one) => (coverage[one]?.held ?? 0) > 0);
	const only = held.length > 0 ? `, only for ${tiersText(held)}` : '';
	return { missing: 'not-held', text: `No value for ${kind} is held in this series${only}.` };
}

/** The reason that the row itself gives; null where it gives none. */
function ofRow({ row }: Valueless, who: string, { withheld }: Publishing): Absence | null {
	if (!row || row === 'not-published') return null;
	const because = withheld ? `: ${withheld}` : '';
	const texts: Record<Exclude<Missing, 'not-published'>, string> = {
		suppressed: `${who} withholds this value${because}.`,
		'not-applicable': `By ${who.replace(/^The /, 'the ')}, no value applies to this area.`,
		'not-comparable': `What ${who.replace(/^The /, 'the ')} publishes for this area cannot be compared.`,
		'not-held': 'The value is published, but not held here.',
		'too-few': 'Too few were counted to show a value.'
	};
	return { missing: row, text: texts[row] };
}

/** The reason where other areas of the tier have a value. */
function amongOthers(area: Valueless, who: string, { leftOut }: Publishing, of: string): Absence {
	const left = leftOut?.find(({ areas }) => !areas || areas.includes(area.code));
	if (left)
		return { missing: 'not-published', text: `${who} leaves this area out: it ${left.because}.` };
	if (area.row === undefined)
		return {
			missing: 'not-held',
			text: `No value for this area is held in this series; ${of} one.`
		};
	return {
		missing: 'not-published',
		text: `For this area no value is published in this series; ${of} one.`
	};
}

/** What the area itself tells of why it has no value; null where it tells nothing. */
function ofArea({ row, elsewhen, founded }: Valueless): Absence | null {
	if (elsewhen)
		return {
			missing: row === undefined ? 'not-held' : 'not-published',
			text: 'There is no value for this area in this period, though in others.'
		};
	if (founded === undefined) return null;
	return {
		missing: 'not-held',
		text: `This area was founded in ${founded}, after the period shown.`
	};
}

/**
 * Why an area has no value of a statistic, as far as the catalogue and what is held can tell.
 *
 * A reason is only ever claimed where something shows it: that a tier is not published, where the
 * catalogue says so and no value of that tier is held; that an area is left out, where the publisher
 * says so; and otherwise what is held and what not.
 *
 * @param area without a value
 * @param publisher of the table
 * @param publishing where the statistic is published; nothing is known where absent
 * @param coverage of the table, over all its periods
 */
export function absence(
	area: Valueless,
	publisher: string,
	publishing: Publishing | undefined,
	coverage: Coverage
): Absence {
	const known = publishing ?? { for: [] };
	const who = publisherText(known.publisher ?? publisher);
	const said = ofRow(area, who, known) ?? ofArea(area);
	if (said) return said;
	const { held = 0, areas = 0 } = coverage[area.tier] ?? {};
	if (held === 0) return ofTier(area.tier, who, known, coverage);
	const have = held === 1 ? 'has' : 'have';
	return amongOthers(area, who, known, `${held} of ${areas} ${plurals[area.tier]} ${have}`);
}
