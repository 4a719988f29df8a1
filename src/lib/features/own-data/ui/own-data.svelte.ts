import type { OwnRows } from '$lib/database/own-table';
import type { Wishes } from '../reader/settings';
import type { Reference } from '../reference';
import { Cancelled, startedClient, type OwnDataClient } from '../session/client';
import type { Grouping } from '../session/double-counting';
import type { GroupRequest } from '../session/grouping';
import type { FileRefused, FileSummary, TypedSummary } from '../session/summary';
import type { ColumnType } from '../typing/types';
import { quiet } from './quiet';

/** Where the page stands. */
export type Status = 'loading' | 'ready' | 'reading' | 'failed';

/** A file as it was opened. */
export interface OpenFile {
	name: string;
	content: Blob;
}

/** What a picture is made with, fetched before there is a file to be careful with. */
function parts(): Promise<unknown> {
	return Promise.all([
		import('$lib/charts/export'),
		import('$lib/downloads/png'),
		import('$lib/downloads/save')
	]);
}

/** The reader's file and what has been chosen for it: the page shows this and nothing else. */
export class OwnData {
	status = $state<Status>('loading');
	failure = $state('');
	file = $state.raw<OpenFile | null>(null);
	/** When the file was opened, ms since the page began; null without one. */
	began = $state<number | null>(null);
	/** Bytes read so far. */
	progress = $state(0);
	wishes = $state.raw<Wishes>({});
	reading = $state.raw<FileSummary | FileRefused | null>(null);
	types = $state.raw<ColumnType[]>([]);
	typed = $state.raw<TypedSummary | null>(null);
	/** True once the reader has chosen to go on with the rows that fit. */
	soundRows = $state(false);
	reference = $state.raw<Reference | null>(null);
	/** Addresses that the worker has asked for. */
	workerRequests = $state.raw<string[]>([]);
	/** Rows may be used: all fit, or the reader has chosen those that do. */
	readonly usable = $derived(
		this.typed !== null && this.typed.kept > 0 && (this.typed.rejected === 0 || this.soundRows)
	);
	/** Counts up with every table typed, so that answers about an older one are let go. */
	version = $state(0);
	/** Counts up when a new worker has the same file as the one that ended: its answers are the same. */
	revived = $state(0);

	private address = '';
	/** While a new worker is given the file, what is chosen is noted and applied afterwards. */
	private restarting = false;
	private typedAs: ColumnType[] = [];
	private client: OwnDataClient | null = null;
	/** The worker that is being started, if any: a file opened meanwhile waits for it. */
	private starting: Promise<void> = Promise.resolve();
	private stop: AbortController | null = null;

	/**
	 * Loads all that will be needed, so that nothing is fetched once a file is open.
	 * @param address of the list of places
	 */
	start(address: string): Promise<void> {
		this.address = address;
		return (this.starting = this.startAll(address));
	}

	private async startAll(address: string): Promise<void> {
		try {
			const [client, reference] = await Promise.all([
				startedClient((reason) => this.fail(reason)),
				this.reference ?? this.fetchedReference(address),
				parts()
			]);
			this.client = client;
			await client.ask('start', { reference });
			await quiet();
			this.reference = reference;
			this.status = 'ready';
		} catch (reason) {
			this.fail(reason);
		}
	}

	/** Starts anew after a fault. The file and all that was chosen for it stay as they are. */
	async retry(): Promise<void> {
		this.client?.end();
		[this.client, this.status, this.failure, this.restarting] = [null, 'loading', '', true];
		await this.start(this.address);
		const revives = this.reading?.kind === 'read' && this.typed !== null;
		if (this.file && this.client && !this.failure && revives)
			await this.revive(this.client, this.file);
		this.restarting = false;
		if (!this.file || this.failure) return;
		if (!revives) await this.read();
		else if (this.types.join() !== this.typedAs.join()) await this.retype();
	}

	end(): void {
		this.client?.end();
	}

	/** Opens another file: nothing chosen for the last one is kept. */
	async open(name: string, content: Blob): Promise<void> {
		// A worker that is still at the last file may never answer: the next file has one of its own.
		if (this.status !== 'loading' && this.client?.busy) void this.renew();
		await this.starting;
		if (this.client === null) return;
		this.file = { name, content };
		this.began = performance.now();
		this.wishes = {};
		await this.read();
	}

	/** Reads the same file another way. What was chosen for columns falls where these may be others. */
	async change(change: Wishes): Promise<void> {
		const { table, fillDown, turn, ...others } = this.wishes;
		const ofColumns = 'turn' in change || 'fillDown' in change;
		const sameTable = ofColumns || 'table' in change || 'decimal' in change;
		const wishes: Wishes = { ...others };
		if (table && sameTable) wishes.table = table;
		if (fillDown && ofColumns) wishes.fillDown = fillDown;
		if (turn && ofColumns) wishes.turn = turn;
		this.wishes = { ...wishes, ...change };
		await this.read();
	}

	/** Takes back what was chosen. */
	async takeBack(...keys: (keyof Wishes)[]): Promise<void> {
		const kept = Object.entries(this.wishes).filter(([key]) => !keys.includes(key as keyof Wishes));
		this.wishes = Object.fromEntries(kept);
		await this.read();
	}

	/** Stops the reading of a file. Its worker is ended: one that hangs would hear nothing else. */
	async cancel(): Promise<void> {
		this.stop?.abort();
		if (this.status !== 'reading') return;
		[this.file, this.reading, this.typed] = [null, null, null];
		await this.renew();
	}

	/** Ends the worker and starts another that knows the places. */
	private renew(): Promise<void> {
		const { reference } = this;
		if (!reference) return Promise.resolve();
		[this.stop, this.status] = [null, 'loading'];
		this.client?.end();
		this.client = null;
		return (this.starting = this.anotherClient(reference));
	}

	private async anotherClient(reference: Reference): Promise<void> {
		try {
			const client = await startedClient((reason) => this.fail(reason));
			await client.ask('start', { reference });
			[this.client, this.status] = [client, 'ready'];
		} catch (reason) {
			this.fail(reason);
		}
	}

	/** Chooses what a column holds. */
	async choose(column: number, type: ColumnType): Promise<void> {
		this.types = this.types.map((old, at) => (at === column ? type : old));
		await this.retype();
	}

	/** Closes the file; its memory is given back. */
	async forget(): Promise<void> {
		await this.cancel();
		[this.file, this.reading, this.typed, this.began] = [null, null, null, null];
		await this.client?.ask('close', {});
	}

	/** Rows put together in the worker. */
	async groups(request: GroupRequest): Promise<Grouping> {
		if (!this.client) throw new Error('the worker is not there');
		const groups = await this.client.ask('groups', { request });
		this.workerRequests = this.client.requests;
		return groups;
	}

	/** The rows left out, as a file. */
	async rejectedCsv(): Promise<Blob> {
		if (!this.client) throw new Error('the worker is not there');
		return this.client.ask('rejectedCsv', {});
	}

	/** The rows that fit, for the workbench of this tab; never for saving. */
	async rowsForWorkbench(): Promise<OwnRows> {
		if (!this.client) throw new Error('the worker is not there');
		const rows = await this.client.ask('rowsForWorkbench', {});
		this.workerRequests = this.client.requests;
		return rows;
	}

	private async fetchedReference(address: string): Promise<Reference> {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`the list of places answered ${response.status}`);
		return (await response.json()) as Reference;
	}

	/** Gives a new worker the file as the last one had it; what is shown of it stays. */
	private async revive(client: OwnDataClient, file: OpenFile): Promise<void> {
		try {
			await client.ask('open', { file: file.content, wishes: { ...this.wishes } });
			await client.ask('type', { types: this.typedAs });
			this.revived++;
		} catch (reason) {
			this.fail(reason);
		}
	}

	private async read(): Promise<void> {
		const { client, file } = this;
		if (!client || !file) return;
		this.stop?.abort();
		const stop = (this.stop = new AbortController());
		[this.status, this.progress, this.failure] = ['reading', 0, ''];
		[this.reading, this.typed, this.soundRows] = [null, null, false];
		try {
			const progress = (bytes: number) => (this.progress = bytes);
			const asked = { file: file.content, wishes: { ...this.wishes } };
			const reading = await client.ask('open', asked, { progress, signal: stop.signal });
			if (stop !== this.stop) return;
			this.reading = reading;
			this.types = reading.kind === 'read' ? reading.suggested : [];
			if (reading.kind === 'read') await this.applyTypes();
			this.status = 'ready';
		} catch (reason) {
			if (stop !== this.stop) return;
			if (reason instanceof Cancelled) [this.status, this.file] = ['ready', null];
			else this.fail(reason);
		}
	}

	private async retype(): Promise<void> {
		await this.applyTypes().catch((reason: unknown) => this.fail(reason));
	}

	private async applyTypes(): Promise<void> {
		if (!this.client || this.restarting) return;
		const types = [...this.types];
		const typed = await this.client.ask('type', { types });
		if (types.join() !== this.types.join()) return;
		[this.typed, this.typedAs, this.soundRows] = [typed, types, false];
		this.version++;
		this.workerRequests = this.client.requests;
	}

	private fail(reason: unknown): void {
		this.status = 'failed';
		this.failure = reason instanceof Error ? reason.message : String(reason);
	}
}
