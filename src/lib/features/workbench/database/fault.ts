/** Why a statement was refused or failed, for a reader who wrote it. */
export class BenchFault extends Error {
	override name = 'BenchFault';

	/**
	 * @param reason the engine's words, without the place
	 * @param position where in the text, in UTF-16 units; null where the engine does not tell
	 */
	constructor(
		readonly reason: string,
		readonly position: number | null
	) {
		super(reason);
	}
}

/** The engine's faults come as JSON (`errors_as_json`), with a word before it for some kinds. */
interface EngineFault {
	exception_type?: string;
	exception_message?: string;
	/** Bytes of UTF-8 before the fault. */
	position?: string;
}

function parsed(message: string): EngineFault | null {
	const json = /\{.*\}/s.exec(message)?.[0];
	if (json === undefined) return null;
	try {
		return JSON.parse(json) as EngineFault;
	} catch {
		return null;
	}
}

/** The place in a text after so many bytes of its UTF-8; null beyond its end. */
function placeOfByte(text: string, bytes: number): number | null {
	const all = new TextEncoder().encode(text);
	if (!(bytes >= 0) || bytes > all.length) return null;
	return new TextDecoder().decode(all.subarray(0, bytes)).length;
}

/** What stands before the reader's own words in the statement that was sent. */
export interface Sent {
	before: string;
	/** The reader's words. */
	text: string;
	/** Where these begin in the whole text of the reader. */
	start: number;
}

/**
 * A failure of the engine as a fault of the reader's text.
 *
 * @param message the engine's, as JSON or plain
 */
export function faultOf(message: string, sent: Sent): BenchFault {
	const fault = parsed(message);
	const reason = fault?.exception_message ?? message;
	const kind = fault?.exception_type ? `${fault.exception_type} error: ` : '';
	// The engine's advice to load an extension cannot be followed here.
	const [said = reason] = reason.split('\n\nPlease try installing');
	const bytes = Number(fault?.position ?? NaN) - new TextEncoder().encode(sent.before).length;
	const place = placeOfByte(sent.text, bytes);
	return new BenchFault(kind + said.trim(), place === null ? null : sent.start + place);
}

/** Line and column of a place in a text, both counted from 1. */
export function lineAndColumn(text: string, position: number): { line: number; column: number } {
	const lines = text.slice(0, position).split('\n');
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
