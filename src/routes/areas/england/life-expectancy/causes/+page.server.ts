import { englandGapFigures } from '$lib/server/engine';
import type { PageServerLoad } from './$types';

/** Ages and causes behind England's gap, worked out while the site is built. */
export const load: PageServerLoad = async () => ({ figures: await englandGapFigures() });
