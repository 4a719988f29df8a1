import site from '../../data/site.json';
import { lightPalette } from '../../src/lib/charts/layout/paint';
import { wrapped } from '../../src/lib/charts/layout/text';
import type { Shown } from './page';

/** Size that sites show a shared page's picture in, px. */
export const [WIDTH, HEIGHT] = [1200, 630];
export const MARGIN = 60;
const INSIDE = WIDTH - 2 * MARGIN;

/** Room of the finding at the top and of the name of the site at the foot, px. */
const FIRST_LINE = 130;
const FOOT = HEIGHT - 40;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
export const escaped = (text: string) =>
	text.replace(/[&<>]/g, (letter) => escapes[letter] ?? letter);

/** The finding in at most four lines, as large as it fits. */
function lines(finding: string): { size: number; text: string[] } {
	for (const size of [46, 40, 36, 32]) {
		const text = wrapped(finding, INSIDE, size, true);
		if (text.length <= (size > 40 ? 2 : 3)) return { size, text };
	}
	const text = wrapped(finding, INSIDE, 30, true);
	return { size: 30, text: text.length > 4 ? [...text.slice(0, 3), `${text[3]} …`] : text };
}

/** The chart as large as there is room for below the finding. */
function placed({ chart, width, height }: Shown, top: number): string {
	if (chart === '' || height === 0) return '';
	const room = FOOT - 50 - top;
	const scale = Math.min(INSIDE / width, room / height);
	const left = (WIDTH - width * scale) / 2;
	return `<g transform="translate(${left.toFixed(1)} ${top}) scale(${scale.toFixed(4)})" font-size="14">${chart}</g>`;
}

/**
 * The frame of every picture: the page's name, its finding, the name of the site.
 *
 * @param body what stands below the finding, given where that ends and where the room ends, px
 * @returns text of a standalone SVG
 */
export function framed(
	shown: Pick<Shown, 'page' | 'finding'>,
	body: (top: number, bottom: number) => string
): string {
	const { home, ink, 'ink-soft': soft, paper } = lightPalette;
	const { size, text } = lines(shown.finding);
	const pitch = Math.round(size * 1.25);
	const told = text.map(
		(line, at) => `<text x="${MARGIN}" y="${FIRST_LINE + at * pitch}">${escaped(line)}</text>`
	);
	const top = FIRST_LINE + (text.length - 1) * pitch + 34;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="DejaVu Sans">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>`,
		`<rect width="${WIDTH}" height="14" fill="${home}"/>`,
		`<text x="${MARGIN}" y="68" font-size="26" fill="${soft}">${escaped(shown.page)}</text>`,
		`<g font-size="${size}" font-weight="bold" fill="${ink}">${told.join('')}</g>`,
		body(top, FOOT - 50),
		`<text x="${MARGIN}" y="${FOOT}" font-size="24" font-weight="bold" fill="${ink}">${escaped(site.name)}</text>`,
		`<text x="${WIDTH - MARGIN}" y="${FOOT}" font-size="20" text-anchor="end" fill="${soft}">source, interval and method on the page</text>`,
		'</svg>\n'
	].join('');
}

/**
 * The picture by which a page is shown where its address is shared: the page, its first finding and
 * its first chart, 1200 by 630.
 *
 * @returns text of a standalone SVG
 */
export function sharedPicture(shown: Shown): string {
	return framed(shown, (top) => placed(shown, top));
}
