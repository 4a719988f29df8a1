import { pageEntries } from '$lib/server/pages';

export const entries = () => pageEntries();
