import { vi } from 'vitest';

/** What the site answers: a value as JSON, a text as it stands, or a status without content. */
export type Answer = { json: unknown } | { text: string } | { status: number };

/** Addresses asked for since the last `answerWith`, in order. */
export const asked: string[] = [];

function response(answer: Answer | undefined): Response {
	if (!answer) return new Response('', { status: 404 });
	if ('json' in answer) return Response.json(answer.json);
	if ('text' in answer) return new Response(answer.text);
	return new Response('', { status: answer.status });
}

/**
 * Stands for the built site: `fetch` answers with these files, and with 404 for all others, until
 * the test ends. A path that maps to an error is a site that cannot be reached.
 */
export function answerWith(files: Record<string, Answer | Error>): void {
	asked.length = 0;
	vi.stubGlobal('fetch', (wanted: RequestInfo | URL) => {
		const address = wanted instanceof Request ? wanted.url : String(wanted);
		const { pathname } = new URL(address, location.href);
		asked.push(pathname);
		const answer = files[pathname];
		return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(response(answer));
	});
}
