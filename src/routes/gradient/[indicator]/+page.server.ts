import { gradientEntries } from '$lib/server/gradient';

export const entries = () => gradientEntries();
