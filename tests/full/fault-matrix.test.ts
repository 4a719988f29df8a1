import { describe, it } from 'vitest';
import {
	faults,
	kinds,
	recovers,
	type FaultName,
	type Kind
} from '../journeys/harness/fault-matrix';

describe.each(['without', 'with'])('%s a service worker', (worker) => {
	describe.each(Object.keys(kinds) as Kind[])('%s', (kind) => {
		it.each(Object.keys(faults) as FaultName[])(
			'that is %s is named, keeps nothing from being read, and comes when the server is well',
			(fault) => recovers(kind, fault, worker === 'with'),
			180_000
		);
	});
});
