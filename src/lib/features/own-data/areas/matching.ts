import { country } from '$lib/catalogue/dashboard';
import type { FormerArea, Reference, ReferenceArea, SplitArea } from '../reference';
import { comparedName, plainName, toldLevels, visibleText, withoutNotes } from './names';

/** What a name or code of a reader's file turns out to be. */
export type Match =
	/** one of our areas, as it is called now */
	| { kind: 'area'; area: ReferenceArea; by: 'code' | 'name' }
	/**
	 * a code or name that is no longer, is another of the same area, or stands among marks: the area
	 * that it is or became, alone or with others
	 */
	| { kind: 'recoded'; area: ReferenceArea; former: FormerArea | null; why: string }
	| { kind: 'unmatched'; why: string };

/** Why a name is not matched that is like no other. */
export const unknownName = 'is no place that is held';

/** With the letter O for a zero: it cannot be seen, and no code has one there. */
const isCode = /^[EKNSW][\dO]{8}$/i;

const otherCodes: [start: RegExp, why: string][] = [
	[/^W/i, `is a code of Wales; only ${country.name} is held`],
	[/^S/i, `is a code of Scotland; only ${country.name} is held`],
	[/^N/i, `is a code of Northern Ireland; only ${country.name} is held`],
	[/^K/i, `is a code of several countries together; only ${country.name} is held`],
	[/^E01|^E02/i, 'is a code of a neighbourhood; authorities and wider areas are held'],
	[/^E05/i, 'is a code of a ward; authorities and wider areas are held'],
	[/^E10/i, 'is the code of a county that was abolished or changed'],
	[/^E/i, 'is a code that is not held, nor known as a former one: a column of names may tell it']
];

function levelWords({ level }: ReferenceArea): string {
	return level === 'board' ? 'an integrated care board' : `a ${level.replaceAll('-', ' ')}`;
}

/** The code in a cell, without the marks that spreadsheets and copying put around it; or null. */
function codeIn(text: string): string | null {
	const bare = visibleText(text)
		.replace(/^=?"(.*)"$/, '$1')
		.replace(/^'/, '')
		.replace(/\s/g, '');
	return isCode.test(bare) ? bare.toUpperCase().replace(/O/g, '0') : null;
}

function push<T>(map: Map<string, T[]>, key: string, one: T): void {
	map.set(key, [...(map.get(key) ?? []), one]);
}

/** Finds areas by code and by name. */
export class AreaMatcher {
	private readonly codes = new Map<string, ReferenceArea>();
	/** By the whole name, and by the name without the words around it. */
	private readonly names = new Map<string, ReferenceArea[]>();
	private readonly bareNames = new Map<string, ReferenceArea[]>();
	private readonly usualNames = new Map<string, ReferenceArea>();
	private readonly formerCodes = new Map<string, FormerArea>();
	private readonly formerNames = new Map<string, FormerArea[]>();
	private readonly splitCodes = new Map<string, SplitArea>();
	private readonly splitNames = new Map<string, SplitArea>();
	private readonly known = new Map<string, Match>();

	constructor(private readonly reference: Pick<Reference, 'areas' | 'former' | 'split' | 'usual'>) {
		for (const area of reference.areas) {
			this.codes.set(area.code, area);
			if (area.alsoCode) this.codes.set(area.alsoCode, area);
			push(this.names, plainName(area.name), area);
			push(this.bareNames, comparedName(area.name), area);
		}
		for (const former of reference.former) {
			this.formerCodes.set(former.code, former);
			push(this.formerNames, comparedName(former.name), former);
		}
		for (const split of reference.split) {
			this.splitCodes.set(split.code, split);
			this.splitNames.set(comparedName(split.name), split);
		}
		for (const { name, code } of reference.usual) {
			const area = this.codes.get(code);
			if (area) this.usualNames.set(comparedName(name), area);
		}
	}

	/** The area that a cell names. Texts met before are answered from memory. */
	match(text: string): Match {
		const known = this.known.get(text);
		if (known) return known;
		const found = this.found(text);
		this.known.set(text, found);
		return found;
	}

	/** Up to three areas that a name which matches nothing may mean: it holds theirs, or they hold it. */
	similar(text: string): string[] {
		const word = ` ${comparedName(text.slice(0, 200))} `;
		if (word.length < 6) return [];
		const names = [...this.bareNames].flatMap(([name, areas]) =>
			` ${name} `.includes(word) || (name.length > 3 && word.includes(` ${name} `)) ? areas : []
		);
		return [...new Set(names.map(({ name }) => name))].slice(0, 3);
	}

	private found(text: string): Match {
		const code = codeIn(text);
		if (code) {
			const match = this.byCode(code);
			const asItStands = text.trim().toUpperCase() === code;
			return asItStands ? match : withMark(match, `read as ${code}: marks around it were left out`);
		}
		const name = visibleText(text);
		const bare = withoutNotes(name);
		if (bare === name || bare === '' || this.names.has(plainName(name))) return this.byName(name);
		return withMark(this.byName(bare), `read as “${bare}”: the mark of a note was left out`);
	}

	private byCode(code: string): Match {
		const area = this.codes.get(code);
		if (area?.code === code) return { kind: 'area', area, by: 'code' };
		if (area) return { kind: 'recoded', area, former: null, why: 'another code of the same area' };
		const former = this.formerCodes.get(code);
		if (former) return this.recoded(former);
		const split = this.splitCodes.get(code);
		if (split) return this.parted(split);
		const [, why = ''] = otherCodes.find(([start]) => start.test(code)) ?? [];
		return { kind: 'unmatched', why };
	}

	private byName(name: string): Match {
		if (name === '') return { kind: 'unmatched', why: 'is empty' };
		const bare = comparedName(name);
		const split = this.splitNames.get(bare);
		const areas = this.named(name, bare);
		const [area, second] = areas;
		if (area && second) return ambiguous(levelWords(area), levelWords(second));
		// A county that was split and a board may have one name; the name tells which only with a word.
		if (area && split && area.level === 'board' && toldLevels(name).length === 0)
			return ambiguous(levelWords(area), `a county that was split on ${split.to}`);
		if (area) return { kind: 'area', area, by: 'name' };
		const usual = this.usualNames.get(bare);
		if (usual) return { kind: 'recoded', area: usual, former: null, why: `is ${usual.name}` };
		const [former] = this.formerNames.get(bare) ?? [];
		if (former) return this.recoded(former);
		return split ? this.parted(split) : { kind: 'unmatched', why: unknownName };
	}

	/** Areas of a name: those of the whole name first, then those that its words around tell. */
	private named(name: string, bare: string): ReferenceArea[] {
		const whole = this.names.get(plainName(name));
		if (whole) return whole;
		const areas = this.bareNames.get(bare) ?? [];
		const levels = toldLevels(name);
		const told = areas.filter(({ level }) => levels.includes(level));
		return told.length > 0 ? told : areas;
	}

	private recoded(former: FormerArea): Match {
		const area = this.codes.get(former.successor);
		if (!area) return { kind: 'unmatched', why: 'became an area that is not held' };
		return { kind: 'recoded', area, former, why: `until ${former.to}; now ${area.name}` };
	}

	private parted({ name, successors, to }: SplitArea): Match {
		const names = successors.map((code) => this.codes.get(code)?.name ?? code);
		return {
			kind: 'unmatched',
			why: `${name} was split on ${to} into ${names.join(' and ')}: its figures belong to none of them alone`
		};
	}
}

const ambiguous = (one: string, other: string): Match => ({
	kind: 'unmatched',
	why: `is the name of ${one} and of ${other}: use the code`
});

/** A match with what was done to the text; one that is no match stays so. */
function withMark(match: Match, what: string): Match {
	if (match.kind === 'unmatched') return match;
	const [former, why] = match.kind === 'recoded' ? [match.former, `; ${match.why}`] : [null, ''];
	return { kind: 'recoded', area: match.area, former, why: what + why };
}
