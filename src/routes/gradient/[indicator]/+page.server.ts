import { gradientEntries } from '$lib/server/prerendered';

export const entries = () => gradientEntries();
