import { beforeAll, describe, expect, it } from 'vitest';
import { fitText, notUnderstood, publishedText, withoutText } from '$lib/features/checking/answer';
import { nearestTo, type Answer } from '$lib/features/checking/nearest';
import {
	publishedByAuthority,
	publishedIn,
	type Published
} from '$lib/features/checking/published';
import {
	askedIn,
	measureWordsOf,
	type Asked,
	type SaidNumber
} from '$lib/features/checking/sentence';
import type { Figure } from '$lib/figure';
import { indicatorById, indicators } from '$lib/catalogue/indicators';
import { areaChoices } from '$lib/server/areas';
import { prerenderedFigures } from '$lib/server/engine';
import { prerenderedGradient } from '$lib/server/prerendered';

const areas = areaChoices();
const measures = measureWordsOf(indicators);

async function publishedFor(asked: Asked): Promise<Published[]> {
	const found: Published[] = [];
	for (const id of asked.measure?.indicators ?? []) {
		const { theme } = indicatorById(id);
		const slug = asked.area?.slug ?? '';
		if (!theme) found.push(...publishedByAuthority(await prerenderedGradient(id), slug));
		else {
			const { figures } = await prerenderedFigures(slug, theme);
			const figure = figures.find((one) => one.id === id) as Figure;
			if (asked.measure) found.push(...publishedIn(figure, asked.measure, asked.plain));
		}
	}
	return found;
}

async function answered(sentence: string) {
	const asked = askedIn(sentence, areas, measures);
	const said = asked.numbers[0] as SaidNumber;
	expect(notUnderstood(asked)).toBeNull();
	const answer = nearestTo(await publishedFor(asked), asked, said) as Answer;
	const texts = answer.nearest.map((match) => [
		publishedText(match.published),
		fitText(match, said)
	]);
	return { asked, answer, texts };
}

describe('the published value nearest to a number', () => {
	it.each<[string, string, string]>([
		[
			'life expectancy of men in Wigan is 77',
			'Life expectancy at birth for men in Wigan, 2021 to 2023: 77.3 years (95% interval 76.9 to 77.6)',
			'77 is this value, rounded as you wrote it.'
		],
		[
			'life expectancy of women in Wigan was 80.7 in 2021 to 2023',
			'Life expectancy at birth for women in Wigan, 2021 to 2023: 80.9 years (95% interval 80.6 to 81.3)',
			'80.7 is 0.2 years below it, within its interval.'
		],
		[
			'19.3% of Wigan Borough residents are 65 or over',
			'Residents in broad age groups, 65 and over in Wigan, mid-2023: 19.3%',
			'19.3% is this value, rounded as you wrote it.'
		],
		[
			'18.6% of people nationally are aged 65 and over',
			'Residents in broad age groups, 65 and over in England, mid-2023: 18.7%',
			'18.6% is 0.1 points below it.'
		],
		[
			'Wigan has 320,000 residents',
			'Total population, estimated and projected in Wigan, mid-2018: 323,904 people',
			'320,000 is this value, rounded as you wrote it.'
		],
		[
			'18.2% of patients in Wigan have depression recorded',
			'Patients recorded with depression in Wigan, 2024-25: 18.2%',
			'18.2% is this value, rounded as you wrote it.'
		]
	])('%s', async (sentence, published, fit) => {
		const { texts } = await answered(sentence);
		expect(texts[0]).toEqual([published, fit]);
	});

	it('stands beside the newest one', async () => {
		const { answer } = await answered('Wigan has 320,000 residents');
		expect(answer.newest.map(({ published }) => published.value)).toEqual([339174]);
	});

	it('is a count where the number is one', async () => {
		const { texts } = await answered('Wigan has 65,500 people over 65');
		expect(texts[0]?.[0]).toMatch(/65 and over, residents.* in Wigan, mid-2023: 65,5\d\d people$/i);
	});

	it('says what could not be met', async () => {
		const { answer, asked } = await answered(
			'27% of men left their jobs, turnover in Wigan in 1999'
		);
		expect(withoutText(answer, asked)).toEqual([
			'It is not published here for women or men by themselves.',
			'Nothing is held for 1999; the nearest of other years is shown.'
		]);
	});
});

describe('values set against a number', () => {
	let list: Published[] = [];
	beforeAll(async () => {
		list = await publishedFor(askedIn('life expectancy in Wigan is 77', areas, measures));
	});
	const ask = (sentence: string) => {
		const asked = askedIn(sentence, areas, measures);
		return nearestTo(list, asked, asked.numbers[0] as SaidNumber);
	};

	it('are none where it is a percentage and they are years', () => {
		expect(ask('77% life expectancy in Wigan')).toBeNull();
		expect(nearestTo([], askedIn('Wigan 5', areas, measures), list[0] as never)).toBeNull();
	});

	it('are at most three: the number itself first, then each nearer than the next', () => {
		const nearest = ask('life expectancy in Wigan is 78.04')?.nearest ?? [];
		const distances = nearest.map(({ published }) => Math.abs(published.value - 78.04));
		expect(nearest).toHaveLength(3);
		expect(nearest.every(({ fit }) => fit === 'differs')).toBe(true);
		expect(distances).toEqual(distances.toSorted((a, b) => a - b));
		const same = ask('life expectancy in Wigan is 77')?.nearest ?? [];
		expect(same.map(({ fit }) => fit)).toEqual(['same', 'same', 'same']);
		const periods = same.map(({ published }) => published.period);
		expect(periods).toEqual(periods.toSorted().toReversed());
	});

	it('are told once, though two figures hold them', () => {
		const keys = list.map(({ sex, period }) => `${sex} ${period}`);
		expect(new Set(keys).size).toBeLessThan(keys.length);
		const periods = (ask('life expectancy of men in Wigan is 77')?.nearest ?? []).map(
			({ published }) => published.period
		);
		expect(new Set(periods).size).toBe(periods.length);
	});
});
