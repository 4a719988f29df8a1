import { performance } from 'node:perf_hooks';
import { connect, type NodeDatabase } from '../../src/lib/database/node';
import { residentsByAge, residentsByBand } from '../../src/lib/questions/population';
import { row, spread, time } from './summary.mjs';

/** Rows of the tables that are made up here, about; none is ever shown to a reader. */
const sizes = [78_000, 780_000, 7_800_000];
/** Rows of an area: single years of age by sex, as in `population_by_age`. */
const share = 2 * 91;
/** In an unsorted table a change reads every row, so few of them tell enough. */
const changes = { sorted: 30, mixed: 8 };

/** How the rows lie: an area's together, as in our tables, or spread over the whole table. */
type Order = keyof typeof changes;

const groups = [
	{ key: 'under_16', from: 0, to: 15 },
	{ key: 'working_age', from: 16, to: 64 },
	{ key: 'over_64', from: 65, to: 90 }
];

const code = (area: number) => `E${String(8_000_000 + area).padStart(8, '0')}`;

/**
 * A made-up table with the columns of `population_by_age`; it grows by areas, as the real one does
 * from authorities to small areas. In `sorted` order the rows of an area lie together, as in our own
 * tables, so that the engine can pass over all others; `mixed` has them spread over the whole table.
 */
function madeTable(name: string, areas: number, sorted: boolean): string {
	const area = sorted ? `i // ${share}` : `i % ${areas}`;
	const within = sorted ? `i % ${share}` : `i // ${areas}`;
	return `CREATE TABLE ${name} AS
SELECT 'E' || lpad(CAST(8000000 + ${area} AS VARCHAR), 8, '0') AS area_code,
  CASE WHEN ${within} % 2 = 0 THEN 'female' ELSE 'male' END AS sex,
  CAST((${within}) // 2 AS INTEGER) AS age, '2023-06-30' AS period_start,
  '2023-06-30' AS period_end, 'made up' AS basis, CAST(hash(i) % 3000 AS DOUBLE) AS value
FROM range(${areas * share}) AS made(i)`;
}

/** What a change of area asks of a table: the place and its benchmark, by band and by age group. */
async function changeOfArea({ query }: NodeDatabase, table: string, area: number, areas: number) {
	const start = performance.now();
	const pair = [code(area % areas), code((area * 7 + 11) % areas)];
	const held = { table, period: '2023-06-30/2023-06-30', areas: {} };
	const { rows } = await residentsByBand(query, held, pair);
	await residentsByAge(query, held, groups, pair, 'persons');
	if (rows.length === 0) throw new Error(`${table} has no rows of ${pair[0]}`);
	return performance.now() - start;
}

async function benchTable(database: NodeDatabase, rows: number, order: Order) {
	const table = `made_${rows}_${order}`;
	const areas = Math.round(rows / share);
	const before = performance.now();
	await database.query(madeTable(table, areas, order !== 'mixed'));
	const made = performance.now() - before;
	const first = await changeOfArea(database, table, 0, areas);
	const times: number[] = [];
	for (let at = 1; at <= changes[order]; at += 1)
		times.push(await changeOfArea(database, table, Math.floor(at * areas * 0.381), areas));
	const name = `${(areas * share).toLocaleString('en-GB')} synthetic rows, ${order}`;
	row(name, `${spread(times)}; the first ${time(first)}; made in ${time(made)}`);
	await database.query(`DROP TABLE ${table}`);
}

/** Prints how a change of area grows with the rows of a table, for each order of its rows. */
export async function benchGrowth(): Promise<void> {
	const database = await connect();
	for (const rows of sizes)
		for (const order of ['sorted', 'mixed'] as const) await benchTable(database, rows, order);
}
