/** Texts and numbers that look like a year or a place and are none, each with its reason. */
export const exceptions: { file: RegExp; text: RegExp; because: string }[] = [
	{
		file: /\.(ts|svelte)$/,
		text: /(?<=^|["'`])reading(?=$|["'`])|\bReading(?=\)|\[\]| offline| \{)/,
		because: 'what is done with a text or a file, and no town in Berkshire'
	},
	{
		file: /cited-page\.ts$|GapPanel\.svelte$|prepared-figures\.ts$/,
		text: /\/areas\/england\/life-expectancy\/causes/,
		because: 'a page of the country alone has this address for good: it has been given to readers'
	},
	{
		file: /figures\/life-table\.ts$/,
		text: /Public Health England/,
		because: 'a publisher has the country in its name'
	},
	{
		file: /catalogue\/period\.ts$/,
		text: /^2000$/,
		because: 'how many texts are remembered'
	},
	{
		file: /reader\/text-table\.ts$/,
		text: /^2048$/,
		because: 'the first size of a buffer'
	},
	{
		file: /methods\/rates\.ts$|distributions\/gamma\.ts$/,
		text: /^2000$/,
		because: 'a made-up number of an example; the most terms of a series'
	},
	{
		file: /life-table\/worked-example\.ts$/,
		text: /^193[67]$/,
		because: 'deaths at two ages in a published worked example'
	},
	{
		file: /tenths\.ts$|slope-simulation\.ts$/,
		text: /^2013$/,
		because: 'a seed, by which every visit draws the same limits'
	},
	{
		file: /workbook\/xlsx\.ts$/,
		text: /date1904/,
		because: 'an attribute of workbooks that count days from 1904'
	},
	{
		file: /typing\/numbers\.ts$/,
		text: /u2009/,
		because: 'a thin space'
	},
	{
		file: /analysis\/result-words\.ts$/,
		text: /European Standard Population 2013/,
		because: 'the name of a standard population, whose weights stand in statistics'
	}
];
