import { measureWords } from '$lib/features/checking/sentence';
import { indicatorById } from '$lib/catalogue/indicators';

/** Where each indicator that can be asked for has its figures, and what it is called. */
export const load = () => ({
	places: Object.fromEntries(
		measureWords
			.flatMap(({ indicators }) => indicators)
			.map((id) => {
				const { theme, title } = indicatorById(id);
				return [id, { theme, title }];
			})
	)
});
