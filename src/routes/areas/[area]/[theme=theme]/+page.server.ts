import { themeEntries } from '$lib/server/pages';

export const entries = () => themeEntries();
