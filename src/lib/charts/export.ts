import { siteName } from '$lib/catalogue/dashboard';
import { px } from './layout/drawing';
import { lightPalette } from './layout/paint';
import { wrapped } from './layout/text';

/** What stands round a chart that leaves its page: without it a picture has no evidence. */
export interface PictureWords {
	/** The finding. */
	title: string;
	/** What is shown exactly: period and unit. */
	subtitle?: string;
	source: string;
	/** ISO day on which the picture was made. */
	date: string;
	/** Address of the page it was taken from. */
	link: string;
}

const MARGIN = 20;
const dayText = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** Text without the characters that XML does not know: one of them, and no program opens the file. */
function known(text: string): string {
	// eslint-disable-next-line no-control-regex
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '');
}

/** Text as it may stand in XML. */
function escaped(text: string): string {
	return known(text).replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
}

interface Block {
	svg: string;
	/** Where the next block begins, px. */
	end: number;
}

/** Lines of one style below one another. */
function block(text: string, top: number, width: number, size: number, style: string): Block {
	const pitch = Math.round(size * 1.3);
	const lines = wrapped(text, width, size, style.includes('bold'));
	const spans = lines.map(
		(line, index) =>
			`<text x="${MARGIN}" y="${top + (index + 1) * pitch - 4}">${escaped(line)}</text>`
	);
	return {
		svg: `<g font-size="${size}" ${style}>${spans.join('')}</g>`,
		end: top + lines.length * pitch
	};
}

/**
 * A picture that stands alone: a drawing with its title above and source, date and link below.
 *
 * @param body markup of the drawing, well-formed, painted by attributes in the light palette
 * @param width of the drawing's viewBox, px
 * @param height of the drawing's viewBox, px
 */
export function standalonePicture(
	body: string,
	width: number,
	height: number,
	words: PictureWords
): string {
	const { ink, 'ink-soft': soft, paper } = lightPalette;
	const title = block(words.title, MARGIN, width, 20, `fill="${ink}" font-weight="bold"`);
	const under = block(words.subtitle ?? '', title.end + 4, width, 14, `fill="${soft}"`);
	const top = under.end + 14;
	const source = `Source: ${words.source.replace(/^source:\s*/i, '')}`;
	const day = new Date(`${words.date}T00:00:00Z`);
	const made = `${siteName}, ${dayText.format(day)}. ${words.link}`;
	const from = block(source, top + height + 14, width, 12, `fill="${soft}"`);
	const foot = block(made, from.end, width, 12, `fill="${soft}"`);
	const [fullWidth, fullHeight] = [width + 2 * MARGIN, px(foot.end + MARGIN)];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fullWidth} ${fullHeight}"`,
		` width="${fullWidth}" height="${fullHeight}" font-size="14"`,
		` font-family="Arial, Helvetica, 'Liberation Sans', sans-serif">`,
		`<title>${escaped(words.title)}</title>`,
		`<rect width="${fullWidth}" height="${fullHeight}" fill="${paper}"/>`,
		title.svg,
		under.svg,
		`<g transform="translate(${MARGIN} ${top})">${known(body)}</g>`,
		from.svg,
		foot.svg,
		`</svg>\n`
	].join('');
}

/** Takes out of a copy what belongs to the page: classes, the reader's mark, the framework's comments. */
function bared(svg: SVGSVGElement): SVGSVGElement {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	copy.querySelectorAll('.reading').forEach((mark) => mark.remove());
	copy.querySelectorAll('*').forEach((element) => {
		element.removeAttribute('class');
		element.removeAttribute('aria-hidden');
	});
	const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
	const found: Node[] = [];
	while (comments.nextNode()) found.push(comments.currentNode);
	for (const comment of found) comment.parentNode?.removeChild(comment);
	return copy;
}

/**
 * A chart of the page as the text of a standalone SVG file, in the light palette whatever the
 * reader's theme, with title, source, date and link in the picture.
 */
export function svgText(svg: SVGSVGElement, words: PictureWords): string {
	const copy = bared(svg);
	const writer = new XMLSerializer();
	const body = [...copy.children]
		.map((child) => writer.serializeToString(child))
		.join('')
		.replaceAll(' xmlns="http://www.w3.org/2000/svg"', '');
	const { width, height } = svg.viewBox.baseVal;
	return standalonePicture(body, width, height, words);
}
