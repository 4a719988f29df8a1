import { describe, expect, it } from 'vitest';
import type { Explored, ExploredArea } from '$lib/figures/measures/measure';
import { columnNames, exploreColumns, sortedRows } from '$lib/features/explore/words/table';
import {
	madeExplored as explored,
	madeArea as area,
	madeCounts as counted,
	measure,
	place,
	slice,
	values
} from '../../figures/measures/made';

describe('the cells of a table', () => {
	const columns = (of: Explored) =>
		exploreColumns(of, Object.keys(columnNames), new Map([['R1', 'North']]));
	const cells = (of: Explored, one: ExploredArea) =>
		Object.fromEntries(columns(of).map(({ key, cell }) => [key, cell(one)]));
	const bare = { region: null, fifth: null, ruralUrban: null };

	it('are empty, never 0, where nothing is known', () => {
		const none = area('wigan', {
			place: place('wigan', bare),
			value: null,
			missing: 'suppressed',
			verdict: 'worse'
		});
		expect(cells(explored({}, measure([slice(values)], { counted })), none)).toEqual({
			name: 'Wigan',
			value: 'suppressed',
			interval: '',
			verdict: '',
			region: '',
			fifth: '',
			numerator: '',
			denominator: '',
			'rural-urban': '',
			code: 'E06wigan'
		});
	});

	it('are written in words and with separators where they are known', () => {
		const one = area('bury', {
			place: place('bury', { fifth: 5 }),
			value: 0,
			lower: 0,
			upper: 1.25,
			verdict: 'similar',
			numerator: 0,
			denominator: 12345,
			distance: 0.642
		});
		const of = explored({ areas: [one] }, measure([slice(values)], { counted }));
		expect(cells(of, one)).toEqual({
			name: 'Bury',
			value: '0.0%',
			interval: '0.0% to 1.3%',
			verdict: 'about the same',
			region: 'North',
			fifth: '5, least deprived',
			numerator: '0',
			denominator: '12,345',
			'rural-urban': 'Urban: near',
			code: 'E06bury',
			distance: '0.64'
		});
		const label = (key: string) => columns(of).find((each) => each.key === key)?.label;
		expect(label('numerator')).toBe('Events');
		expect(label('verdict')).toBe('Beside England');
	});

	it('have a head without a name where there is no benchmark, and no counts where there are none', () => {
		const heads = columns(explored({ benchmark: null })).map(({ label }) => label);
		expect(heads).toContain('Beside the benchmark');
		expect(heads).not.toContain('Counts');
		expect(heads).not.toContain('Distance, standard deviations');
	});

	it.each([
		['numerator', { numerator: 3 }, { numerator: 20 }, {}],
		['denominator', { denominator: 3 }, { denominator: 20 }, {}],
		['interval', { lower: 3, upper: 9 }, { lower: 20, upper: 21 }, {}],
		['distance', { distance: 0 }, { distance: 0.5 }, {}],
		['verdict', { verdict: 'better' }, { verdict: 'worse' }, { value: null }],
		['fifth', { place: place('a', { fifth: 1 }) }, {}, { place: place('c', { fifth: null }) }],
		['region', {}, { place: place('b', { region: 'R2' }) }, { place: place('c', { region: '' }) }],
		[
			'rural-urban',
			{ place: place('a', { ruralUrban: 'Rural' }) },
			{},
			{ place: place('c', bare) }
		],
		['code', { place: place('a') }, { place: place('b') }, { place: place('c') }]
	] as [string, Partial<ExploredArea>, Partial<ExploredArea>, Partial<ExploredArea>][])(
		'sort by %s, those without one last both ways',
		(key, ...changes) => {
			const [first, second, third] = changes.map((change, at) =>
				area('abc'.charAt(at), {
					...(key === 'fifth' && at === 1 ? { place: place('b', { fifth: 2 }) } : {}),
					...change
				})
			) as [ExploredArea, ExploredArea, ExploredArea];
			const of = explored({ areas: [first] }, measure([slice(values)], { counted }));
			const regions = new Map([
				['R1', 'East'],
				['R2', 'North']
			]);
			const column = exploreColumns(of, ['counts', ...Object.keys(columnNames)], regions).find(
				(one) => one.key === key
			);
			const order = (down: boolean) => sortedRows([third, second, first], column, down, '');
			const up = order(false).map(({ place: { slug } }) => slug);
			expect(up).toEqual(['a', 'b', 'c']);
			const down = order(true).map(({ place: { slug } }) => slug);
			expect(down).toEqual(key === 'code' ? ['c', 'b', 'a'] : ['b', 'a', 'c']);
		}
	);

	it('stay in their order by a column that is not shown', () => {
		expect(sortedRows([area('b'), area('a')], undefined, true, '')).toEqual([area('b'), area('a')]);
	});
});
