import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { figureRows } from '$lib/downloads/rows';
import { figureWorkbook } from '$lib/downloads/xlsx';
import type { Figure } from '$lib/figure';
import { estimate, madeFigure, now, wigan } from '../words/made';

const making = { date: '2026-06-30', link: 'https://example.org/', release: '2026.11' };

async function filesOf(figure: Figure): Promise<(name: string) => string> {
	const blob = await figureWorkbook(figure, making);
	const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
	return (name) => new TextDecoder().decode(files[name]);
}

/** The number format of the cell in a row and a column of the first sheet. */
async function formatOf(figure: Figure, role: string, column: string): Promise<string> {
	const text = await filesOf(figure);
	const { head, rows } = figureRows(figure);
	const row = rows.findIndex((cells) => cells[head.indexOf('role')] === role) + 2;
	const letter = String.fromCharCode(65 + head.indexOf(column));
	const cell = new RegExp(`<c r="${letter}${row}"[^>]*>`).exec(
		text('xl/worksheets/sheet1.xml')
	)?.[0];
	const style = Number(/ s="(\d+)"/.exec(cell ?? '')?.[1] ?? 0);
	const styles = text('xl/styles.xml');
	const cells = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
	const id = /numFmtId="(\d+)"/.exec([...cells.matchAll(/<xf\b[^>]*>/g)][style]?.[0] ?? '')?.[1];
	return new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? `built-in ${id}`;
}

async function about(figure: Figure): Promise<Record<string, string>> {
	const text = await filesOf(figure);
	const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
		([, item = '']) =>
			[...item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, part]) => part).join('')
	);
	const rows = [...text('xl/worksheets/sheet2.xml').matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)];
	return Object.fromEntries(
		rows.map(([, row = '']) => {
			const [name = '', value = ''] = [...row.matchAll(/<v>(\d+)<\/v>/g)].map(
				([, at]) => shared[Number(at)] ?? ''
			);
			return [name, value];
		})
	);
}

describe('a cell of a workbook', () => {
	const unit = { id: 'persons', label: 'people', decimals: 0 } as const;

	it('is shown with the digits of its category, and those of a count where it is one', async () => {
		const figure = madeFigure({
			categories: [{ key: 'all', label: 'All', unit }],
			parts: [{ label: 'Residents', decimals: 0 }],
			estimates: [
				estimate('persons', 1234.5, { category: 'all', parts: [10] }),
				estimate('persons', 70.25, { role: 'benchmark', parts: [null] })
			]
		});
		expect(await formatOf(figure, 'home', 'value')).toBe('#,##0');
		expect(await formatOf(figure, 'benchmark', 'value')).toBe('#,##0.0');
		expect(await formatOf(figure, 'home', 'Residents')).toBe('#,##0');
	});

	it('of a relative index has two digits, whatever the unit has', async () => {
		const slope = { sex: 'male', from: 70, to: 80, slopeIndex: 10 } as const;
		const figure = madeFigure({
			estimates: [estimate('male', 75)],
			slopes: [{ ...slope, relativeIndex: { value: 80 / 70 } }]
		});
		expect(await formatOf(figure, 'relative-index', 'value')).toBe('#,##0.00');
		expect(await formatOf(figure, 'slope-index', 'value')).toBe('#,##0.0');
	});
});

describe('the sheet about a figure', () => {
	it('says what it is compared with and how intervals were made, or that there is neither', async () => {
		const told = await about(
			madeFigure({
				estimates: [estimate('male', 75, { lower: 74, upper: 76 })],
				interval: { level: 95, method: 'made up' }
			})
		);
		expect(told['Compared with']).toBe('England (E92000001)');
		expect(told['Intervals']).toBe('95%, made up');
		expect(told).not.toHaveProperty('Asked for');
		const alone = await about(madeFigure({ benchmark: null, estimates: [estimate('male', 75)] }));
		expect(alone['Compared with']).toBe('nothing');
		expect(alone['Intervals']).toBe('none published');
	});

	it('names the place asked for where another is shown, and each note', async () => {
		const shown = { ...wigan, code: 'E10000999', name: 'Anyshire', level: 'county' } as const;
		const told = await about(
			madeFigure({
				shown,
				areas: { [shown.code]: shown },
				estimates: [estimate('male', 75, { area: shown.code, period: now })],
				notes: [{ kind: 'wider-area', text: 'Published for Anyshire.' }]
			})
		);
		expect(told['Place']).toBe('Anyshire (E10000999)');
		expect(told['Asked for']).toBe('Wigan (E08000010)');
		expect(told['Note']).toBe('Published for Anyshire.');
	});
});
