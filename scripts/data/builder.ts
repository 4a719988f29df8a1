/** What the build asks of each publisher's module. */
import type { Table } from '../../src/lib/catalogue/data-package';
import type { Row } from '../../src/lib/catalogue/tables';
import type { AreaModel } from './areas/model';
import type { RawFolder } from './raw-folder';
import type { Report } from './report';

export interface BuildContext {
	raw: RawFolder;
	areas: AreaModel;
	report: Report;
	/** Rows of a table that was made before. @throws where there is none of that name */
	made: (table: string) => Row[];
}

/** A table: its descriptor, and how its rows are made from the publishers' files. */
export interface TableBuilder {
	table: Table;
	rows: (context: BuildContext) => Row[];
}
