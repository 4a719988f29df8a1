import { lightPalette } from '../../src/lib/charts/layout/paint';
import { wrapped } from '../../src/lib/charts/layout/text';
import { escaped, framed, MARGIN, WIDTH } from './drawing';
import { drawingOf, pageName, textOf } from './page';

/** One line of an overview, in the page's own words. */
interface Line {
	/** "Life expectancy at birth, men, 2021 to 2023". */
	name: string;
	value: string;
	benchmark: string;
	judgement: string;
	/** Inside of the small chart, 144 by 40; empty where there is none. */
	spark: string;
}

/** What the picture of an overview shows. */
export interface ShownOverview {
	page: string;
	/** The first statement of the page. */
	finding: string;
	/** Names of the area and of what it is compared with. */
	heads: [string, string];
	lines: Line[];
}

const cellsOf = (row: string) =>
	[...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, inside = '']) => inside);
/** A cell of a line without the name that stands in it on a phone. */
const shownIn = (cell = '') => textOf(cell.replace(/<span class="name[^>]*>[\s\S]*?<\/span>/, ''));

function lineOf(row: string): Line {
	const [said = '', spark = '', value, benchmark, , judged] = cellsOf(row);
	const exactly = /<span class="exactly[^>]*>([\s\S]*?)(<button|$)/.exec(said)?.[1] ?? '';
	const [own = ''] = /<strong>[\s\S]*?<\/strong>/.exec(value ?? '') ?? [];
	return {
		name: textOf(exactly),
		value: textOf(own),
		benchmark: shownIn(benchmark),
		judgement: shownIn(judged),
		spark: drawingOf(/<svg[^>]*>([\s\S]*?)<\/svg>/.exec(spark)?.[1] ?? '')
	};
}

/** The first sentence with a number of what the page says of itself: its statements, or what it counted. */
function statementOf(html: string): string {
	const said = textOf(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '');
	const sentences = said.split(/(?<=\.) (?=[A-Z0-9])/);
	return sentences.find((sentence) => /\d/.test(sentence)) ?? sentences[0] ?? '';
}

/**
 * Reads a built overview of a partnership: its first statement, and the lines under its priorities.
 *
 * @param html of the page
 * @returns null for a page that has no such lines
 */
export function overviewOn(html: string): ShownOverview | null {
	const tables = [...html.matchAll(/<table role="table"[\s\S]*?<\/table>/g)].map(
		([table]) => table
	);
	const heads = cellsOf(/<thead[\s\S]*?<\/thead>/.exec(tables[0] ?? '')?.[0] ?? '').map(textOf);
	const rows = tables.flatMap((table) => {
		const body = /<tbody[\s\S]*?<\/tbody>/.exec(table)?.[0] ?? '';
		return [...body.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([row]) => lineOf(row));
	});
	const lines = rows.filter(({ value }) => /\d/.test(value));
	if (lines.length === 0) return null;
	const finding = statementOf(html);
	return { page: pageName(html), finding, heads: [heads[2] ?? '', heads[3] ?? ''], lines };
}

/** Height of a line, px; right edges of the numbers and left edge of the judgement. */
const PITCH = 60;
const [SPARK, OWN, OTHER, JUDGED] = [570, 815, 955, 985];

function row({ name, value, benchmark, judgement, spark }: Line, y: number): string {
	const { ink, 'ink-soft': soft, line } = lightPalette;
	const [one = '', two, ...rest] = wrapped(name, SPARK - MARGIN - 30, 19);
	const words = [one, ...(two ? [rest.length > 0 ? `${two} …` : two] : [])];
	const first = y + (words.length > 1 ? -14 : 0);
	return [
		`<path d="M${MARGIN} ${y - 38}H${WIDTH - MARGIN}" stroke="${line}"/>`,
		...words.map(
			(text, at) =>
				`<text x="${MARGIN}" y="${first + at * 26}" font-size="19" fill="${ink}">${escaped(text)}</text>`
		),
		spark && `<g transform="translate(${SPARK} ${y - 26})">${spark}</g>`,
		`<text x="${OWN}" y="${y}" font-size="26" font-weight="bold" text-anchor="end" fill="${ink}">${escaped(value)}</text>`,
		`<text x="${OTHER}" y="${y}" font-size="24" text-anchor="end" fill="${soft}">${escaped(benchmark)}</text>`,
		`<text x="${JUDGED}" y="${y}" font-size="21" fill="${ink}">${escaped(judgement)}</text>`
	].join('');
}

/** The lines of different indicators come first: men and women of one would fill the picture. */
function varied(lines: readonly Line[], most: number): Line[] {
	const about = ({ name }: Line) => name.replace(/, (men|women)\b.*/, '');
	const first = lines.filter(
		(one, at) => lines.findIndex((other) => about(other) === about(one)) === at
	);
	return first.slice(0, most);
}

/**
 * The picture by which an overview is shared: its first statement, and its first lines with their
 * small charts, 1200 by 630.
 *
 * @returns text of a standalone SVG
 */
export function overviewPicture(shown: ShownOverview): string {
	const { 'ink-soft': soft } = lightPalette;
	const head = (text: string, x: number, y: number) =>
		`<text x="${x}" y="${y}" font-size="18" text-anchor="end" fill="${soft}">${escaped(text)}</text>`;
	return framed(shown, (top, bottom) => {
		const start = top + 58;
		const lines = varied(shown.lines, Math.floor((bottom - start + PITCH - 10) / PITCH));
		return [
			head(shown.heads[0], OWN, top + 10),
			head(wrapped(shown.heads[1], OTHER - OWN - 10, 18)[0] ?? '', OTHER, top + 10),
			...lines.map((line, at) => row(line, start + at * PITCH))
		].join('');
	});
}
