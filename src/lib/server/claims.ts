import type { Field, Table } from '$lib/catalogue/catalogue';
import { figureOf, tableFile } from '$lib/figures';
import { areaRef, contextFor } from '$lib/figures/context';
import type { CheckedClaim, Claim, ClaimMeasure, ClaimNumber } from '$lib/features/claims/claim';
import { claimTables, readingsOf, verdictOf } from '$lib/features/claims/readings';
import type { Sex, Unit } from '$lib/figure';
import { unitOf } from '$lib/figures/units';
import { indicatorById } from '$lib/catalogue/indicators';
import { areaBySlug } from '$lib/questions/areas';
import { readTable, type Row } from '$lib/catalogue/tables';
import { defaultView } from '$lib/catalogue/view';
import { engine } from './engine';
import { dataFile } from './tables';

const text = (name: string, required = true): Field => ({
	name,
	title: name,
	type: 'string' as const,
	description: name,
	constraints: { required }
});
const number = (name: string): Field => ({ ...text(name), type: 'number' });

function shapeOf(name: string, fields: Field[], primaryKey: string[]): Table {
	return {
		name,
		type: 'table',
		title: name,
		path: `${name}.csv`,
		description: name,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		sources: [],
		licenses: [],
		schema: { fields, primaryKey, foreignKeys: [], missingValues: [''] }
	};
}

const claimShape = shapeOf(
	'claims',
	[
		...['id', 'said', 'said_by', 'said_in', 'said_when', 'measure', 'figure', 'figure_area'].map(
			(name) => text(name)
		),
		text('because', false)
	],
	['id']
);
const numberShape = shapeOf(
	'claim_numbers',
	[
		...['claim', 'area', 'sex'].map((name) => text(name)),
		number('value'),
		number('to_nearest'),
		text('unit')
	],
	['claim', 'area', 'sex']
);

/** @throws {Error} naming the first fault of the file */
function rowsOf(shape: Table): Row[] {
	const { rows, problems } = readTable(new TextDecoder().decode(dataFile(shape.path)), shape);
	const first = problems[0];
	if (first) throw new Error(`${shape.path}, row ${first.row}, ${first.column}: ${first.message}`);
	return rows;
}

const cell = (row: Row, column: string) => String(row[column] ?? '');

async function numbersOf(claim: string): Promise<ClaimNumber[]> {
	const { query } = await engine();
	const numbers: ClaimNumber[] = [];
	for (const row of rowsOf(numberShape)) {
		if (row.claim !== claim) continue;
		const area = await areaBySlug(query, cell(row, 'area'));
		if (!area) throw new RangeError(`claim ${claim} names no place: ${cell(row, 'area')}`);
		const unit = unitOf(cell(row, 'unit') as Unit['id']);
		const said = { value: Number(row.value), toNearest: Number(row.to_nearest) };
		numbers.push({ area: areaRef(area), sex: cell(row, 'sex') as Sex, unit, ...said });
	}
	return numbers;
}

async function claimOf(row: Row): Promise<Claim> {
	return {
		id: cell(row, 'id'),
		said: cell(row, 'said'),
		by: cell(row, 'said_by'),
		where: cell(row, 'said_in'),
		when: cell(row, 'said_when'),
		measure: cell(row, 'measure') as ClaimMeasure,
		numbers: await numbersOf(cell(row, 'id')),
		because: cell(row, 'because')
	};
}

/** Every claim of `data/claims.csv`, checked against the tables, in the order of the file. */
export async function checkedClaims(): Promise<CheckedClaim[]> {
	const { query, load } = await engine();
	for (const name of claimTables) {
		const { shape, file } = tableFile(name);
		load(shape, dataFile(file));
	}
	const checked: CheckedClaim[] = [];
	for (const row of rowsOf(claimShape)) {
		const claim = await claimOf(row);
		const readings = await readingsOf(query, claim);
		const view = defaultView(cell(row, 'figure_area'), 'summary');
		const { context } = await contextFor(query, view);
		const figure = await figureOf(context, indicatorById(cell(row, 'figure')));
		// The working is a press away on the figure's own page.
		const shown = { ...figure, working: [] };
		checked.push({ claim, readings, verdict: verdictOf(readings), figure: shown });
	}
	return checked;
}
