import type { Query } from '$lib/database/query';
import { numberText, periodText } from '$lib/format';
import { areaBySlug } from '$lib/questions/areas';
import { areaRef, UnknownAreaError } from '$lib/figures/context';
import type { Note } from '$lib/figure';
import { periodOf, workings } from '$lib/figures/frame';
import { evidenceFor, latestPoint, scenarioRefs, type Evidence } from './evidence';
import type { LeaverPlace, Scenario } from '$lib/figures/scenario/scenario';
import { scenarioInputs } from './inputs';
import { baseYearOf } from './care-inputs';
import { leaverPlace, nationalCheck, servedBy } from './places';
import { projectionBasis } from '$lib/figures/population/projections';
import { unitOf } from '$lib/figures/units';

const working = () =>
	`Residents aged 65, 75, 85 and over are the latest estimate moved on by the growth of the ${projectionBasis()} projection. Posts follow them; recruits are the growth in posts, those who replace people who leave care, and those who fill the vacancies.`;

/** Says where figures of one place are at odds with each other. */
function oddities(evidence: Evidence): Note[] {
	const of = (measure: RegExp, unit: string) =>
		latestPoint(evidence, evidence.home.code, measure, unit);
	const total = of(/^total posts/, 'posts');
	const filled = of(/^filled posts/, 'posts');
	const rate = of(/^vacancy rate$/, 'percent');
	if (!total?.reportedBy || !filled || !rate) return [];
	const vacant = total.value - filled.value;
	const number = (value: number) => numberText(value, unitOf('posts'));
	const share = (value: number, decimals = 1) =>
		numberText(value, unitOf('percent', undefined, decimals));
	return [
		{
			kind: 'reported',
			text: `The posts and the vacancy rate of ${periodText(periodOf(total))} are known through ${total.reportedBy} only, rounded, and are at odds: ${number(total.value)} posts of which ${number(filled.value)} were filled leave ${number(vacant)} vacant, ${share((100 * vacant) / total.value)} and not the reported ${share(rate.value, 0)}. Both are shown as reported.`
		}
	];
}

/** Says whose leavers are compared, where not the area's own. */
function placeNote(evidence: Evidence, supply: LeaverPlace | null): Note[] {
	const { home } = evidence;
	if (!supply || supply.area.code === home.code) return [];
	const people = (value: number) => numberText(value, unitOf('persons'));
	const own =
		supply.ownLeavers === null
			? 'none are published here'
			: `${people(supply.ownLeavers)} here, beside ${people(supply.ownResidents18)} residents aged 18`;
	return [
		{
			kind: 'wider-area',
			text: `Students are counted where they studied, not where they live: ${own}. So the need of the wider area (${supply.area.name}) is set against its leavers; it is taken to have as many posts for each resident aged 65 and over, the same turnover and the same vacancies as this scenario gives this place, so that the scenario of another place in it gives it another need.`
		}
	];
}

function vintageNotes(baseYear: number, estimateYear: number, reported: boolean): Note[] {
	const year = `mid-${baseYear}`;
	const text = reported
		? `The posts are of a year that ended in March ${baseYear}; growth is counted from ${year}, the nearest date for which residents are held by age.`
		: `Growth is counted from ${year}.`;
	return [
		{
			kind: 'vintage',
			text: `${text} After mid-${estimateYear} it is the growth of the ${projectionBasis()} projection; its level, which later estimates overtook, is not used.`
		}
	];
}

/**
 * The scenario of an area: every published input, and the residents that the model runs on, so
 * that it can be run again without the database.
 *
 * @param query a database in which `scenarioTables` are loaded
 * @throws {UnknownAreaError} for an area that there is none of
 */
export async function scenarioFor(query: Query, slug: string): Promise<Scenario> {
	const home = await areaBySlug(query, slug);
	if (!home) throw new UnknownAreaError(`no place is called ${slug}`);
	const evidence = await evidenceFor(query, home);
	const baseYear = baseYearOf(evidence);
	const supply = leaverPlace(evidence, baseYear);
	const inputs = scenarioInputs(evidence, supply);
	const reported = inputs.some(({ name, basis }) => name === 'posts' && basis === 'reported');
	return {
		area: areaRef(home),
		baseYear,
		endYear: evidence.endYear,
		estimateYear: evidence.estimateYear,
		home: servedBy(evidence, home.code, baseYear),
		supply,
		inputs,
		national: nationalCheck(evidence),
		notes: [
			...placeNote(evidence, supply),
			...oddities(evidence),
			...vintageNotes(baseYear, evidence.estimateYear, reported)
		],
		tables: scenarioRefs(),
		working: workings({ working: working(), method: 'workforce-demand' }, evidence.asked)
	};
}
