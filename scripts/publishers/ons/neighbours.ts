/** ONS statistical nearest neighbours -> ranked authorities per model. */
import { areaCode, areaTable, field } from '../../data/descriptors';
import { cell } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import type { BuildContext, TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';

const models = ['global', 'demographic', 'economic'];
const ranks = Array.from({ length: 20 }, (_, index) => index + 1);

/** One model's file: a record per area, its neighbours' codes in columns 1 to 20. */
function neighboursOf(model: string, { raw, areas, report }: BuildContext): Row[] {
	const path = `more/neighbours/ons_statistical_nearest_neighbours_${model}.csv`;
	const records = raw.csv(path, ['AREACD', ...ranks.map(String)]);
	return areas
		.placed(records, (row) => cell(row, 'AREACD'), report)
		.flatMap(({ code, row }) => {
			if (areas.find(code)?.level !== 'local-authority') {
				report.dropped('not a local authority', code);
				return [];
			}
			return ranks.flatMap((rank) => {
				const published = cell(row, String(rank));
				const neighbour = areas.find(published);
				if (neighbour?.level === 'local-authority')
					return [{ area_code: code, model, rank, neighbour_code: neighbour.code }];
				report.dropped('neighbour outside England (the other ranks are kept)', published);
				if (neighbour || !/^[NSW]/.test(published))
					throw new Error(`${path}: ${published} as neighbour`);
				return [];
			});
		});
}

export const neighbours: TableBuilder = {
	table: areaTable({
		name: 'neighbours',
		title: 'Statistical nearest neighbours',
		description:
			'English authorities most like each authority, in three models of ONS: global (all subjects), demographic, economic. Ranks are as published among all of the United Kingdom, so ranks held by areas outside England are missing. Not symmetric.',
		fields: [
			areaCode,
			field('model', 'string', 'Model', 'Which likeness', { constraints: { enum: models } }),
			field('rank', 'integer', 'Rank', '1 = most alike', {
				constraints: { minimum: 1, maximum: 20 }
			}),
			field('neighbour_code', 'string', 'Neighbour', 'Code of the like authority', {
				constraints: { pattern: 'E\\d{8}' }
			})
		],
		primaryKey: ['area_code', 'model', 'rank'],
		areaColumns: ['area_code', 'neighbour_code'],
		sources: [
			onsSource({
				publication:
					'Clustering similar local authorities and statistical nearest neighbours in the UK',
				released: null,
				path: pages.neighbours,
				via: 'GitHub repository ONSdigital/explore-local-statistics-app'
			})
		]
	}),
	rows: (context) => models.flatMap((model) => neighboursOf(model, context))
};
