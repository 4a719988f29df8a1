import { usualBenchmark } from '$lib/catalogue/dashboard';
import { partnershipBySlug, partnerships } from '$lib/catalogue/partnerships';
import { lightPack, packOf } from '$lib/server/pack';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	partnerships.map(({ slug }) => ({ partnership: slug }));

/** What the board pack of a partnership prints. */
export const load: PageServerLoad = async ({ params }) => {
	const partnership = partnershipBySlug(params.partnership);
	return {
		pack: lightPack(await packOf(partnership, partnership.benchmarks[0] ?? usualBenchmark))
	};
};
