import site from '../../data/site.json';

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
export function textOf(html: string): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]*>/g, '')
		.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/\s+/g, ' ')
		.trim();
}

/** The inside of a chart, painted by its attributes alone. */
export function drawingOf(svg: string): string {
	return svg.replace(/<!--[\s\S]*?-->/g, '').replace(/ class="[^"]*"/g, '');
}

/** The name of a page, without that of the site. */
export function pageName(html: string): string {
	const title = textOf(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '');
	return title.replace(` – ${site.name}`, '');
}

/**
 * Reads a built page of an area. The chart is the page's own, so that picture and page cannot
 * disagree.
 *
 * @param html of the page
 * @returns null for a page without a finding
 */
export function shownOn(html: string): Shown | null {
	const finding = /<h2 id="[^"]*-finding"[^>]*>([\s\S]*?)<\/h2>/.exec(html)?.[1];
	if (!finding) return null;
	const drawn =
		/<div class="wide"[^>]*>(?:<!--[\s\S]*?-->)*<svg viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*?)<\/svg>/.exec(
			html
		);
	const [, width = '680', height = '0', chart = ''] = drawn ?? [];
	return {
		page: pageName(html),
		finding: textOf(finding),
		chart: drawingOf(chart),
		width: Number(width),
		height: Number(height)
	};
}
