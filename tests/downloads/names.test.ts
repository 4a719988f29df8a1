import { describe, expect, it } from 'vitest';
import { fileName, fileWords } from '$lib/downloads/names';
import { area, estimate, gapBySex } from '../charts/synthetic';

describe('the name of a file', () => {
	const figure = { ...gapBySex(), id: 'life-expectancy-birth', period: '2021-01-01/2023-12-31' };

	it('says place, indicator and period', () => {
		expect(fileName(figure, 'csv')).toBe('wigan-life-expectancy-birth-2021-to-2023.csv');
		expect(fileName(figure, 'png', '2x')).toBe('wigan-life-expectancy-birth-2021-to-2023-2x.png');
	});

	it('says the benchmark and the sex where they are not the usual ones', () => {
		const men = {
			...figure,
			benchmark: area('E12000002', 'North West', 'region'),
			estimates: [estimate('home', 77.3, { sex: 'male' })]
		};
		expect(fileName(men, 'xlsx')).toBe(
			'wigan-life-expectancy-birth-against-north-west-men-2021-to-2023.xlsx'
		);
	});

	it('has letters, digits and hyphens only', () => {
		expect(fileWords('2021/22, “St Helens”')).toBe('2021-22-st-helens');
		expect(fileWords('../../etc/passwd')).toBe('etc-passwd');
	});
});
