import { measureWordsOf } from '$lib/features/checking/sentence';
import { indicatorById, indicators } from '$lib/catalogue/indicators';

/** What sentences can be about, where each indicator has its figures, and what it is called. */
export const load = () => {
	const measures = measureWordsOf(indicators);
	const found = measures.flatMap(({ indicators: ids }) => ids);
	return {
		measures,
		places: Object.fromEntries(
			found.map((id) => {
				const { theme, title } = indicatorById(id);
				return [id, { theme, title }];
			})
		)
	};
};
