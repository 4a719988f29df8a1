import { fieldNamed, tableNamed } from '$lib/catalogue/data-package';
import type { Indicator } from '$lib/catalogue/indicators';
import type { Area } from '$lib/questions/areas';
import { periodsOf } from '$lib/questions/published';
import { serviceValues, trustByCode, type ServiceRow } from '$lib/questions/services';
import { place } from '$lib/format';
import { comparisons } from './comparison';
import { columnsOf, tablesPackage, type Context } from './context';
import type { AreaRef, Estimate, Figure, Note, Role } from '$lib/figure';
import { frame, periodOf, valueOr } from './frame';

/** The counts behind the value, where a table of services has them. */
const counted = ['attendances', 'over_four_hours'];

function estimateOf(row: ServiceRow, role: Role): Estimate {
	const { of, value, missing, parts } = row;
	return {
		role,
		area: of,
		sex: 'persons',
		category: '',
		period: periodOf(row),
		...valueOr(value, missing),
		...(parts.length > 0 ? { parts } : {})
	};
}

/** What is said under every figure of a trust: it is not the area's. */
function trustNote(trust: AreaRef, home: AreaRef): Note {
	const treated =
		home.level === 'board'
			? 'It treats people from other places too'
			: 'It treats people from many places';
	return {
		kind: 'wider-area',
		text: `These are figures of the ${trust.name}, not of the residents of ${place(home)}. ${treated}, and residents also go elsewhere.`
	};
}

/** An organisation in the form in which a figure shows a wider area. */
function asArea(trust: AreaRef): Area {
	const parents = { region: null, upperTier: null, combinedAuthority: null, board: null };
	return { ...trust, ...parents, alsoBoard: false, validFrom: null };
}

/** What a figure of a trust says of whom it is about; nothing where the area's own board is shown. */
function ofTrust(trust: AreaRef | null, home: AreaRef) {
	return trust ? { shownArea: asArea(trust), notes: [trustNote(trust, home)] } : {};
}

/** The rows of the trust, or of the board where the indicator names no trust. */
async function ownRows(context: Context, indicator: Indicator, counts: string[]) {
	const { query, home } = context;
	const [ofTrusts = '', ofBoards = ''] = indicator.tables;
	const trust = indicator.trust ? await trustByCode(query, indicator.trust) : null;
	if (indicator.trust && !trust) throw new RangeError(`no trust has the code ${indicator.trust}`);
	const table = trust ? ofTrusts : ofBoards;
	const codes = [trust?.code ?? home.code];
	const answer = await serviceValues(query, { table, columns: columnsOf(table), codes, counts });
	return { trust, table, answer };
}

/**
 * What a hospital trust, or the trusts of a board, did month by month. The indicator lists the
 * table of trusts, then that of boards, which holds what they are compared with.
 *
 * @throws {RangeError} where the indicator names a trust that there is none of
 */
export async function service(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, benchmark } = context;
	const boards = indicator.tables[1] ?? '';
	const counts = counted.filter((name) => columnsOf(boards).includes(name));
	const { trust, table, answer } = await ownRows(context, indicator, counts);
	const question = { table: boards, columns: columnsOf(boards), counts };
	const others =
		benchmark && indicator.comparison !== 'none'
			? await serviceValues(query, { ...question, codes: [benchmark.code] })
			: null;
	const compared = (others?.rows ?? []).map((row) => estimateOf(row, 'benchmark'));
	const estimates = [...answer.rows.map((row) => estimateOf(row, 'home')), ...compared];
	const last = answer.rows.findLast((row) => row.value !== null);
	const [latest] = await periodsOf(query, boards);
	const period = periodOf(last ?? latest ?? { start: '', end: '' });
	const made = await frame(context, indicator, {
		period,
		estimates,
		...ofTrust(trust, context.home),
		comparisons: comparisons(context, indicator, estimates, period),
		parts: counts.map((name) => ({ label: titleOf(boards, name), decimals: 0 })),
		...(indicator.comparison === 'none' ? { benchmark: null } : {}),
		tableNames: others && table !== boards ? [table, boards] : [table],
		asked: [answer.asked, ...(others ? [others.asked] : [])]
	});
	if (!trust) return made;
	const { code, name, slug, level } = trust;
	return { ...made, areas: { ...made.areas, [code]: { code, name, slug, level } } };
}

function titleOf(table: string, column: string): string {
	return fieldNamed(tableNamed(tablesPackage, table), column).title;
}
