import { defaultOwnGroup, type NamedArea } from '$lib/features/own-groups/own-group';
import { groupAnswer, refusalOf } from '$lib/features/own-groups/grouped';
import type { Area } from '$lib/catalogue/areas';
import { allAreas } from '$lib/server/areas';
import { exploredMeasures, prerenderedMeasure } from '$lib/server/prerendered';
import { tableRows } from '$lib/server/tables';
import type { PageServerLoad } from './$types';

const named = ({ code, slug, name }: Area): NamedArea => ({ code, slug, name });

/** Authorities of each wider area, by its code. */
function membersByArea(): Record<string, string[]> {
	const members: Record<string, string[]> = {};
	for (const row of tableRows('area_members'))
		(members[String(row.area_code)] ??= []).push(String(row.member_code));
	return members;
}

/** The places and measures to choose from, and the answer for the group that the page begins with. */
/** Codes of the authorities that an area consists of. */
const insideOf = (code = '') => membersByArea()[code] ?? [];

export const load: PageServerLoad = async () => {
	const areas = allAreas();
	const group = defaultOwnGroup();
	const find = (slug: string) => areas.filter((area) => area.slug === slug).map(named);
	const measure = await prerenderedMeasure(group.measure);
	const members = group.areas.flatMap(find);
	return {
		authorities: areas.filter(({ level }) => level === 'local-authority').map(named),
		benchmarks: areas.filter(({ level }) => level === 'country' || level === 'region').map(named),
		members: membersByArea(),
		measures: exploredMeasures().map((facts) => ({
			id: facts.id,
			title: facts.title,
			subject: facts.subject,
			refused: refusalOf(facts) !== null
		})),
		first: groupAnswer(
			group,
			measure,
			members,
			find(group.compare)[0] ?? null,
			insideOf(find(group.compare)[0]?.code)
		)
	};
};
