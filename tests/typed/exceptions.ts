/** Texts that look like a year or a place and are none, each with its reason. */
export const exceptions: { file: RegExp; text: RegExp; because: string }[] = [
	{
		file: /\.(ts|svelte)$/,
		text: /^http:\/\/www\.w3\.org\/\d{4}\//,
		because: 'names of XML vocabularies hold the year in which they were made'
	}
];
