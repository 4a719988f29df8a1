import { DownloadError } from './download';
import { QueryError } from './query';

/**
 * What can become of the engine: a part of it did not come (`missing`), or of the program that uses it
 * (`program`), the browser does not let it
 * run (`blocked`), it never started (`silent`), it was ended from outside (`ended`), it ran out of
 * memory (`memory`), or a question was not answered in time (`stuck`).
 */
type FaultKind = 'missing' | 'program' | 'blocked' | 'silent' | 'ended' | 'memory' | 'stuck';

/** A fault after which this engine answers nothing more: it has to be started anew. */
export class EngineFault extends Error {
	override name = 'EngineFault';

	constructor(
		readonly kind: FaultKind,
		message: string
	) {
		super(message);
	}
}

/** How the engine's own words tell that there was no memory left; some of them leave it unusable. */
const outOfMemory =
	/out of memory|memory access out of bounds|cannot enlarge memory|could not allocate|bad_alloc|^aborted/i;

/** The fault behind an error, where it ended the engine; undefined where the engine lives on. */
export function engineFault(reason: unknown): EngineFault | undefined {
	if (reason instanceof EngineFault) return reason;
	if (reason instanceof QueryError) return engineFault(reason.cause);
	const text = reason instanceof Error ? reason.message : String(reason);
	return outOfMemory.test(text)
		? new EngineFault('memory', 'the engine ran out of memory')
		: undefined;
}

/** True where a part of the page's own program failed to come, or came damaged. */
export function isProgramFault(reason: unknown): boolean {
	if (reason instanceof EngineFault) return reason.kind === 'program';
	if (reason instanceof SyntaxError) return true;
	return reason instanceof TypeError && /import|module/.test(reason.message);
}

/** Why a live answer failed, as the end of a sentence for the reader, without SQL or addresses. */
export function faultWords(reason: unknown): string {
	const fault = engineFault(reason);
	if (fault) return fault.message;
	if (reason instanceof DownloadError) {
		const table = /\/(\w+)\.csv/.exec(reason.url)?.[1] ?? reason.url;
		return `the table ${table} could not be used (${reason.reason})`;
	}
	if (reason instanceof QueryError) return 'a question to the tables failed';
	if (isProgramFault(reason))
		return 'a part of this page’s program could not be fetched; load the page again';
	return reason instanceof Error ? reason.message : String(reason);
}

/** Rejects with `fault` when the work takes longer than `limitMs`. */
export async function within<T>(work: Promise<T>, limitMs: number, fault: EngineFault): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(fault), limitMs);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}

/** Rejects with AbortError once the signal aborts; raced against, never awaited alone. */
export function untilAborted(signal: AbortSignal): Promise<never> {
	const aborted = new Promise<never>((_, reject) => {
		const reason = new DOMException('cancelled', 'AbortError');
		signal.addEventListener('abort', () => reject(reason));
	});
	// Nobody may be listening any more by then.
	aborted.catch(() => undefined);
	return aborted;
}
