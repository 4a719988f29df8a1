import type { Figure } from '$lib/figure';
import { pyramid, waterfall, bars, barsOfTwelve } from './lengths';
import { named, without } from './parts';
import { strip, gapBySex, gapByCategory, gradient } from './positions';
import {
	linesIndexed,
	linesBySex,
	linesProjected,
	linesInterrupted,
	linesByCategory
} from './times';

export * from './lengths';
export * from './parts';
export * from './positions';
export * from './times';

/** Every figure of this file by name: what is drawn, tested and looked at. */
export function gallery(): Record<string, Figure> {
	const longNames = ['Bournemouth, Christchurch and Poole', 'Kensington and Chelsea'] as const;
	return {
		strip: strip(),
		'strip-equal': strip(19.3, 19.3),
		'strip-ends': named(strip(6.01, 34.9), 'City of London', 'Isles of Scilly'),
		'strip-long': named(strip(18.9, 19.1), ...longNames),
		'strip-missing': without(strip(), 'home'),
		'strip-one-value': {
			...strip(19.3, 19.3),
			distribution: { ...strip().distribution!, values: Array<number>(296).fill(19.3) }
		},
		pyramid: pyramid(),
		'pyramid-earlier': pyramid('earlier'),
		'pyramid-long': named(pyramid(), ...longNames),
		gap: gapBySex(),
		'gap-equal': gapBySex(0),
		'gap-long': named(gapBySex(-0.3), ...longNames),
		'gap-missing': without(gapBySex(), 'benchmark'),
		'gap-categories': gapByCategory(),
		lines: linesIndexed(),
		'lines-long': named(linesIndexed(), ...longNames),
		'lines-sexes': linesBySex(),
		'lines-projected': linesProjected(),
		'lines-interrupted': linesInterrupted(),
		'lines-categories': linesByCategory(),
		gradient: gradient(),
		waterfall: waterfall(),
		bars: bars(),
		'bars-long': named(bars(), ...longNames),
		'bars-twelve': barsOfTwelve()
	};
}
