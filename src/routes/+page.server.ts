import { usualBenchmark } from '$lib/catalogue/dashboard';
import { frontPartnership } from '$lib/catalogue/partnerships';
import { overviewOf } from '$lib/server/overview';

export const load = async () => {
	const partnership = frontPartnership();
	return {
		overview: await overviewOf(partnership, partnership.benchmarks[0] ?? usualBenchmark)
	};
};
