/** The kinds of pages, one address each. A new kind of page gets its line here. */
export const pageKinds = [
	'/',
	'/about/',
	'/accessibility/',
	'/areas/',
	'/areas/england/life-expectancy/causes/',
	'/areas/lancashire-and-south-cumbria/',
	'/areas/wigan/',
	'/areas/wigan/age-profile/',
	'/areas/wigan/life-expectancy/',
	'/areas/wigan/population-growth/',
	'/areas/wigan/workforce/',
	'/areas/wigan/workforce/scenario/',
	'/cite/',
	'/check/',
	'/claims/',
	'/data/',
	'/data/changes/',
	'/data/life_expectancy/',
	'/explore/',
	'/glossary/',
	'/embed/',
	'/embed/life-expectancy-birth/',
	'/gradient/',
	'/gradient/life-expectancy-birth/',
	'/methods/',
	'/offline/',
	'/pack/wigan/',
	'/partnerships/lancashire-and-south-cumbria/',
	'/trusts/',
	'/trusts/rrf/',
	'/workbench/',
	'/workbench/groups/',
	'/workbench/life-table/',
	'/workbench/own-data/'
] as const;

/** Further pages of these kinds, which `npm run test:full` looks at as well. */
export const morePages = [
	'/areas/lancashire-and-south-cumbria/age-profile/',
	'/data/areas/',
	'/gradient/cardiovascular-mortality/',
	'/gradient/health-checks/',
	'/partnerships/west-lancashire/'
] as const;

export const themePaths = ['age-profile', 'population-growth', 'life-expectancy', 'workforce'];

/** Places for which something is not published, or that are compared with themselves. */
export const awkwardAreas = {
	'isles-of-scilly': 'Isles of Scilly',
	'city-of-london': 'City of London',
	cumberland: 'Cumberland',
	'kensington-and-chelsea': 'Kensington and Chelsea',
	'lancashire-and-south-cumbria': 'Lancashire and South Cumbria',
	england: 'England'
};
