import { describe, expect, it } from 'vitest';
import { finding } from '$lib/words/finding';
import { figureOf, pageOf } from '../figures/engine';
import type { Page } from '$lib/catalogue/view';
import { themes } from '$lib/catalogue/view';

const literal: [string, Page, string, string][] = [
	[
		'wigan',
		'age-profile',
		'share-65-plus',
		'Nearly one in five people in Wigan is 65 or over, more than in England (18.7%)'
	],
	[
		'wigan',
		'population-growth',
		'population-index',
		'Wigan had 318,122 residents in mid-2011 and 339,174 in mid-2023, 6.6% more; England grew by 8.6%'
	],
	[
		'wigan',
		'life-expectancy',
		'life-expectancy-birth',
		'Life expectancy at birth is 1.8 years lower for men in Wigan than in England and 2.2 years lower for women, more than chance would give'
	],
	[
		'cumberland',
		'life-expectancy',
		'healthy-life-expectancy',
		'Healthy life expectancy at birth in Cumberland was 59.0 years for men and 60.1 years for women in 2022 to 2024 (England 60.9 and 61.3); no difference can be shown for men (between −5.2 and +1.5) and women (between −5.3 and +2.9)'
	],
	[
		'england',
		'life-expectancy',
		'life-expectancy-birth',
		'Life expectancy at birth in England was 79.1 years for men and 83.1 years for women in 2021 to 2023'
	],
	[
		'isles-of-scilly',
		'life-expectancy',
		'life-expectancy-birth',
		'Life expectancy at birth: nothing is published for the Isles of Scilly'
	],
	[
		'kensington-and-chelsea',
		'workforce',
		'social-worker-vacancies',
		'Vacancy rate of children’s social workers: nothing is published for Kensington and Chelsea on 30 September 2025'
	],
	[
		'isles-of-scilly',
		'workforce',
		'social-worker-turnover',
		'Turnover rate of children’s social workers: no figure applies for the Isles of Scilly in October 2024 to September 2025'
	],
	[
		'wigan',
		'workforce',
		'leavers-16-18',
		'3,595 students left 16–18 study in Wigan in 2021/22: 1,512 on to education, 362 to an apprenticeship, 1,002 to a job'
	]
];

describe('the finding of a figure', () => {
	it.each(literal)('%s, %s, %s', async (area, page, id, sentence) => {
		expect(finding(await figureOf(area, page, id))).toBe(sentence);
	});
});

const places = [
	'wigan',
	'west-lancashire',
	'isles-of-scilly',
	'city-of-london',
	'cumberland',
	'kensington-and-chelsea',
	'england',
	'greater-manchester',
	'lancashire',
	'north-west',
	'merseyside',
	'liverpool-city-region'
];

describe.each(places)('every sentence about %s', (area) => {
	it('is whole, and has a direction only where a verdict carries it', async () => {
		for (const page of themes)
			for (const compare of ['england', 'north-west', 'bolton']) {
				const { figures } = await pageOf(area, page, { compare });
				for (const figure of figures) {
					const text = finding(figure);
					expect(text, figure.query).not.toMatch(/NaN|undefined|null| {2}|\.$/);
					expect(text.length, text).toBeLessThanOrEqual(250);
					if (/better|worse/.test(text))
						expect(figure.comparisons.some(({ verdict }) => /better|worse/.test(verdict))).toBe(
							true
						);
				}
			}
	});
});
