import { AGES_ID, AGES_TITLE } from '$lib/citations/ages';
import { gradientNumbersId } from '$lib/citations/gradient';
import type { CitedFigure } from '$lib/citations/cited-figure';
import { sliceRefs, tableRef, tableRefOf } from '$lib/figures/context';
import { measures } from '$lib/figures/measures/measures';
import { agesTable } from '$lib/questions/population';
import { newestFirst } from '$lib/catalogue/coverage';
import type { TableRef } from '$lib/figure';
import { scenarioRefs } from '$lib/features/scenario/figures/evidence';
import { SCENARIO_ID } from '$lib/figures/scenario/figures';
import { unitOf, unitOfIndicator } from '$lib/figures/units';
import { everyIndicator, gradientIndicators, type Indicator } from '$lib/catalogue/indicators';
import { sourceText } from '$lib/words/caption';

function publishedIn({
	question,
	tables,
	filter = {},
	later
}: Indicator): CitedFigure['published'] {
	const [main] = tables;
	if (question !== 'published' || !main) return [];
	return [{ table: main, filter }, ...(later ? [{ table: later, filter: {} }] : [])];
}

const sourceTexts = (refs: readonly TableRef[]) => [...new Set(refs.map(sourceText))];

/** The sources of tables: of one that holds several releases, those of its newest rows of each period. */
const sourcesOf = (tables: readonly string[]) =>
	sourceTexts(
		tables.flatMap((name) => (name === agesTable ? sliceRefs(newestFirst(name)) : tableRef(name)))
	);

function sourcesOfIndicator({ tables, source }: Indicator): string[] {
	const [main = ''] = tables;
	return source === undefined ? sourcesOf(tables) : [sourceText(tableRefOf(main, source))];
}

function ofIndicator(indicator: Indicator, explored: Set<string>): CitedFigure {
	const { id, title, theme, sexes, renamedFrom, withdrawn, methodChanges } = indicator;
	return {
		id,
		title,
		sexes,
		page: indicator.countryOnly ? 'causes' : theme,
		trusts: indicator.question === 'service',
		explored: explored.has(id),
		gradient: indicator.gradient !== undefined,
		unit: unitOfIndicator(indicator),
		published: publishedIn(indicator),
		sources: withdrawn ? [] : sourcesOfIndicator(indicator),
		...(renamedFrom ? { renamedFrom } : {}),
		...(withdrawn ? { withdrawn } : {}),
		...(methodChanges ? { methodChanges } : {})
	};
}

function ofScenario(): CitedFigure {
	return {
		id: SCENARIO_ID,
		title: 'Care workforce, a scenario',
		sexes: ['persons'],
		page: 'scenario',
		trusts: false,
		explored: false,
		gradient: false,
		unit: unitOf('persons'),
		published: [],
		sources: sourceTexts(scenarioRefs())
	};
}

/** The numbers that are worked out on an indicator's page by deprivation. */
function ofGradient(indicator: Indicator): CitedFigure {
	const { id, title, renamedFrom, tables, gradientChanges } = indicator;
	return {
		...ofIndicator(indicator, new Set()),
		page: null,
		trusts: false,
		gradient: false,
		id: gradientNumbersId(id),
		title: `${title} by deprivation`,
		worked: { by: 'gradient', indicator: id },
		published: [],
		sources: sourcesOf([...tables.slice(0, 1), 'population_total', 'deprivation']),
		...(renamedFrom ? { renamedFrom: renamedFrom.map(gradientNumbersId) } : {}),
		...(gradientChanges ? { methodChanges: gradientChanges } : {})
	};
}

function ofAges(): CitedFigure {
	return {
		id: AGES_ID,
		title: AGES_TITLE,
		sexes: ['female', 'male', 'persons'],
		page: null,
		trusts: false,
		explored: false,
		gradient: false,
		worked: { by: 'ages' },
		unit: unitOf('persons'),
		published: [],
		sources: sourcesOf([agesTable])
	};
}

/** Everything that could have been cited, with what is needed to find its numbers. */
export function citedFigures(): CitedFigure[] {
	const explored = new Set(measures().map(({ id }) => id));
	return [
		...everyIndicator.map((indicator) => ofIndicator(indicator, explored)),
		...gradientIndicators().map(ofGradient),
		ofAges(),
		ofScenario()
	];
}
