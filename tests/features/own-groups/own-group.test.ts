import { describe, expect, it } from 'vitest';
import {
	nameAfter,
	nameOfPlaces,
	ownGroupOf,
	ownGroupSearch
} from '$lib/features/own-groups/own-group';

const many = Array.from({ length: 30 }, (_, at) => `Place number ${at + 1}`);

describe('the name of a group whose places are changed', () => {
	it('names the places anew where it named those before', () => {
		const before = ['Wigan', 'West Lancashire'];
		expect(nameAfter(nameOfPlaces(before), before, ['Wigan'])).toBe('Wigan');
		expect(nameAfter(nameOfPlaces(before), before, [...before, 'Bolton'])).toBe(
			'Wigan, West Lancashire and Bolton'
		);
		expect(nameAfter(nameOfPlaces(before), before, [])).toBe('Your group');
		expect(nameAfter('Your group', [], ['Bolton'])).toBe('Bolton');
	});

	it('never holds a place that was taken out, however it came about', () => {
		for (let count = many.length; count > 1; count--) {
			const before = many.slice(0, count);
			const after = before.slice(1);
			const name = nameAfter(nameOfPlaces(before), before, after);
			expect(name).toBe(nameOfPlaces(after));
			expect(name).not.toMatch(new RegExp(`${before[0]}( |,|$)`));
			expect(name.length).toBeLessThanOrEqual(60);
		}
	});

	it('stays where the reader gave it', () => {
		expect(nameAfter('My patch', ['Wigan'], ['Bolton'])).toBe('My patch');
	});

	it('comes back from the address that it is written in', () => {
		const name = nameOfPlaces(many);
		const group = { name, areas: ['bolton', 'bury'], measure: 'residents', compare: 'england' };
		const search = ownGroupSearch(group);
		expect(ownGroupOf(new URLSearchParams(search)).group.name).toBe(name);
	});
});
