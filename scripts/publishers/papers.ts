/** Papers, books and programs that methods are taken from or checked against. */
import site from '../../data/site.json';
import type { Row } from '../../src/lib/catalogue/tables';
import type { TableBuilder } from '../data/builder';
import { areaTable, field } from '../data/descriptors';

/** Key -> authors, year and title; a program has its version among its authors. */
const papers: Record<string, [authors: string, year: number | null, title: string | null]> = {
	altman: ['Altman, Machin, Bryant and Gardner', 2000, 'Statistics with Confidence'],
	'armitage-trend': ['Armitage', 1955, 'Tests for linear trends in proportions and frequencies'],
	'armitage-berry': ['Armitage and Berry', 2002, 'Statistical Methods in Medical Research'],
	arriaga: ['Arriaga', 1984, 'Measuring and explaining the change in life expectancies'],
	'breslow-day': ['Breslow and Day', 1987, 'Statistical Methods in Cancer Research II'],
	chiang: ['Chiang', 1968, null],
	cox: ['Cox', 1995, 'Network models for complementary cell suppression'],
	'digital-small-counts': [
		'NHS Digital',
		2018,
		'disclosure control for hospital data (from September on)'
	],
	dobson: [
		'Dobson, Kuulasmaa, Eberle and Scherer',
		1991,
		'Confidence intervals for weighted sums of Poisson parameters'
	],
	'eayres-williams': ['Eayres and Williams', 2004, null],
	erreygers: ['Erreygers', 2009, null],
	'european-population': ['Eurostat', 2013, 'European Standard Population'],
	fisher: ['Fisher', 1921, null],
	gss: [
		'Government Statistical Service',
		2014,
		'Disclosure control guidance for tables produced from administrative sources'
	],
	healthequal: ['healthequal 1.0.1', null, null],
	kakwani: ['Kakwani, Wagstaff and van Doorslaer', 1997, 'Socioeconomic inequalities in health'],
	ledecomp: ['LEdecomp 1.0.14', null, null],
	'low-low': [
		'Low and Low',
		2004,
		'Measuring the gap: quantifying and comparing local health inequalities'
	],
	'newcombe-difference': [
		'Newcombe',
		1998,
		'Interval estimation for the difference between independent proportions, method 10'
	],
	'newcombe-altman': ['Newcombe and Altman', 2000, 'Statistics with Confidence'],
	newell: ['Newell', 1994, 'Methods and Models in Demography'],
	ofqual: ['Ofqual', null, 'rounding policy (1 to 4 shown as fewer than 5)'],
	'pearcy-keppel': ['Pearcy and Keppel', 2002, 'A summary measure of health disparity'],
	'phe-methods': ['PHEindicatormethods 2.1.0', null, null],
	'preston-heuveline-guillot': ['Preston, Heuveline and Guillot', 2001, 'Demography'],
	schlotheuber: ['Schlotheuber and Hosseinpoor', 2022, 'Summary measures of health inequality'],
	silcocks: [
		'Silcocks, Jenner and Reza',
		2001,
		'Life expectancy as a summary of mortality in a population'
	],
	spiegelhalter: ['Spiegelhalter', 2005, 'Funnel plots for comparing institutional performance'],
	theil: ['Theil', 1967, 'Economics and Information Theory'],
	'toson-baker': ['Toson and Baker', 2003, null],
	wagstaff: ['Wagstaff', 2005, null],
	walter: ['Walter', 1978, 'Calculation of attributable risks from epidemiological data'],
	'who-toolkit': ['World Health Organization', null, 'Health Equity Assessment Toolkit'],
	'wilson-interval': [
		'Wilson',
		1927,
		'Probable inference, the law of succession, and statistical inference'
	],
	'skills-imperative': ['Wilson and others', 2022, 'The Skills Imperative 2035'],
	'zou-donner': ['Zou and Donner', 2008, null]
};

const optional = { constraints: { required: false } };

export const papersCited: TableBuilder = {
	table: areaTable({
		name: 'papers',
		title: 'Papers, books and programs cited for methods',
		description:
			'What methods are taken from or were checked against, as the page of methods cites it.',
		fields: [
			field('paper', 'string', 'Paper', 'Short name, by which methods cite it'),
			field('authors', 'string', 'Authors', 'Authors, or a program with its version'),
			field('year', 'integer', 'Year', 'Year of publication; empty where it has none', optional),
			field('title', 'string', 'Title', 'Title, where it is cited with one', optional)
		],
		primaryKey: ['paper'],
		areaColumns: [],
		sources: [
			{
				title: `${site.name}, papers cited for methods`,
				publisher: site.name,
				publication: 'Papers cited for methods',
				released: null,
				licence: 'Open Government Licence v3.0',
				path: 'https://doi.org/',
				via: 'written by hand from the papers themselves'
			}
		]
	}),
	rows: () =>
		Object.entries(papers).map(([paper, [authors, year, title]]): Row => ({
			paper,
			authors,
			year,
			title
		}))
};
