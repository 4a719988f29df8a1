import type { Reference } from '../../reference';

/** First of the bands from 85 years on. */
const band85 = 17;

/**
 * A file to try the page with, of published numbers: residents of every local authority, and those
 * of 85 and over.
 */
export function exampleCsv({ areas }: Reference): string {
	const sum = (list: number[]) => list.reduce((total, people) => total + people, 0);
	const rows = areas
		.filter(({ level }) => level === 'local-authority')
		.flatMap(({ code, name, ages }) => {
			if (!ages) return [];
			const old = sum(ages.female.slice(band85)) + sum(ages.male.slice(band85));
			return `${code},"${name}",${old},${sum(ages.female) + sum(ages.male)}`;
		});
	return ['area_code,area_name,aged_85_and_over,residents', ...rows, ''].join('\n');
}
