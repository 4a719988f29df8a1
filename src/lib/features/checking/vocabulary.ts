/** A measure that sentences are about, and the words by which it is known. */
export interface MeasureWords {
	/** Ids of `data/indicators.json` that hold it, the first the one that is usually meant. */
	indicators: string[];
	words: RegExp;
	/** Categories of the figure, each with the words that ask for it; any where none is asked for. */
	categories?: [label: RegExp, words: RegExp][];
	/** The category where none is asked for. */
	usual?: RegExp;
}

const ageGroups: [RegExp, RegExp][] = [
	[/^85/, /\b85|very old/],
	[/^75/, /\b75/],
	[/^65/, /\b65|older|elderly|pension/],
	[/^0 to 15/, /children|under 16|0 to 15/],
	[/^16 to 64/, /working age|16 to 64/]
];

/** In the order in which they are tried: what is narrower comes before what it is a part of. */
export const measureWords: MeasureWords[] = [
	{ indicators: ['healthy-life-expectancy'], words: /healthy life|good health|\bhle\b/ },
	{
		indicators: ['slope-index'],
		words:
			/slope index|(gap|inequality|differ\w*)\b.*life expectancy|life expectancy.*\b(gap|inequality|differ\w*)/
	},
	{
		indicators: ['life-expectancy-65'],
		words: /life expectancy (at|from) (age |the age of )?65|years after 65/
	},
	{
		indicators: ['life-expectancy-birth', 'life-expectancy-trend'],
		words: /life expectancy|expect(ed)? to live|lifespan|live to\b/
	},
	{ indicators: ['median-age'], words: /(median|average) age/ },
	{ indicators: ['care-turnover'], words: /turnover|left their (job|post)/ },
	{ indicators: ['preventable-mortality'], words: /preventable/ },
	{ indicators: ['cardiovascular-mortality'], words: /cardiovascular|heart disease|circulatory/ },
	{ indicators: ['smoking', 'smoking-yearly'], words: /\bsmok/ },
	{
		indicators: ['obesity-reception'],
		words: /(obes|overweight).*reception|reception.*(obes|overweight)/
	},
	{ indicators: ['obesity-year-6'], words: /obes.*year (6|six)|year (6|six).*obes/ },
	{ indicators: ['adult-obesity'], words: /obes/ },
	{ indicators: ['adult-overweight'], words: /overweight/ },
	{ indicators: ['physical-inactivity'], words: /inactiv/ },
	{ indicators: ['depression'], words: /depress/ },
	{ indicators: ['health-checks'], words: /health check/ },
	{ indicators: ['early-cancer-diagnosis'], words: /cancer/ },
	{
		indicators: ['child-poverty', 'child-poverty-after-housing'],
		words: /child.*(poverty|low income)|(poverty|low income).*child/
	},
	{ indicators: ['english-and-maths-by-19'], words: /english and maths/ },
	{ indicators: ['apprenticeship-achievements'], words: /apprentice.*(achiev|complet)/ },
	{ indicators: ['apprenticeship-starts'], words: /apprentice/ },
	{ indicators: ['life-satisfaction'], words: /life satisfaction|satisfied with/ },
	{ indicators: ['happiness'], words: /\bhapp(y|iness)/ },
	{ indicators: ['anxiety'], words: /\banxi/ },
	{ indicators: ['dependency'], words: /dependency/ },
	{
		indicators: ['growth-by-age'],
		words: /\b(grew|grow\w*|increase\w*|rose|risen|fell|fallen|shr[aiu]nk)\b/,
		categories: ageGroups,
		usual: /^all/i
	},
	{
		indicators: ['age-shares'],
		words: /\b(65|75|85)\b|older people|elderly|pension|working age|under 16|0 to 15|16 to 64/,
		categories: ageGroups
	},
	{
		indicators: ['projection-total'],
		words: /population|residents|inhabitants|people (live|living)|\bpeople\b/
	}
];
