import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** A test that failed at first and passed when it was tried again. */
interface Retried {
	file: string;
	name: string;
	/** What was wrong the first time, in its first line. */
	reason: string;
}

function retried(test: TestCase): Retried | null {
	if (!test.diagnostic()?.flaky) return null;
	const [error] = test.result().errors ?? [];
	const reason = error?.message.split('\n', 1)[0] ?? 'no reason was kept';
	return { file: test.module.relativeModuleId, name: test.fullName, reason };
}

/**
 * Names, after everything else, each test that passed only when it was tried again: a retry keeps a
 * busy machine from failing the run, and must not keep anybody from seeing that a test is unsteady.
 */
export default class RetriedReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const found = modules
			.flatMap((module) => [...module.children.allTests()])
			.map(retried)
			.filter((one) => one !== null);
		if (found.length === 0) return console.log('No test needed a second try.');
		console.log(`Passed only when tried again: ${found.length}`);
		for (const { file, name, reason } of found) console.log(`  ${file} > ${name}\n    ${reason}`);
	}
}
