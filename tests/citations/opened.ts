import { readCitation } from '../../src/lib/citations/address';
import { citedQuantity, writtenValue, type Citation } from '../../src/lib/citations/citation';
import { judged, type Judgement } from '../../src/lib/citations/judgement';
import type { ReleaseSummary } from '../../src/lib/citations/releases';
import type { Figure } from '../../src/lib/figure';
import { firstRelease } from './made';

/** Opens a citation's address on figures, as the page that checks it does. */
export async function opened(
	search: string,
	figures: (cited: Citation) => Figure[] | Promise<Figure[]>,
	releases: ReleaseSummary[] = [firstRelease]
): Promise<Judgement> {
	const read = readCitation(new URLSearchParams(search));
	if (read.kind !== 'citation') throw new Error(JSON.stringify(read));
	const { citation } = read;
	const found = (await figures(citation))
		.filter(({ id }) => id === citation.figure)
		.map((figure) => citedQuantity(figure, citation))
		.find((quantity) => quantity !== null);
	const known = { id: citation.figure, title: '' };
	return judged(citation, found ? writtenValue(found) : null, releases, known);
}
