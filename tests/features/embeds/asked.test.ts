import { describe, expect, it } from 'vitest';
import { embedPlace } from '$lib/downloads/embeds';
import { embeds } from '$lib/server/embeds';
import { askedOf, type Shell } from '../../../src/lib/features/embeds/address';

const shell: Shell = {
	figure: 'life-expectancy-birth',
	kind: 'gap',
	page: 'areas/{area}/life-expectancy/',
	only: '',
	site: '../../',
	release: '2026.11',
	overviews: 'wigan:greater-manchester:wigan wigan:north-west:wigan'
};
const at = (search: string) => `https://example.org/dash/embed/life-expectancy-birth/${search}`;

describe('what the address of an embed asks for', () => {
	it('is the figures of the place, and the figure on its page, below the site’s own base', () => {
		expect(askedOf(shell, at('?area=west-lancashire'))).toEqual({
			json: 'https://example.org/dash/areas/west-lancashire/life-expectancy/figures.json',
			link: 'https://example.org/dash/areas/west-lancashire/life-expectancy/#life-expectancy-birth',
			usual: 'https://example.org/dash/embed/life-expectancy-birth/?area=west-lancashire',
			view: { compare: null, sex: null, year: null },
			colours: 'auto'
		});
	});

	it('may be a view, which its link keeps and whose comparison may have been prepared', () => {
		const asked = askedOf(shell, at('?area=wigan&compare=north-west&sex=women&year=2023'))!;
		expect(asked.view).toEqual({ compare: 'north-west', sex: 'female', year: '2023' });
		expect(asked.json).toBe('https://example.org/dash/partnerships/wigan/north-west/figures.json');
		expect(asked.link).toContain(
			'/life-expectancy/?compare=north-west&sex=women&year=2023#life-expectancy-birth'
		);
		expect(asked.usual).toMatch(/\?area=wigan$/);
		const unprepared = askedOf(shell, at('?area=bolton&compare=north-west'))!;
		expect(unprepared.json).toContain('/areas/bolton/life-expectancy/figures.json');
		const hostile = askedOf(shell, at('?area=wigan&compare=..%2Fx&sex=__proto__&year=1e3'))!;
		expect(hostile.view).toEqual({ compare: null, sex: null, year: null });
	});

	it.each([
		'',
		'?area=',
		'?area=..%2F..%2Fevil',
		'?area=//evil.example',
		'?area=https%3A%2F%2Fevil.example',
		'?area=Wigan',
		'?area=wigan%23',
		'?area=wigan%3Fx',
		'?area=%3Cscript%3E',
		'?place=wigan'
	])('is nothing where the address names no place: %j', (search) => {
		expect(askedOf(shell, at(search))).toBeNull();
	});

	it('never leaves the site, whatever else stands in the address', () => {
		const asked = askedOf(shell, at('?area=wigan&site=https://evil.example/&colours=red'));
		expect(new URL(asked!.json).origin).toBe('https://example.org');
		expect(asked!.colours).toBe('auto');
	});

	it('takes the one place of a figure that there is one of only', () => {
		const only = { ...shell, only: 'england', page: 'areas/england/life-expectancy/causes/' };
		expect(askedOf(only, at('?area=wigan'))!.json).toContain('/areas/england/');
	});

	it.each(['light', 'dark'] as const)('may ask for %s colours', (colours) => {
		expect(askedOf(shell, at(`?area=wigan&colours=${colours}`))!.colours).toBe(colours);
	});
});

describe('the figures that other sites may show', () => {
	it('are those that stand on a page of an area, each once', () => {
		const ids = embeds().map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toContain('life-expectancy-birth');
		expect(ids).toContain('england-gap-causes');
		expect(ids).not.toContain('smoking');
		expect(embedPlace({ id: 'smoking', theme: null })).toBeNull();
	});
});
