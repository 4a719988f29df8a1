import { describe, expect, it } from 'vitest';
import { bandsOf } from '$lib/features/own-data/analysis/bands';

describe('ages that overlap', () => {
	it.each([
		['two open ages, the lower first', ['0-4', '85+', '90+'], '90+'],
		['two open ages, the higher first', ['0-4', '90+', '85+'], '85+'],
		['an open age and a band inside it', ['85-89', '85+'], '85-89']
	])('are refused, since people would be counted twice: %s', (_, texts, unfit) => {
		expect(bandsOf(texts)).toEqual({ unfit });
	});

	it.each([[['80-84', '85+']], [['85-89', '90+']], [['89', '90', '91', '92+']]])(
		'is not said of %j',
		(texts) => {
			expect(bandsOf(texts)).toHaveProperty('bands');
		}
	);
});
