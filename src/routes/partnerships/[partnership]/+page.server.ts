import { usualBenchmark } from '$lib/catalogue/dashboard';
import { isFront, partnershipBySlug, partnerships } from '$lib/catalogue/partnerships';
import { overviewOf } from '$lib/server/overview';
import { reviewOf } from '$lib/server/review';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	partnerships.map(({ slug }) => ({ partnership: slug }));

/** Its overview or its review; neither for the partnership of the front page, whose address leads there. */
export const load: PageServerLoad = async ({ params }) => {
	const partnership = partnershipBySlug(params.partnership);
	const { slug, name, area, benchmarks, review } = partnership;
	const lines =
		isFront(partnership) || area === null
			? null
			: await overviewOf(partnership, benchmarks[0] ?? usualBenchmark);
	return {
		slug,
		name,
		overview: review ? null : lines,
		review: review ? await reviewOf(partnership) : null,
		/** What is told of the whole of a partnership that is reviewed place by place. */
		whole: review ? lines : null
	};
};
