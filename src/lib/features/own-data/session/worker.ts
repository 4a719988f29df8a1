/** The worker in which a reader's file is opened. It asks the network for nothing. */
import type { FromWorker, ToWorker } from './messages';
import { OwnDataSession } from './session';

const tell = (message: FromWorker) => postMessage(message);

let session: OwnDataSession | null = null;
let reading: { id: number; stop: AbortController } | null = null;

function current(): OwnDataSession {
	if (!session) throw new Error('the list of places is not loaded yet');
	return session;
}

async function answerTo(message: Exclude<ToWorker, { kind: 'cancel' }>): Promise<unknown> {
	switch (message.kind) {
		case 'start':
			session = new OwnDataSession(message.asked.reference);
			return null;
		case 'open': {
			reading?.stop.abort();
			const stop = new AbortController();
			reading = { id: message.id, stop };
			const progress = (bytes: number) => tell({ id: message.id, kind: 'progress', bytes });
			const { file, wishes } = message.asked;
			return current().open(file, wishes, { progress, signal: stop.signal });
		}
		case 'type':
			return current().type(message.asked.types);
		case 'groups':
			return current().groups(message.asked.request);
		case 'rejectedCsv':
			return current().rejectedCsv();
		case 'rowsForWorkbench':
			return current().rowsForWorkbench();
		case 'close':
			reading?.stop.abort();
			current().close();
			return null;
	}
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind === 'cancel') {
		if (reading?.id === data.id) reading.stop.abort();
		return;
	}
	answerTo(data).then(
		(answer) => {
			const requests = performance.getEntriesByType('resource').map(({ name }) => name);
			tell({ id: data.id, kind: 'answer', answer, requests });
		},
		(reason: unknown) => {
			if (reason instanceof DOMException && reason.name === 'AbortError')
				tell({ id: data.id, kind: 'cancelled' });
			else
				tell({
					id: data.id,
					kind: 'failed',
					message: reason instanceof Error ? reason.message : String(reason)
				});
		}
	);
});
