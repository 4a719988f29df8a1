/** Stands for `$app/environment` where a test runs without SvelteKit: the page in the reader's browser. */
export const browser = true;
export const building = false;
export const dev = false;
export const version = 'tested';
