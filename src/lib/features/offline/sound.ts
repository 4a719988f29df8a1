import { browserDigest } from '../../database/digest';

/**
 * Size in bytes and the first digits of the SHA-256 of a file, as the build made it; the size is null
 * where only the hash is told.
 */
export type Known = readonly [bytes: number | null, sha256: string];

/** Holds the SHA-256 of what is kept, so that it can be checked when it is read back. */
const digestHeader = 'x-fair-measure-sha256';

/** What a file of that name must be sent as; anything else may be all but a page. */
const types: Record<string, RegExp> = {
	js: /javascript/,
	css: /^text\/css/,
	html: /^text\/html/
};

function endOf(address: string): string {
	const { pathname } = new URL(address);
	return pathname.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(pathname)?.[1] ?? '');
}

/** True where an answer is of the type that its address promises: many hosts send a page instead. */
export function typeFits(address: string, response: Response): boolean {
	const type = response.headers.get('content-type') ?? '';
	const wanted = types[endOf(address)];
	return wanted ? wanted.test(type) : !/^text\/html/.test(type);
}

/** True where a page or its data, of which nothing is known beforehand, has come to its end. */
function endsWell(address: string, bytes: Uint8Array): boolean {
	const end = endOf(address);
	if (end === 'html') return /<\/html>\s*$/.test(new TextDecoder().decode(bytes.slice(-100)));
	if (end !== 'json') return bytes.length > 0;
	try {
		JSON.parse(new TextDecoder().decode(bytes));
		return true;
	} catch {
		return false;
	}
}

/** What is wrong with an answer, and its status where that is it; 0 where there was no answer. */
export interface Unsound {
	fault: string;
	status?: number;
}

/** An answer that was checked: what may be kept, or else why not. */
export type Checked = { sound: Response } | Unsound;

function faultOf(bytes: Uint8Array, digest: string, [length, start]: Known): string | null {
	if (length !== null && bytes.length !== length)
		return `it has ${bytes.length} bytes instead of ${length}`;
	return digest.startsWith(start) ? null : 'its content is not the one of this release';
}

/**
 * Reads an answer to its end and checks its status, type, length and SHA-256.
 *
 * @param known of the file; without it the SHA-256 noted when it was kept counts, or else, for a page
 *   or its data, whether it ends as one
 * @returns a copy that bears its SHA-256; it never rejects, also where the line breaks
 */
export async function checked(
	address: string,
	response: Response,
	known?: Known
): Promise<Checked> {
	const { status } = response;
	if (status !== 200) return { fault: `the server answered ${status}`, status };
	if (!typeFits(address, response)) return { fault: 'the server sent a page instead' };
	try {
		const bytes = new Uint8Array(await response.arrayBuffer());
		const digest = await browserDigest(bytes);
		const noted = response.headers.get(digestHeader);
		const expected: Known | null = known ?? (noted === null ? null : [bytes.length, noted]);
		const fault = expected ? faultOf(bytes, digest, expected) : null;
		if (fault !== null) return { fault };
		if (!expected && !endsWell(address, bytes)) return { fault: 'it ends in the middle' };
		const headers = new Headers(response.headers);
		// They are those of what was sent; this is what it was before it was packed.
		for (const name of ['content-encoding', 'content-length']) headers.delete(name);
		headers.set(digestHeader, digest);
		return { sound: new Response(bytes, { headers }) };
	} catch {
		return { fault: 'the line broke' };
	}
}

/** Fetches once more, past all caches, what came damaged or not at all. */
export async function fetchedSound(
	request: Request | string,
	known?: Known,
	signal?: AbortSignal
): Promise<Checked> {
	const address = typeof request === 'string' ? request : request.url;
	const first = await answered(address, () => fetch(request, signal ? { signal } : {}), known);
	if ('sound' in first || signal?.aborted) return first;
	return answered(
		address,
		() => fetch(address, { cache: 'reload', signal: signal ?? null }),
		known
	);
}

async function answered(
	address: string,
	ask: () => Promise<Response>,
	known?: Known
): Promise<Checked> {
	const response = await ask().catch(() => null);
	if (!response) return { fault: 'the site could not be reached', status: 0 };
	return checked(address, response, known);
}
