/** Before each test of components: an empty page with the site's own styles, at the root of the site. */
import { afterEach, beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import '../../src/app.css';
import { resetMoves } from './navigation';

beforeEach(() => resetMoves());

// The tests of a file share one page: what one has drawn would else stay for the next.
afterEach(() => {
	cleanup();
	localStorage.clear();
	sessionStorage.clear();
});
