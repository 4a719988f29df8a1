import { describe, expect, it } from 'vitest';
import { indicators } from '$lib/catalogue/indicators';
import { figureOf, hasFigure } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import type { Estimate, Figure } from '$lib/figure';
import { allAreas } from '$lib/server/areas';
import { engine } from '$lib/server/engine';
import { defaultView } from '$lib/catalogue/view';
import { findingOf } from '$lib/words/finding';
import { linesOf } from '$lib/words/overview/line';
import { place } from '$lib/words/places';
import {
	numbersIn,
	pieces,
	plainText,
	type EstimateKey,
	type NumberPart,
	type Statement
} from '$lib/words/statement';

const bare = allAreas().flatMap(({ name, ...area }) => {
	const said = place({ name, ...area });
	return said.startsWith('the ') ? [name] : [];
});
const withoutArticle = new RegExp(
	`\\b(in|of|for|than|within) (${bare.join('|')})(?![\\w-]| [A-Z]| and)`
);
const doubled = /[+−]\s?[+−]|by [+−]|--/;
const plurals =
	/(?<![\d,.])1 (people|students|pupils|patients|residents|posts|places|years|jobs|comparisons|authorities|areas)\b/;

/** What is wrong with a sentence, in words. */
function badWords(text: string): string[] {
	const checks: [boolean, string][] = [
		[/NaN|undefined|null|Infinity|\[object| {2}| ,|\($/.test(text), 'is not whole'],
		[plurals.test(text), 'counts one as several'],
		[doubled.test(text), 'has a sign too many'],
		[/\bthe the\b|\bthe England\b/i.test(text), 'has an article too many'],
		[withoutArticle.test(text), 'lacks an article'],
		[/\baged [A-Za-z]/.test(text), 'has an age that is none'],
		[/^(New )?(Admissions|Children|Deaths|Births)\b[^:]* is \d/i.test(text), 'is of several'],
		[/can expect/.test(text), 'makes a forecast of a period measure'],
		[/^[a-z]/.test(text), 'begins without a capital']
	];
	return checks.filter(([wrong]) => wrong).map(([, what]) => what);
}

const isThat = (key: EstimateKey) => (one: Estimate) =>
	one.role === key.role &&
	one.sex === key.sex &&
	one.category === key.category &&
	one.period === key.period;

/** The number of a figure that a part says it is, or undefined where the figure has none such. */
function sourceOf(figure: Figure, source: NumberPart['from'][number]): number | null | undefined {
	if ('slope' in source) return figure.slopes?.find(({ sex }) => sex === source.slope)?.slopeIndex;
	if (!('role' in source)) return undefined;
	const found = figure.estimates.find(isThat(source));
	return source.count === undefined ? found?.value : found?.parts?.[source.count];
}

/** Numbers that are no estimate of the figure, or another value than that. */
function badNumbers(figure: Figure, statement: Statement): string[] {
	return numbersIn(statement).flatMap((part) => {
		const values = part.from.map((source) => sourceOf(figure, source));
		if (values.length === 0 || values.some((value) => typeof value !== 'number'))
			return [`has ${part.number} from nowhere`];
		const [value] = values;
		const isDerived = values.length > 1 || part.as === 'size' || figure.question === 'occupations';
		const isGrowth = figure.unit.id === 'index' && part.unit.id === 'percent';
		const expected = isGrowth ? (value ?? 0) - 100 : value;
		return isDerived || expected === part.number ? [] : [`says ${part.number} for ${value}`];
	});
}

const digits = ({ part }: ReturnType<typeof pieces>[number]) =>
	typeof part === 'string' && /\d/.test(part);

function faultsOf(figure: Figure, statement: Statement): string[] {
	const text = plainText(statement);
	const literal = pieces(statement).filter(digits);
	const found = [
		...badWords(text),
		...badNumbers(figure, statement),
		...literal.map((piece) => `has the literal “${piece.text}”`)
	];
	return found.map((fault) => `${figure.query} ${fault}: ${text}`);
}

async function statementFaults(area: string, compare: string): Promise<string[]> {
	const { query } = await engine();
	const { context } = await contextFor(query, { ...defaultView(area, 'summary'), compare });
	const found: string[] = [];
	for (const indicator of indicators.filter(hasFigure)) {
		const figure = await figureOf(context, indicator);
		const lines = linesOf(figure).flatMap(({ sentence, named }) => [sentence, named]);
		found.push(...[findingOf(figure), ...lines].flatMap((one) => faultsOf(figure, one)));
	}
	return found;
}

/** All of them take minutes: `npm run test:full -- statements`. The cut has areas of every level. */
const isFull = process.env.FAIR_MEASURE_TESTS === 'full';
const areas = allAreas().filter(
	({ level }, at, all) =>
		isFull || at % 12 === 0 || at === all.findIndex((one) => one.level === level)
);

describe('the statements of every area and indicator', () => {
	it(
		'say no “1 people”, no name without its article and no double sign, and every number by reference',
		{ timeout: 600_000 },
		async () => {
			const found: string[] = [];
			for (const { slug } of areas) found.push(...(await statementFaults(slug, 'england')));
			expect(found.slice(0, 20)).toEqual([]);
		}
	);

	it('hold against a region and a neighbour as well', { timeout: 300_000 }, async () => {
		const found: string[] = [];
		for (const slug of ['wigan', 'isles-of-scilly', 'city-of-london', 'lancashire', 'england'])
			for (const compare of ['north-west', 'bolton', 'isles-of-scilly'])
				found.push(...(await statementFaults(slug, compare)));
		expect(found.slice(0, 20)).toEqual([]);
	});
});
