/** Draws the picture by which each page of an area or a partnership is shown where its address is shared. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { projectRoot } from './inputs-hash.mjs';
import { sharedPicture } from './pictures/drawing';
import { overviewOn, overviewPicture } from './pictures/overview';
import { shownOn } from './pictures/page';
import { palettePng } from './pictures/png';
import { buildFolder } from './prepare.mjs';

const cache = join(projectRoot, '.cache/pictures');

/** Pixels across; the drawing is laid out on 1200, the width that sites show at most. */
const WIDTH = 800;

/** Pictures drawn at once: drawing runs beside this program, on Node's own pool. */
const LANES = 4;

const fonts = join(
	dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
	'ttf'
);
const font = {
	fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => join(fonts, name)),
	loadSystemFonts: false,
	defaultFontFamily: 'DejaVu Sans'
};

function folders(path: string): string[] {
	if (!existsSync(join(buildFolder, path))) return [];
	return readdirSync(join(buildFolder, path), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => `${path}/${entry.name}`);
}

/** Pages in the build that have a picture, `areas/wigan/age-profile`; the front page is the empty path. */
function pages(): string[] {
	const own = folders('areas');
	const all = ['', ...folders('partnerships'), ...own, ...own.flatMap(folders)];
	return all.filter((path) => existsSync(join(buildFolder, path, 'index.html')));
}

/** The picture of a page as SVG; null for a page that has nothing to show. */
function pictureOf(path: string): string | null {
	const html = readFileSync(join(buildFolder, path, 'index.html'), 'utf8');
	if (!path.startsWith('areas/')) {
		const overview = overviewOn(html);
		return overview && overviewPicture(overview);
	}
	const shown = shownOn(html);
	return shown && sharedPicture(shown);
}

/** Draws a picture at most once: it is kept under the hash of all that it is made from. */
async function kept(svg: string): Promise<string> {
	const name = `${createHash('sha256').update(`${WIDTH}\n${svg}`).digest('hex')}.png`;
	const file = join(cache, name);
	if (existsSync(file)) return name;
	const picture = await renderAsync(svg, { font, fitTo: { mode: 'width', value: WIDTH } });
	// Under another name first, so that an interrupted build leaves no half picture.
	writeFileSync(
		`${file}.${process.pid}`,
		palettePng(picture.pixels, picture.width, picture.height)
	);
	renameSync(`${file}.${process.pid}`, file);
	return name;
}

mkdirSync(cache, { recursive: true });
const used = new Set<string>();
const queue = pages().values();
const lanes = Array.from({ length: LANES }, async () => {
	for (const path of queue) {
		const svg = pictureOf(path);
		if (!svg) continue;
		const name = await kept(svg);
		used.add(name);
		copyFileSync(join(cache, name), join(buildFolder, path, 'picture.png'));
	}
});
await Promise.all(lanes);
for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name));
console.log(`  ${used.size} pictures`);
