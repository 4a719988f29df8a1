import { connect, createServer } from 'node:net';

/** A slow mobile line as browsers' own tools define it: 1.6 Mbit/s down, 150 ms there and back. */
export const slow4G = { bytesPerSecond: 1.6e6 / 8, roundTripMs: 150 };

/** Bytes passed on at a time: 40 ms of the line. */
const portion = 8192;

/** @param {number} milliseconds */
const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * A line to a server on this machine with a delay and a rate that all connections share. It shapes
 * what the server sends, so that workers and service workers are slowed down as pages are.
 * @param {number} port of the server
 * @param {{ bytesPerSecond: number, roundTripMs: number }} line
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function slowLine(port, { bytesPerSecond, roundTripMs }) {
	let free = 0;
	/** @param {number} bytes */
	const turn = async (bytes) => {
		const start = Math.max(performance.now(), free);
		free = start + (bytes / bytesPerSecond) * 1000;
		await after(free - performance.now());
	};
	/** @type {Set<import('node:net').Socket>} */
	const open = new Set();
	const server = createServer({ noDelay: true }, (near) => {
		const far = connect({ port, host: '127.0.0.1', noDelay: true });
		for (const socket of [near, far]) {
			open.add(socket);
			socket.on('error', () => socket.destroy());
			socket.once('close', () => open.delete(socket));
		}
		// Opening a connection takes a round trip of its own.
		const opened = after(roundTripMs);
		const pass = async (
			/** @type {import('node:net').Socket} */ from,
			/** @type {import('node:net').Socket} */ to,
			/** @type {boolean} */ shaped
		) => {
			await opened;
			for await (const chunk of from) {
				await after(roundTripMs / 2);
				for (let at = 0; at < chunk.length; at += portion) {
					const part = chunk.subarray(at, at + portion);
					if (shaped) await turn(part.length);
					if (!to.destroyed) to.write(part);
				}
			}
			to.end();
		};
		void pass(near, far, false).catch(() => near.destroy());
		void pass(far, near, true).catch(() => near.destroy());
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		port: address.port,
		close: async () => {
			for (const socket of open) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
