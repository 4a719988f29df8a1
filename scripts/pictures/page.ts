/** What the picture of a page shows: the page's own words and its own first chart. */
export interface Shown {
	/** "Life expectancy, Wigan". */
	page: string;
	/** The first finding of the page. */
	finding: string;
	/** Markup inside the chart's SVG, painted by its attributes; empty where nothing is drawn. */
	chart: string;
	/** Size of the chart's drawing, px. */
	width: number;
	height: number;
}

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'",
	nbsp: ' '
};

/** The text of a piece of HTML. */
function textOf(html: string): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]*>/g, '')
		.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/\s+/g, ' ')
		.trim();
}

/**
 * Reads a built page of an area. The chart is the page's own, so that picture and page cannot
 * disagree.
 *
 * @param html of the page
 * @returns null for a page without a finding
 */
export function shownOn(html: string): Shown | null {
	const title = textOf(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '');
	const finding = /<h2 id="[^"]*-finding"[^>]*>([\s\S]*?)<\/h2>/.exec(html)?.[1];
	if (!finding) return null;
	const drawn =
		/<div class="wide"[^>]*>(?:<!--[\s\S]*?-->)*<svg viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*?)<\/svg>/.exec(
			html
		);
	const [, width = '680', height = '0', chart = ''] = drawn ?? [];
	return {
		page: title.replace(/ – Fair Measure$/, ''),
		finding: textOf(finding),
		chart: chart.replace(/<!--[\s\S]*?-->/g, '').replace(/ class="[^"]*"/g, ''),
		width: Number(width),
		height: Number(height)
	};
}
