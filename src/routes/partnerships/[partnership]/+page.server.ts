import { partnershipBySlug, partnerships } from '$lib/partnerships';
import { overviewOf } from '$lib/server/overview';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	partnerships.map(({ slug }) => ({ partnership: slug }));

/** The overview; null for the partnership of the front page, to which its address leads. */
export const load: PageServerLoad = async ({ params }) => {
	const partnership = partnershipBySlug(params.partnership);
	const { name, front, benchmarks } = partnership;
	return {
		name,
		overview: front ? null : await overviewOf(partnership, benchmarks[0] ?? 'england')
	};
};
