import { describe, it } from 'vitest';
import { recovers, type FaultName, type Kind } from './harness/fault-matrix';

/** Of the whole matrix in tests/full, each kind of file and each fault at least once. */
const cut: [kind: Kind, fault: FaultName, serviceWorker: boolean][] = [
	['the script that starts the page', 'a page with status 200', true],
	['the script of the page', 'altered', true],
	['a script fetched when needed', 'empty', false],
	['the style sheet', 'hung', true],
	['the worker’s script', 'not there', false],
	['the engine', 'truncated', true],
	['a table', 'altered', false],
	['the data of the next page', 'a fault of the server', false]
];

describe('a file that fails', () => {
	it.each(cut)(
		'%s, %s, with a service worker: %s, is named and comes when the server is well',
		recovers,
		120_000
	);
});
