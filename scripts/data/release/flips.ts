/** Which judgements and findings a release turned. */
import type { FlippedSentence, FlippedVerdict } from '../../../src/lib/citations/releases';
import type { Comparison, Figure } from '../../../src/lib/figure';
import { finding } from '../../../src/lib/words/finding';

const keyOf = ({ sex, category, period }: Comparison) => JSON.stringify([sex, category, period]);

/** Judgements of an area's figure that are others than before. */
export function flippedVerdicts(before: Figure, after: Figure): FlippedVerdict[] {
	const old = new Map(before.comparisons.map((one) => [keyOf(one), one.verdict]));
	return after.comparisons.flatMap((one): FlippedVerdict[] => {
		const from = old.get(keyOf(one));
		if (!from || from === one.verdict) return [];
		const { sex, category, period, verdict: to } = one;
		return [{ figure: after.id, area: after.area.slug, sex, category, period, from, to }];
	});
}

/** A finding without its numbers: two that agree in this say the same. */
function claim(sentence: string): string {
	return sentence.replace(/[\u2212+]?\d[\d,.]*%?/g, '#');
}

/** The finding of an area's figure where it says something else now, and not only with other digits. */
export function flippedSentence(before: Figure, after: Figure): FlippedSentence | null {
	const [from, to] = [finding(before), finding(after)];
	return claim(from) === claim(to) ? null : { figure: after.id, area: after.area.slug, from, to };
}
