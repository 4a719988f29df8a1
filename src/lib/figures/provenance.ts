/** Where a figure’s numbers were read, and what was asked: it goes wherever the figure goes. */

/** Where the numbers come from. */
export interface Source {
	publisher: string;
	publication: string;
	/** ISO day of the publisher's release, or null where the file does not tell. */
	released: string | null;
	licence: string;
	url: string;
	/** The public copy that was read in place of the publisher's own file. */
	via?: string;
	/** The newer release that is not held, in words. */
	supersededBy?: string;
}

/** A table of `data/` that the figure was read from. */
export interface TableRef {
	name: string;
	sha256: string;
	title: string;
	source: Source;
}

/** One question put to the database, for "Show the working". */
export interface Working {
	sql: string;
	parameters: (string | number)[];
	/** Rows that came back. */
	rows: number;
	/** Names of their columns, and the first of them. */
	columns: string[];
	head: (string | number | boolean | null)[][];
	/** What was then done with them, and the section of /methods that explains it. */
	method: string;
	/** Anchor on /methods. */
	methodId: string;
}
