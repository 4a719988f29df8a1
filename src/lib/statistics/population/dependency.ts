import { StatisticsError, finiteOrNull, isMissing, type Maybe } from '../errors';

/** Ages `from` to `to` in completed years, both included; the open band ends at Infinity. */
interface AgeBand {
	from: number;
	to: number;
}

/**
 * An age band as published, read: `0-4`, `0–4`, `15`, `90+`, `65 and over`.
 *
 * @throws StatisticsError `age_bands_mismatch` when the text is none of these
 */
export function ageBandOf(label: string): AgeBand {
	const match = /^(\d+)(?:\s*(?:-|–|to)\s*(\d+)|\s*(\+|and over))?$/.exec(label.trim());
	if (!match) throw new StatisticsError('age_bands_mismatch', 'band', label);
	const from = Number(match[1]);
	const to = match[3] ? Infinity : Number(match[2] ?? match[1]);
	if (to < from) throw new StatisticsError('age_bands_mismatch', 'band', label);
	return { from, to };
}

/** Persons by the three broad ages that dependency ratios compare. */
export interface BroadAges {
	/** Below working age: 0 to 15 by default. */
	young: number;
	/** Of working age: 16 to 64 by default. */
	working: number;
	/** At or above the age that working age ends: 65 and over by default. */
	older: number;
}

/** `null` stands wherever the denominator is zero. */
interface DependencyRatios {
	/** Older people per 1,000 of working age. */
	oldAgePer1000: Maybe;
	/** Children per 1,000 of working age. */
	youthPer1000: Maybe;
	/** Older people and children per 1,000 of working age. */
	totalPer1000: Maybe;
	/** People of working age for each older person. */
	oldAgeSupportRatio: Maybe;
	/** Older people as percent of everybody. */
	percentOlder: Maybe;
	/** Older people as percent of children. */
	ageingIndexPercent: Maybe;
}

function persons(value: Maybe | undefined, argument: string): number {
	if (isMissing(value)) throw new StatisticsError('missing_value', argument, value);
	if (value < 0) throw new StatisticsError('negative_population', argument, value);
	if (!Number.isFinite(value)) throw new StatisticsError('not_finite', argument, value);
	return value;
}

/**
 * How many people outside working age there are for each person in it. A count of ages, not of who
 * depends on whom: many older people work and many of working age do not.
 * Source: Office for National Statistics, "Living longer" series: people aged 65 and over (or over
 * State Pension age) per 1,000 aged 16 to 64 (or to State Pension age).
 *
 * @param ages persons by broad age, each 0 or more; the caller states where the ages begin
 * @throws StatisticsError `missing_value`, `negative_population`, `not_finite`
 */
export function dependencyRatios(ages: BroadAges): DependencyRatios {
	const young = persons(ages.young, 'young');
	const working = persons(ages.working, 'working');
	const older = persons(ages.older, 'older');
	return {
		oldAgePer1000: finiteOrNull((1000 * older) / working),
		youthPer1000: finiteOrNull((1000 * young) / working),
		totalPer1000: finiteOrNull((1000 * (young + older)) / working),
		oldAgeSupportRatio: finiteOrNull(working / older),
		percentOlder: finiteOrNull((100 * older) / (young + working + older)),
		ageingIndexPercent: finiteOrNull((100 * older) / young)
	};
}

/**
 * Sums age bands to the three broad ages. A band that lies across a boundary is refused, since
 * splitting it would invent figures.
 *
 * @param bands persons by age band, keys as published: `0-4`, `15`, `90+`; from age 0 without a
 * gap or an overlap, the last one open
 * @param boundaries first ages of working and of older people, 16 and 65 by default
 * @throws StatisticsError `band_straddles_boundary`, `age_bands_mismatch`, `missing_value`,
 * `negative_population`
 */
export function broadAges(
	bands: Readonly<Record<string, Maybe>>,
	boundaries: { workingFrom: number; olderFrom: number } = { workingFrom: 16, olderFrom: 65 }
): BroadAges {
	const { workingFrom, olderFrom } = boundaries;
	const sums: BroadAges = { young: 0, working: 0, older: 0 };
	let next = 0;
	const ordered = Object.keys(bands).map((label) => ({ label, ...ageBandOf(label) }));
	for (const { label, from, to } of ordered.sort((a, b) => a.from - b.from)) {
		for (const boundary of [workingFrom, olderFrom])
			if (from < boundary && to >= boundary)
				throw new StatisticsError('band_straddles_boundary', label, label);
		if (from !== next) throw new StatisticsError('age_bands_mismatch', label, label);
		next = to + 1;
		const part = from >= olderFrom ? 'older' : from >= workingFrom ? 'working' : 'young';
		sums[part] += persons(bands[label], label);
	}
	if (next !== Infinity) throw new StatisticsError('age_bands_mismatch', 'bands', next);
	return sums;
}
