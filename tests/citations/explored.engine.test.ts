/** Values of the explorer, and the answers of a scenario, as citations that can be run again. */
import { footprintsOfPlaces } from '$lib/figures/measures/footprints';
import { beforeAll, describe, expect, it } from 'vitest';
import { citationSearch, readCitation } from '$lib/citations/address';
import { citation, citedQuantity, writtenValue } from '$lib/citations/citation';
import { judged } from '$lib/citations/judgement';
import { quantityName } from '$lib/citations/naming';
import { headlineQuantity, quantities, type Quantity } from '$lib/citations/quantity';
import { plainText, reference } from '$lib/citations/reference';
import { measureFigure } from '$lib/figures/measures/measure-figure';
import { measures } from '$lib/figures/measures/measures';
import type { MeasureValues, Place } from '$lib/figures/measures/measure';
import type { Figure } from '$lib/figure';
import { scenarioAnswer } from '$lib/figures/scenario/answer';
import { SCENARIO_ID, scenarioFigure, scenarioParts } from '$lib/figures/scenario/figures';
import type { Scenario } from '$lib/figures/scenario/scenario';
import { numbersRead, numbersWritten } from '$lib/catalogue/address';
import { valuesOf } from '$lib/figures/scenario/values';
import {
	prerenderedMeasure,
	prerenderedPlaces,
	prerenderedScenario
} from '$lib/server/prerendered';
import { recruitsTable } from '$lib/features/scenario/words/tables';
import { firstRelease, made } from './made';

/** Opens a citation's address on figures, as the page that checks it does. */
function opened(search: string, figures: (cited: { inputs: string }) => Figure[]) {
	const read = readCitation(new URLSearchParams(search));
	if (read.kind !== 'citation') throw new Error(JSON.stringify(read));
	const found = figures(read.citation)
		.map((figure) => ({ figure, quantity: citedQuantity(figure, read.citation) }))
		.find(({ quantity }) => quantity !== null);
	const known = { id: read.citation.figure, title: '' };
	const present = found?.quantity ? writtenValue(found.quantity) : null;
	return judged(read.citation, present, [firstRelease], known);
}

const citable = (figure: Figure) => quantities(figure).filter(({ value }) => value !== null);

describe('every measure that can be explored', () => {
	let places: Place[];
	let all: MeasureValues[];

	beforeAll(async () => {
		places = await prerenderedPlaces();
		all = await Promise.all(measures().map(({ id }) => prerenderedMeasure(id)));
	}, 120_000);

	const placeOf = (slug: string) => places.find((place) => place.slug === slug)!;
	const figureOf = (measure: MeasureValues, area: string, compare: string) => {
		const shown = measure.slices[0]!;
		const benchmark = area === compare ? null : placeOf(compare);
		return measureFigure(measure, placeOf(area), benchmark, shown, footprintsOfPlaces(places));
	};

	it.each(['wigan', 'isles-of-scilly', 'lancashire', 'england'])(
		'cites each value of %s so that it is found again, whichever number was offered first',
		(area) => {
			let cited = 0;
			for (const measure of all) {
				const figure = figureOf(measure, area, 'england');
				const oldest = measure.slices.at(-1)!;
				for (const quantity of citable(figure)) {
					const search = citationSearch(citation(figure, quantity, made));
					const again = () => [
						measureFigure(
							measure,
							figure.area,
							figure.benchmark,
							oldest,
							footprintsOfPlaces(places)
						)
					];
					expect(opened(search, again).kind, `${measure.id} ${search}`).toBe('matches');
					cited += 1;
				}
				const keys = quantities(figure).map(({ value: _, lower: __, upper: ___, ...key }) =>
					JSON.stringify(key)
				);
				expect(new Set(keys).size, measure.id).toBe(keys.length);
			}
			expect(cited).toBeGreaterThan(100);
		}
	);

	it('offers the number that is shown first, with its area, sex and period', () => {
		const measure = all.find(({ id }) => id === 'life-expectancy-birth')!;
		const women = measure.slices.find(({ sex }) => sex === 'female')!;
		const figure = measureFigure(
			measure,
			placeOf('bolton'),
			placeOf('england'),
			women,
			footprintsOfPlaces(places)
		);
		expect(quantityName(figure, headlineQuantity(figure)!)).toMatch(
			/^Life expectancy at birth, women, Bolton \(E08000001\), /
		);
	});

	it('has no difference where numbers are not set against each other', () => {
		const measure = all.find(({ id }) => id === 'residents')!;
		const kinds = citable(figureOf(measure, 'wigan', 'england')).map((one) => one.measure);
		expect(kinds).not.toContain('difference');
	});
});

describe('the answers of a scenario', () => {
	let scenario: Scenario;
	beforeAll(async () => {
		scenario = await prerenderedScenario('wigan');
	}, 120_000);

	/** Every part, run with what an address says was entered. */
	const run = (inputs: string) => {
		const { values, problems } = valuesOf(scenario, numbersRead(inputs));
		expect(problems).toEqual([]);
		const answer = scenarioAnswer(scenario, values);
		return { answer, figures: scenarioParts.map((part) => scenarioFigure(scenario, answer, part)) };
	};

	it.each(['', numbersWritten({ turnover: 25.5, entering: 12 })])(
		'are cited with what was entered, and found by running them again: %j',
		(inputs) => {
			const { figures } = run(inputs);
			const keys = figures.flatMap((figure) =>
				citable(figure).map(
					({ area, category, period }: Quantity) => `${area} ${category} ${period}`
				)
			);
			expect(new Set(keys).size).toBe(keys.length);
			expect(keys.length).toBeGreaterThan(60);
			for (const figure of figures)
				for (const quantity of citable(figure)) {
					const search = citationSearch(citation(figure, quantity, { ...made, inputs }));
					expect(opened(search, (cited) => run(cited.inputs).figures).kind).toBe('matches');
				}
		}
	);

	it('are others with other inputs, which the checksum holds to the address', () => {
		const [figure] = run('turnover:25').figures;
		const quantity = headlineQuantity(figure!)!;
		const search = citationSearch(citation(figure!, quantity, { ...made, inputs: 'turnover:25' }));
		expect(search).toContain(`figure=${SCENARIO_ID}&area=wigan`);
		expect(search).toContain('&inputs=turnover:25&');
		const changed = search.replace('turnover:25', 'turnover:35');
		expect(readCitation(new URLSearchParams(changed)).kind).toBe('altered');
		expect(opened(search, () => run('turnover:35').figures).kind).toBe('altered');
	});

	it('are the numbers of the page’s tables, and are said to be no forecast', () => {
		const { answer, figures } = run('');
		const inAll = recruitsTable(answer).rows.map((row) => row.at(-1)!.replaceAll(',', ''));
		const cited = citable(figures[2]!).filter(({ category }) => category === 'recruits-total');
		expect(cited.map((one) => writtenValue(one)!.value)).toEqual(inAll.slice(0, cited.length));
		const conditions = 'A scenario, not a forecast.';
		const said = reference(figures[0]!, headlineQuantity(figures[0]!)!, {
			...made,
			sentence: 'About so many.',
			conditions
		});
		expect(plainText(said)).toContain(conditions);
		expect(said.amount).not.toContain('interval');
	});
});

describe('the number of a hospital trust', () => {
	it('has an address that can be read', () => {
		const search =
			'?figure=emergency-waits&area=rrf&of=RRF&period=2025-07-01..2025-07-31&value=24.4';
		const read = readCitation(
			new URLSearchParams(
				`${search}&release=2026.11&table=trusts.0123456789ab&on=2026-11-22&check=00000000`
			)
		);
		expect(read.kind).toBe('altered');
	});
});
