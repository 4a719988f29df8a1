import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { headersOf } from './headers.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(line: string) => void} Log */
/** @typedef {{ handle: import('node:fs/promises').FileHandle, size: number, etag: string }} Opened */

/** Lines of the log in one second; a server in trouble must not drown in its own words. */
const mostLines = 20;

/**
 * A log that counts the lines of a second that are too many instead of writing them.
 * @param {Log} write
 * @returns {Log}
 */
export function limitedLog(write) {
	let [second, lines] = [0, 0];
	return (line) => {
		const now = Math.floor(Date.now() / 1000);
		if (now !== second) {
			if (lines > mostLines) write(`… and ${lines - mostLines} lines more`);
			[second, lines] = [now, 0];
		}
		lines += 1;
		if (lines <= mostLines) write(line);
	};
}

/** @param {unknown} error */
const codeOf = (error) => String(/** @type {NodeJS.ErrnoException} */ (error)?.code ?? error);

/** Nothing more can be opened just now; a moment later it can. */
const busy = ['EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM'];

/**
 * The path of a file below the folder as an address names it; null where no file of the site can be
 * meant. Hidden files are not for readers, but for what `/.well-known` is there for.
 * @param {string} address path of the request, still encoded
 */
function pathIn(address) {
	let path;
	try {
		path = decodeURIComponent(address);
	} catch {
		return null;
	}
	const parts = path.replace(/^\/(\.well-known\/)?/, '').split('/');
	const odd = parts.some(
		(part, at) => part.startsWith('.') || (part === '' && at + 1 < parts.length)
	);
	// A colon or a backslash means something else to Windows.
	if (odd || /[\0\\:]/.test(path) || path === '/_headers') return null;
	return path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * Opens a file of the folder, if it lies in it.
 * @param {string} root the folder, with every link followed
 * @param {string} path below it
 * @returns {Promise<Opened | null>} null where there is no such file
 * @throws where no more files can be opened
 */
async function opened(root, path) {
	let handle;
	try {
		const real = await realpath(join(root, path));
		// A link may lead anywhere; what it leads to is served only inside.
		if (!real.startsWith(root + sep)) return null;
		handle = await open(real);
		const told = await handle.stat();
		const etag = `W/"${told.size}-${Math.round(told.mtimeMs)}"`;
		if (told.isFile()) return { handle, size: told.size, etag };
	} catch (error) {
		if (busy.includes(codeOf(error))) throw error;
	}
	await handle?.close();
	return null;
}

/**
 * Passes on what is read, and fails where less comes than was promised: the reader would wait for it.
 * @param {number} size
 */
function whole(size) {
	/** @param {AsyncIterable<Buffer>} parts */
	return async function* (parts) {
		let sent = 0;
		for await (const part of parts) {
			sent += part.length;
			yield part;
		}
		if (sent < size) throw new Error('the file was cut short while it was sent');
	};
}

/**
 * Sends an opened file and closes it.
 * @param {Opened} file
 * @param {Request} request
 * @param {Response} response of which the headers are set
 */
async function send({ handle, size, etag }, request, response) {
	try {
		response.setHeader('ETag', etag);
		if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
		response.writeHead(200, { 'Content-Length': size });
		if (request.method === 'HEAD' || size === 0) return void response.end();
		const parts = handle.createReadStream({ autoClose: false, end: size - 1 });
		await pipeline(parts, whole(size), response);
	} finally {
		await handle.close();
	}
}

/**
 * Answers with the site's own "not found" page and status 404.
 * @param {string} folder the built site
 */
function notFoundPage(folder) {
	/** @param {string} name */
	const held = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null);
	const plain = held('404.html') ?? Buffer.from('Not found\n');
	const brotli = held('404.html.br');
	/** @type {(request: Request, response: Response) => void} */
	return (request, response) => {
		const compressed = brotli && takesBrotli(request);
		const body = compressed ? brotli : plain;
		if (compressed) response.setHeader('Content-Encoding', 'br');
		const length = { 'Content-Length': body.length, Vary: 'Accept-Encoding' };
		response.writeHead(404, { ...headersOf('/404.html'), ...length });
		response.end(request.method === 'HEAD' ? undefined : body);
	};
}

/** @param {Request} request */
const takesBrotli = (request) => /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));

/**
 * @param {string} root the folder, with every link followed
 * @param {string} path of the file below it
 * @param {Request} request
 * @param {Response} response
 * @returns {Promise<boolean>} false where there is no such file
 */
async function sent(root, path, request, response) {
	const packed = takesBrotli(request) ? await opened(root, `${path}.br`) : null;
	const file = packed ?? (await opened(root, path));
	if (!file) return false;
	for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
	response.setHeader('Vary', 'Accept-Encoding');
	if (packed) response.setHeader('Content-Encoding', 'br');
	await send(file, request, response);
	return true;
}

/**
 * Answers for a file that could not be sent.
 * @param {unknown} error
 * @param {string} address
 * @param {Response} response
 * @returns {string} a line for the log
 */
function failed(error, address, response) {
	const code = codeOf(error);
	const full = busy.includes(code);
	// What has begun cannot be taken back: the reader sees that the line broke.
	if (response.headersSent || response.destroyed) {
		response.destroy();
		return `${address} was not sent to its end: ${code}`;
	}
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	response.writeHead(full ? 503 : 500, { 'Content-Type': 'text/plain', 'Retry-After': '1' });
	response.end(full ? 'The server is busy: try again in a moment.\n' : 'The server failed.\n');
	return `${full ? 503 : 500} ${address}: ${code}`;
}

/**
 * Answers from the files of a folder: compressed ones where they lie beside the plain ones, names with
 * a hash for a year, everything else checked anew each time. Nothing outside the folder is served, by
 * no path and by no link. Whatever happens to a file, there is an answer, and a line in the log.
 * @param {string} folder the built site
 * @param {Log} log
 */
export function filesOf(folder, log) {
	const root = realpathSync(folder);
	const page = notFoundPage(root);
	/** @type {(request: Request, response: Response) => void} */
	const notFound = (request, response) => {
		log(`404 ${(request.url ?? '').split('?', 1)[0]}`);
		page(request, response);
	};
	return {
		notFound,
		/** @type {(address: string) => Promise<boolean>} true where a folder of that name holds a page */
		async holdsPage(address) {
			const found = await stat(join(root, address, 'index.html')).catch(() => null);
			return found !== null && found.isFile();
		},
		/** @type {(address: string, request: Request, response: Response) => Promise<void>} */
		async answer(address, request, response) {
			const path = pathIn(address);
			try {
				const done = path !== null && (await sent(root, path, request, response));
				if (!done) notFound(request, response);
			} catch (error) {
				log(failed(error, address, response));
			}
		}
	};
}
