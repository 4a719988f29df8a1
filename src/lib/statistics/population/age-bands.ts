import { StatisticsError } from '../errors';

/** Ages `from` to `to` in completed years, both included; the open band ends at Infinity. */
export interface AgeBand {
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
