import { afterEach, describe, expect, it, vi } from 'vitest';
import { StatementFault, faultOf, lineAndColumn } from '$lib/features/workbench/database/fault';
import { DownloadError } from '$lib/database/download';
import { EngineFault, engineFault, faultWords, untilAborted, within } from '$lib/database/faults';
import { QueryError } from '$lib/database/query';

const asked = (cause: unknown) => new QueryError('SELECT secret FROM areas', [1], cause);

describe('a fault of the engine', () => {
	it.each([
		'Out of Memory Error: failed to allocate',
		'RuntimeError: memory access out of bounds',
		'Cannot enlarge memory arrays',
		'could not allocate block',
		'std::bad_alloc',
		'Aborted(). Build with -sASSERTIONS'
	])('is known by its words: %s', (message) => {
		for (const reason of [new Error(message), message, asked(new Error(message))])
			expect(engineFault(reason)).toMatchObject({ kind: 'memory' });
		expect(faultWords(asked(message))).toBe('the engine ran out of memory');
	});

	it('is itself, however deep in questions that failed', () => {
		const fault = new EngineFault('blocked', 'the browser does not let it run');
		expect(engineFault(fault)).toBe(fault);
		expect(engineFault(asked(asked(fault)))).toBe(fault);
		expect(faultWords(asked(fault))).toBe('the browser does not let it run');
	});

	it('is none where only a question failed or was given up', () => {
		for (const reason of [
			asked('no such column'),
			new Error('The user aborted it'),
			null,
			undefined
		])
			expect(engineFault(reason)).toBeUndefined();
	});
});

describe('the words for a fault', () => {
	it('name the table that did not come, or its address where that is no table', () => {
		const words = (url: string) => faultWords(new DownloadError(url, 'the server answered 404'));
		expect(words('https://a.invalid/data/areas.csv?v=0')).toBe(
			'the table areas could not be used (the server answered 404)'
		);
		expect(words('/duckdb.wasm')).toBe(
			'the table /duckdb.wasm could not be used (the server answered 404)'
		);
	});

	it('tell nothing of the statement that failed', () => {
		expect(faultWords(asked('no such column'))).toBe('a question to the tables failed');
	});

	it('ask to load the page again where a part of the program did not come', () => {
		const part = new TypeError('Failed to fetch dynamically imported module: /a.js');
		expect(faultWords(part)).toMatch(/load the page again$/);
		expect(faultWords(new TypeError('x is not a function'))).toBe('x is not a function');
		expect(faultWords(new Error('module'))).toBe('module');
	});

	it('are those of anything else that was thrown', () => {
		expect(faultWords('no more')).toBe('no more');
		expect(faultWords(undefined)).toBe('undefined');
	});
});

describe('work with a limit of time', () => {
	afterEach(() => void vi.useRealTimers());
	const fault = new EngineFault('stuck', 'no answer in time');

	it('gives its answer or its own failure, and leaves no timer behind', async () => {
		vi.useFakeTimers();
		await expect(within(Promise.resolve(3), 100, fault)).resolves.toBe(3);
		await expect(within(Promise.reject(new Error('own')), 100, fault)).rejects.toThrow('own');
		expect(vi.getTimerCount()).toBe(0);
	});

	it('is given up when it takes longer', async () => {
		vi.useFakeTimers();
		const late = within(new Promise(() => undefined), 100, fault).catch(
			(reason: unknown) => reason
		);
		await vi.advanceTimersByTimeAsync(99);
		expect(vi.getTimerCount()).toBe(1);
		await vi.advanceTimersByTimeAsync(1);
		expect(await late).toBe(fault);
	});
});

describe('a fault of a reader’s statement', () => {
	const sent = { before: 'é: ', text: 'SELECT ü, x', start: 20 };
	const json = (parts: object) => `Binder Error: ${JSON.stringify(parts)}`;

	it('has its kind, its words and its place, counted in signs and not in bytes', () => {
		const fault = faultOf(
			// Four bytes stand before the text, and `ü` takes two.
			json({ exception_type: 'Binder', exception_message: 'no x', position: '15' }),
			sent
		);
		expect(fault).toBeInstanceOf(StatementFault);
		expect(fault.message).toBe('It could not be run: no x.');
		expect(fault.position).toBe(20 + 'SELECT ü, '.length);
	});

	it('has no place where none is told, or one outside the text', () => {
		const at = (position?: string) =>
			faultOf(json({ exception_message: 'no', ...(position ? { position } : {}) }), sent).position;
		expect(at()).toBeNull();
		expect(at('2')).toBeNull();
		expect(at('400')).toBeNull();
		expect(at('here')).toBeNull();
		expect(at('4')).toBe(20);
	});

	it('keeps the message as it came within a sentence where it is no JSON, or broken', () => {
		expect(faultOf('out of luck ', sent)).toMatchObject({
			reason: 'It could not be run: out of luck.',
			position: null
		});
		expect(faultOf('odd {words}', sent).reason).toBe('It could not be run: odd {words}.');
		expect(faultOf('{}', sent).reason).toBe('It could not be run: {}.');
	});

	it('leaves out the advice to install what cannot be installed', () => {
		const message = 'No function spatial.\n\nPlease try installing and loading the extension';
		expect(faultOf(json({ exception_message: message }), sent).reason).toBe(
			'It could not be run: No function spatial.'
		);
	});

	it('is placed by line and column, also at the start and after a new line', () => {
		expect(lineAndColumn('SELECT\n x', 0)).toEqual({ line: 1, column: 1 });
		expect(lineAndColumn('SELECT\n x', 7)).toEqual({ line: 2, column: 1 });
		expect(lineAndColumn('SELECT\n x', 8)).toEqual({ line: 2, column: 2 });
		expect(lineAndColumn('', 0)).toEqual({ line: 1, column: 1 });
	});
});

describe('work that can be given up', () => {
	it('is given up when its signal aborts, and not before', async () => {
		const control = new AbortController();
		expect(await Promise.race([untilAborted(control.signal), Promise.resolve('done')])).toBe(
			'done'
		);
		const open = Promise.race([untilAborted(control.signal), new Promise(() => undefined)]);
		control.abort();
		await expect(open).rejects.toMatchObject({ name: 'AbortError' });
	});
});
