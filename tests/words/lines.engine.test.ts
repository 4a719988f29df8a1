import { beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '$lib/database/query';
import { figureOf, hasFigure } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import type { Figure, Unit } from '$lib/figure';
import { indicatorById, indicators } from '$lib/catalogue/indicators';
import { isWanted, partnerships } from '$lib/catalogue/partnerships';
import { allAreas } from '$lib/server/areas';
import { engine } from '$lib/server/engine';
import { defaultView } from '$lib/catalogue/view';
import { linesOf, longestSentence, type Line } from '$lib/words/overview/line';
import { overTime } from '$lib/words/overview/overview';
import { amountText } from '$lib/format';
import { plainText, sizeText, strongText } from '$lib/words/statement';

let query: Query;
beforeAll(async () => {
	query = (await engine()).query;
});

async function figureFor(area: string, indicator: string, compare = 'england'): Promise<Figure> {
	const { context } = await contextFor(query, { ...defaultView(area, 'summary'), compare });
	return figureOf(context, indicatorById(indicator));
}

/** Area, indicator, categories, benchmark -> every sentence of the figure. */
const literal: [string, string, string[] | undefined, string, string[]][] = [
	[
		'wigan',
		'life-expectancy-birth',
		undefined,
		'england',
		[
			'At today’s death rates, men live 1.8 years less than in England',
			'At today’s death rates, women live 2.2 years less than in England'
		]
	],
	[
		'wigan',
		'life-expectancy-birth',
		undefined,
		'greater-manchester',
		[
			'At today’s death rates, men live 77.3 years (Greater Manchester 77.1); not judged: one is a large part of the other, so their difference is not tested',
			'At today’s death rates, women live 80.9 years (Greater Manchester 81.3); not judged: one is a large part of the other, so their difference is not tested'
		]
	],
	[
		'england',
		'life-expectancy-birth',
		undefined,
		'england',
		['At today’s death rates, men live 79.1 years', 'At today’s death rates, women live 83.1 years']
	],
	[
		'isles-of-scilly',
		'life-expectancy-birth',
		undefined,
		'england',
		['Life expectancy at birth: nothing is published for the Isles of Scilly']
	],
	[
		'west-lancashire',
		'healthy-life-expectancy',
		undefined,
		'england',
		[
			'At today’s rates of death and ill health, men in Lancashire live 59.3 years in good health (England 60.9); no difference can be shown (between −3.6 and +0.5)',
			'At today’s rates of death and ill health, women in Lancashire live 60.3 years in good health (England 61.3); no difference can be shown (between −3.3 and +1.3)'
		]
	],
	[
		'wigan',
		'poorer-health-years',
		undefined,
		'england',
		[
			'Men spend 19.4 years of life in poorer health (England 17.6); not judged: no interval can be made from the two published ones',
			'Women spend 22.4 years of life in poorer health (England 21.2); not judged: no interval can be made from the two published ones'
		]
	],
	[
		'wigan',
		'age-shares',
		['65+', '85+'],
		'england',
		[
			'19.3% of residents are 65 or over, more than in England',
			'2.1% of residents are 85 or over, less than in England'
		]
	],
	[
		'west-lancashire',
		'leavers-16-18',
		['apprenticeship'],
		'england',
		['9 of the leavers of 16–18 study in West Lancashire went on to an apprenticeship in 2021/22']
	],
	[
		'wigan',
		'care-reported',
		['Vacancy rate, as'],
		'england',
		['Vacancy rate in adult social care was 9% in 2021-22, as reported by Wigan Daily News']
	],
	[
		'cumberland',
		'early-cancer-diagnosis',
		undefined,
		'england',
		['Cancers found at stage 1 or 2: the figure is suppressed for Cumberland in 2022']
	],
	[
		'city-of-london',
		'social-worker-vacancies',
		undefined,
		'england',
		[
			'0.0% of posts of children’s social workers were vacant on 30 September 2025 (England 14.2%); not judged: with none or all, the numbers behind it are very small'
		]
	],
	[
		'wigan',
		'care-occupations',
		undefined,
		'england',
		[
			'Greater Manchester is projected to need about 95,700 people in caring personal service jobs from 2020 to 2035, 70,600 of them to replace people who leave'
		]
	],
	[
		'west-lancashire',
		'median-age',
		undefined,
		'england',
		['Median age: 44.1 years, 3.7 years higher than in England']
	]
];

describe('the lines of a figure', () => {
	it.each(literal)('%s, %s, %s, against %s', async (area, id, categories, compare, sentences) => {
		const figure = await figureFor(area, id, compare);
		expect(linesOf(figure, categories).map(({ sentence }) => plainText(sentence))).toEqual(
			sentences
		);
	});

	it('name the place where the statement stands alone', async () => {
		const [line] = linesOf(await figureFor('wigan', 'life-expectancy-birth', 'north-west'));
		expect(plainText(line?.named ?? [])).toBe(
			'At today’s death rates, men in Wigan live 77.3 years (North West 77.5); no difference can be shown (between −0.6 and +0.1)'
		);
	});

	it('give the ends of a series and say why no trend is told', async () => {
		const { estimates, breaks, unit } = await figureFor('wigan', 'life-expectancy-trend');
		expect(overTime({ estimates, breaks }, 'male', unit, 'England')).toBe(
			'74.4 (England 76.2) in 2001 to 2003, then 77.3 (England 79.1) in 2021 to 2023; no trend is stated: no test has found one'
		);
		const hidden = estimates.map((one) => ({ ...one, value: null }));
		expect(overTime({ estimates: hidden, breaks }, 'male', unit, 'England')).toBe('');
	});
});

describe('numbers in words', () => {
	const unit = (id: Unit['id'], label: string, decimals: number): Unit => ({ id, label, decimals });
	it.each<[number, Unit, string]>([
		[-1.8, unit('years', 'years', 1), '1.8 years'],
		[0.64, unit('percent', '%', 1), '0.6 percentage points'],
		[0.04, unit('percent', '%', 1), 'less than 0.1 percentage points'],
		[-0.01, unit('years', 'years', 1), 'less than 0.1 years'],
		[0, unit('years', 'years', 1), '0.0 years'],
		[1, unit('persons', 'people', 0), '1 person'],
		[1204, unit('persons', 'people', 0), '1,204 people']
	])('a difference of %s is %s', (difference, of, text) => {
		expect(sizeText(difference, of)).toBe(text);
	});

	it('one is a person, more are people', () => {
		expect(amountText(1, unit('persons', 'people', 0))).toBe('1 person');
		expect(amountText(21, unit('persons', 'people', 0))).toBe('21 people');
	});
});

const more = /\b(more|longer|higher)\b/;
const less = /\b(less|lower|fewer)\b/;

/** What is wrong with a line, in words. */
function faults(line: Line): string[] {
	const [text, strong] = [plainText(line.sentence), strongText(line.sentence)];
	const upward = line.difference.startsWith('+');
	const downward = line.difference.startsWith('−');
	const directed = line.verdict !== null && /better|worse|higher|lower/.test(line.verdict);
	// "less than 0.1 years" is a size, and "grow by" tells of a projection, not of the benchmark.
	const said = text.replace(/less than 0\.1/, '');
	const checks: [boolean, string][] = [
		[/NaN|undefined|null|Infinity| {2}|\.$|\bInvalid\b/.test(text), 'is not whole'],
		[!text.includes(strong), 'lacks its strong part'],
		[
			text.length > longestSentence || plainText(line.named).length > longestSentence,
			'is too long'
		],
		[more.test(said) && !(directed && !downward), 'says more'],
		[less.test(said) && !(directed && !upward), 'says less'],
		[line.verdict === 'similar' && (more.test(said) || less.test(said)), 'differs though similar'],
		[/\bbetter|worse\b/.test(text), 'judges in its sentence'],
		[
			line.verdict === 'not-compared' &&
				line.benchmark !== '' &&
				!/not judged|nothing is|no value of this series|is suppressed|no figure applies|no comparable|too few/.test(
					text
				),
			'does not say why'
		]
	];
	return checks.filter(([wrong]) => wrong).map(([, what]) => `${line.key} ${what}: ${text}`);
}

/** Every item that stands under a priority, once, and all other indicators with all they compare. */
const items = new Map(
	partnerships
		.flatMap(({ priorities }) => priorities.flatMap((priority) => priority.items))
		.flatMap((item) => (isWanted(item) ? [] : [[JSON.stringify(item), item] as const]))
);

async function faultsOf(area: string, compare: string, every: boolean): Promise<string[]> {
	const { context } = await contextFor(query, { ...defaultView(area, 'summary'), compare });
	const told = every
		? indicators
				.filter((entry) => hasFigure(entry))
				.map((entry) => ({ indicator: entry.id, categories: undefined }))
		: [...items.values()];
	const found: string[] = [];
	for (const { indicator, categories } of told) {
		const figure = await figureOf(context, indicatorById(indicator));
		found.push(...linesOf(figure, categories).flatMap((line) => faults(line)));
	}
	return found.map((fault) => `${area} against ${compare}: ${fault}`);
}

describe('the lines of every area', () => {
	it(
		'are whole and say no more than their verdicts against England',
		{ timeout: 300_000 },
		async () => {
			const found: string[] = [];
			for (const { slug } of allAreas()) found.push(...(await faultsOf(slug, 'england', false)));
			expect(found.slice(0, 10)).toEqual([]);
		}
	);
});

describe('the lines of every indicator', () => {
	const places = ['wigan', 'west-lancashire', 'isles-of-scilly', 'city-of-london', 'cumberland'];
	const wider = ['lancashire', 'greater-manchester', 'north-west', 'england'];
	const pairs = [...places, ...wider].flatMap((area) =>
		['england', 'north-west', 'greater-manchester', 'bolton', 'isles-of-scilly'].map(
			(compare) => [area, compare] as const
		)
	);
	it.each(pairs)('of %s against %s are whole', async (area, compare) => {
		expect(await faultsOf(area, compare, true)).toEqual([]);
	});
});
