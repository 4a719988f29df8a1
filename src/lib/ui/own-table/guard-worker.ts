/** The worker in which a reader's table is guarded: a million rows would hold the page up. */
import type { OwnTable } from '$lib/database/own-table';
import { guardedTable, type GuardReport, type TableGuard } from './guarded-table';

/** What the page asks, and what it is told. */
export interface GuardAsked {
	table: OwnTable;
	guard: TableGuard;
}
export type GuardTold = { table: OwnTable; report: GuardReport } | { failure: string };

addEventListener('message', ({ data }: MessageEvent<GuardAsked>) => {
	guardedTable(data.table, data.guard).then(
		(made) => postMessage(made satisfies GuardTold),
		(reason: unknown) => postMessage({ failure: String(reason) } satisfies GuardTold)
	);
});
