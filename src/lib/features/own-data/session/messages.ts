import type { OwnRows } from '$lib/database/own-table';
import type { Wishes } from '../reader/settings';
import type { Reference } from '../reference';
import type { ColumnType } from '../typing/types';
import type { Grouping } from './double-counting';
import type { GroupRequest } from './grouping';
import type { FileRefused, FileSummary, TypedSummary } from './summary';

/** What the page may ask of the worker, with the answer to each. */
export interface Questions {
	start: { reference: Reference; answer: null };
	open: { file: Blob; wishes: Wishes; answer: FileSummary | FileRefused };
	type: { types: ColumnType[]; answer: TypedSummary };
	groups: { request: GroupRequest; answer: Grouping };
	rejectedCsv: { answer: Blob };
	rowsForWorkbench: { answer: OwnRows };
	close: { answer: null };
}

export type QuestionKind = keyof Questions;

/** A question without its answer. */
export type Asked<K extends QuestionKind> = Omit<Questions[K], 'answer'>;

/** From the page. */
export type ToWorker =
	| { [K in QuestionKind]: { id: number; kind: K; asked: Asked<K> } }[QuestionKind]
	| { id: number; kind: 'cancel' };

/** From the worker. `requests`: addresses that it has asked for itself, by its browser's own count. */
export type FromWorker =
	| { id: number; kind: 'progress'; bytes: number }
	| { id: number; kind: 'answer'; answer: unknown; requests: string[] }
	| { id: number; kind: 'cancelled' }
	| { id: number; kind: 'failed'; message: string };
