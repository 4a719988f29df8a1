import type { TrustChoice } from '$lib/catalogue/areas';
import { figureOf } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import type { AreaRef, Figure } from '$lib/figure';
import { indicators } from '$lib/catalogue/indicators';
import type { Row } from '$lib/catalogue/tables';
import { defaultView } from '$lib/catalogue/view';
import { areaByCode } from './areas';
import { engine } from './engine';
import { tableRows } from './tables';

/** A hospital trust as its page names it. */
interface TrustFacts {
	code: string;
	slug: string;
	name: string;
	registeredName: string;
	/** The board it belongs to. */
	board: AreaRef;
}

function factsOf(row: Row): TrustFacts {
	const code = String(row.code);
	const area = areaByCode(String(row.board_code));
	if (!area) throw new RangeError(`trust ${code} belongs to no board that there is`);
	const { name, slug, level } = area;
	return {
		code,
		slug: code.toLowerCase(),
		name: String(row.name),
		registeredName: String(row.registered_name),
		board: { code: area.code, name, slug, level }
	};
}

/** Every trust of which figures are held, by name. */
export function allTrusts(): TrustFacts[] {
	return tableRows('trusts')
		.map(factsOf)
		.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** Every trust as the search of the whole site lists it. */
export function trustChoices(): TrustChoice[] {
	return allTrusts().map(({ code, slug, name, registeredName, board }) => ({
		code,
		slug,
		name,
		registeredName,
		level: 'trust',
		within: board.name
	}));
}

/** The trust whose page has that address, or null. */
export function trustBySlug(slug: string): TrustFacts | null {
	return allTrusts().find((trust) => trust.slug === slug) ?? null;
}

/** What a trust did, against England. @throws {RangeError} where there is no such trust */
export async function trustFigures(slug: string): Promise<Figure[]> {
	const trust = trustBySlug(slug);
	if (!trust) throw new RangeError(`no trust is called ${slug}`);
	const { query } = await engine();
	const { context } = await contextFor(query, defaultView(trust.board.slug, 'summary'));
	const figures: Figure[] = [];
	for (const indicator of indicators.filter(({ question }) => question === 'service'))
		figures.push(await figureOf(context, { ...indicator, trust: trust.code }));
	return figures;
}
