/** Addresses of the pages on which cited numbers stand, with the view that was cited. */
import { resolve } from '$app/paths';
import type { Citation } from '$lib/citations/citation';
import { choiceOfKey } from '$lib/citations/gradient-numbers';
import type { CitedFigure } from '$lib/citations/cited-figure';
import {
	defaultExploration,
	explorationSearch,
	askedOfKey,
	shownWith
} from '$lib/figures/measures/exploration';
import { choiceSearch, defaultChoice } from '$lib/figures/gradient/choice';
import { inputsRead } from '$lib/figures/scenario/values';
import { address, defaultView, search, type Theme } from '$lib/catalogue/view';

/** The scenario with what was entered. */
function scenarioPage({ area, inputs }: Citation): string {
	const path = resolve('/areas/[area]/workforce/scenario', { area });
	const view = { ...defaultView(area, 'workforce' as const), inputs: inputsRead(inputs) };
	return `${path}${search(view)}`;
}

/** The explorer with the cited measure, group, area, sex and period. */
function explorePage({ id }: CitedFigure, cited: Citation): string {
	const { area: mark, compare, sex, period, group } = cited;
	const asked = askedOfKey(group);
	const base = group !== '' && asked ? shownWith(asked) : { ...defaultExploration(), mark };
	const until = period.split('/')[1] ?? null;
	const state = { ...base, indicator: id, compare, sex, until };
	return `${resolve('/explore')}${explorationSearch(state)}`;
}

/** The age pyramid of the cited area at the cited date. */
function agesPage({ area: mark, period }: Citation): string {
	const until = period.slice(0, 4);
	const state = { ...defaultExploration(), show: 'pyramid' as const, mark, until };
	return `${resolve('/explore')}${explorationSearch(state)}`;
}

/** An indicator by deprivation, with the choice that a number was worked out for. */
function gradientPage(
	indicator: string,
	{ sexes }: CitedFigure,
	{ area, sex, group }: Citation
): string {
	const choice = { ...defaultChoice({ sexes }), area, sex, ...choiceOfKey(group) };
	return `${resolve('/gradient/[indicator]', { indicator })}${choiceSearch({ sexes }, choice)}`;
}

/** A page of an area with the figure. */
function themePage({ id, page }: CitedFigure, { area, compare }: Citation): string {
	const view = { ...defaultView(area, page as Theme), compare };
	return `${resolve(address(view))}#${id}`;
}

/** The page on which a cited number of a figure stands; null where it stands on none. */
export function pageOf(figure: CitedFigure, cited: Citation): string | null {
	const { page, worked, id } = figure;
	if (page === 'scenario') return scenarioPage(cited);
	if (page === 'causes') return `${resolve('/areas/england/life-expectancy/causes')}#${id}`;
	if (figure.trusts && /^[a-z0-9]{3}$/.test(cited.area))
		return `${resolve('/trusts/[trust]', { trust: cited.area })}#${id}`;
	if (worked?.by === 'gradient') return gradientPage(worked.indicator, figure, cited);
	if (worked) return agesPage(cited);
	if (figure.explored && cited.group !== '' && askedOfKey(cited.group))
		return explorePage(figure, cited);
	if (page) return themePage(figure, cited);
	if (figure.gradient) return gradientPage(id, figure, cited);
	return figure.explored ? explorePage(figure, cited) : null;
}
