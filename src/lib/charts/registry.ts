import type { ChartKind, ChartOfKind } from './kinds';
import Bars from './length/Bars.svelte';
import Pyramid from './length/Pyramid.svelte';
import Waterfall from './length/Waterfall.svelte';
import Gap from './position/Gap.svelte';
import Gradient from './position/Gradient.svelte';
import Strip from './position/Strip.svelte';
import Lines from './time/Lines.svelte';

/**
 * The registry of charts: what draws each kind of figure. A kind that is forgotten is a type error.
 * A frame of another site fetches one of them only: `features/embeds/charts.ts` has the same type.
 */
export const charts: Record<ChartKind, ChartOfKind> = {
	strip: Strip,
	pyramid: Pyramid,
	gap: Gap,
	lines: Lines,
	gradient: Gradient,
	waterfall: Waterfall,
	bars: Bars
};
