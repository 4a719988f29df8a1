/** A value with its low and high at one mid-year. */
export interface FanYear {
	year: number;
	low: number;
	middle: number;
	high: number;
}

/** Parts of one year's amount; a part may be negative. */
export interface StackYear {
	year: number;
	/** One for each name of the stack. */
	parts: number[];
	total: number;
}

/** A bar from the answer at one end of an assumption to that at the other. */
export interface TornadoRow {
	key: string;
	label: string;
	/** Answers, and what the assumption is at each, in words: "33%". */
	atLow: number;
	atHigh: number;
	low: string;
	high: string;
}
