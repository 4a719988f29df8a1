import { tableNamed, type DataPackage, type Table } from '$lib/catalogue/data-package';
import { readTable, type Row } from '$lib/catalogue/tables';
import dataPackage from '../../../../data/datapackage.json';

/** The descriptor of a table of `data/`. @throws {RangeError} where there is none of that name */
export function tableOf(name: string): Table {
	return tableNamed(dataPackage as DataPackage, name);
}

/**
 * The rows of a small table that is taken into the program whole.
 *
 * @param text its file
 */
export function rowsOf(name: string, text: string): Row[] {
	return readTable(text, tableOf(name)).rows;
}
