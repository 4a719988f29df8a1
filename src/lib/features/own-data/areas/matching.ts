import type { FormerArea, Reference, ReferenceArea } from '../reference';
import { comparedName } from './names';

/** What a name or code of a reader's file turns out to be. */
export type Match =
	/** one of our areas, as it is called now */
	| { kind: 'area'; area: ReferenceArea; by: 'code' | 'name' }
	/** a code or name that is no longer: the area that took its place, alone or with others */
	| { kind: 'recoded'; area: ReferenceArea; former: FormerArea | null; why: string }
	| { kind: 'unmatched'; why: string };

const isCode = /^[EKNSW]\d{8}$/i;

const otherCodes: [start: RegExp, why: string][] = [
	[/^W/i, 'is a code of Wales; only England is held'],
	[/^S/i, 'is a code of Scotland; only England is held'],
	[/^N/i, 'is a code of Northern Ireland; only England is held'],
	[/^E01|^E02/i, 'is a code of a neighbourhood; authorities and wider areas are held'],
	[/^E05/i, 'is a code of a ward; authorities and wider areas are held'],
	[/^E10/i, 'is the code of a county that was abolished or changed'],
	[/^E/i, 'is a code that is not held']
];

function levelWords({ level }: ReferenceArea): string {
	return { board: 'integrated care board' }[level as string] ?? level.replaceAll('-', ' ');
}

/** Finds areas by code and by name. */
export class AreaMatcher {
	private readonly codes = new Map<string, ReferenceArea>();
	private readonly names = new Map<string, ReferenceArea[]>();
	private readonly formerCodes = new Map<string, FormerArea>();
	private readonly formerNames = new Map<string, FormerArea[]>();
	private readonly known = new Map<string, Match>();

	constructor(reference: Pick<Reference, 'areas' | 'former'>) {
		for (const area of reference.areas) {
			this.codes.set(area.code, area);
			if (area.alsoCode) this.codes.set(area.alsoCode, area);
			const name = comparedName(area.name);
			this.names.set(name, [...(this.names.get(name) ?? []), area]);
		}
		for (const former of reference.former) {
			this.formerCodes.set(former.code, former);
			const name = comparedName(former.name);
			this.formerNames.set(name, [...(this.formerNames.get(name) ?? []), former]);
		}
	}

	/** The area that a cell names. Texts met before are answered from memory. */
	match(text: string): Match {
		const known = this.known.get(text);
		if (known) return known;
		const word = text.trim();
		const found = isCode.test(word) ? this.byCode(word.toUpperCase()) : this.byName(word);
		this.known.set(text, found);
		return found;
	}

	private byCode(code: string): Match {
		const area = this.codes.get(code);
		if (area?.code === code) return { kind: 'area', area, by: 'code' };
		if (area) return { kind: 'recoded', area, former: null, why: 'another code of the same area' };
		const former = this.formerCodes.get(code);
		if (former) return this.recoded(former);
		const [, why = ''] = otherCodes.find(([start]) => start.test(code)) ?? [];
		return { kind: 'unmatched', why };
	}

	private byName(name: string): Match {
		if (name === '') return { kind: 'unmatched', why: 'is empty' };
		const [area, second] = this.names.get(comparedName(name)) ?? [];
		if (area && second)
			return {
				kind: 'unmatched',
				why: `is the name of a ${levelWords(area)} and of a ${levelWords(second)}: use the code`
			};
		if (area) return { kind: 'area', area, by: 'name' };
		const [former] = this.formerNames.get(comparedName(name)) ?? [];
		return former ? this.recoded(former) : { kind: 'unmatched', why: 'is no place that is held' };
	}

	private recoded(former: FormerArea): Match {
		const area = this.codes.get(former.successor);
		if (!area) return { kind: 'unmatched', why: 'became an area that is not held' };
		return { kind: 'recoded', area, former, why: `until ${former.to}; now ${area.name}` };
	}
}
