import { describe, expect, it } from 'vitest';
import { lightPack } from '$lib/server/pack/light';
import type { Pack, PackSection } from '$lib/features/partnership/pack/pack';
import { madeFigure, wigan } from '../words/made';

const trust = { ...wigan, code: 'RXX', name: 'Anytown hospitals trust', level: 'trust' } as const;

function section(id: string, change: Partial<PackSection> = {}): PackSection {
	return { id, path: `/made/${id}/`, title: `Title of ${id}`, name: id, ...change };
}
const review = section('review', {
	review: { benchmark: wigan, columns: [], rows: [] },
	sources: ['made up']
});
const ofTrust = section('waits', { figure: madeFigure({ shown: trust }), citable: true });
const ofTrustOnly = section('delays', { figure: madeFigure({ shown: trust }) });
const ofArea = section('life', { figure: madeFigure(), citable: true });

function pack(...sections: PackSection[]): Pack {
	return { slug: 'made', name: 'Made', benchmark: 'england', statements: [], unsaid: [], sections };
}

describe('a pack as its page holds it', () => {
	it('of a review leaves the figures of trusts to be fetched, and keeps what is said of them', () => {
		const { sections } = lightPack(pack(review, ofArea, ofTrust, ofTrustOnly));
		expect(sections.slice(0, 2)).toEqual([review, ofArea]);
		expect(sections[2]).toEqual({
			id: 'waits',
			path: '/made/waits/',
			title: 'Title of waits',
			name: 'waits',
			citable: true,
			later: true
		});
		expect(sections[3]).not.toHaveProperty('figure');
		expect(sections[3]).not.toHaveProperty('citable');
	});

	it('without a review is held whole', () => {
		const whole = pack(ofArea, ofTrust);
		expect(lightPack(whole)).toBe(whole);
	});
});
