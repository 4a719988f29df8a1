/** What the scenario of care posts assumes where nothing is published for a place. */
import { areaTable, field, valueField } from '../data/descriptors';
import { financialYear, type Period } from '../data/periods';
import { pages } from '../data/sources';
import type { TableBuilder } from '../data/builder';
import type { Row } from '../../src/lib/catalogue/tables';

const copyright = 'Single figures quoted with attribution; copyright Skills for Care';
const ourChoice = 'our choice';

/** An assumption with its range, and of what it was made. */
interface Assumed {
	value: number;
	low?: number;
	high?: number;
	unit: string;
	/** Years of the figures behind it; none for our own choices. */
	evidence?: Period;
	source?: string;
	reason: string;
}

const oldest = 'The oldest need the most care, so posts may follow their growth instead.';

const assumptions: Record<string, Assumed> = {
	posts: {
		value: 100,
		low: 65,
		high: 135,
		unit: 'percent of the posts that England’s rate gives',
		reason:
			'the posts reported for the one place with a figure of its own, Wigan, are about a third fewer, so a third is allowed either way'
	},
	leaving: {
		value: 37,
		low: 33,
		high: 45,
		unit: 'percent of leavers',
		evidence: financialYear('2021-22'),
		source: 'Skills for Care, Retaining more people: England, assumed to hold here',
		reason:
			'Skills for Care put those who stay in care at 63% to 67% of leavers; a place may lose more to other work nearby.'
	},
	'vacancy-years': {
		value: 5,
		low: 3,
		high: 10,
		unit: 'years',
		reason: 'Three years are ambitious; ten leave vacancies much as they are.'
	},
	productivity: {
		value: 0,
		low: -0.5,
		high: 1,
		unit: 'percent a year',
		reason:
			'No change is the plainest start. Care that grows more complex needs more posts; better aids and homes need fewer.'
	},
	'weight-65': {
		value: 100,
		unit: 'percent',
		reason:
			'Skills for Care lets posts grow with residents aged 65 and over; the low and high answers also try each age group alone.'
	},
	'weight-75': { value: 0, unit: 'percent', reason: oldest },
	'weight-85': { value: 0, unit: 'percent', reason: oldest },
	entering: {
		value: 10,
		unit: 'percent of students who finish',
		reason: 'One in ten is the share that has been named in public; it has no range.'
	}
};

const rowOf = ([input, one]: [string, Assumed]): Row => ({
	input,
	value: one.value,
	low: one.low ?? null,
	high: one.high ?? null,
	unit: one.unit,
	evidence_start: one.evidence?.period_start ?? null,
	evidence_end: one.evidence?.period_end ?? null,
	source: one.source ?? ourChoice,
	reason: one.reason
});

const optional = { constraints: { required: false } };

/** A table of our own: it has no areas, and its rows are written here and nowhere else. */
export const scenarioAssumptions: TableBuilder = {
	table: {
		...areaTable({
			name: 'scenario_assumptions',
			title: 'Assumptions of the scenario of care posts',
			description:
				'What the scenario starts from where nothing is published for a place: each value with its range, the reason, and the publication behind it or that it is our own choice. Readers can change each.',
			fields: [
				field('input', 'string', 'Input', 'Name of the input, as in addresses of a scenario'),
				valueField('number', 'see unit', 'What is assumed'),
				field('low', 'number', 'Low', 'Lower end of the range; empty where it has none', optional),
				field(
					'high',
					'number',
					'High',
					'Upper end of the range; empty where it has none',
					optional
				),
				field('unit', 'string', 'Unit', 'Unit of the value and its range'),
				field(
					'evidence_start',
					'date',
					'Evidence start',
					'First day of the period of the figures behind it; empty for our own choices',
					optional
				),
				field(
					'evidence_end',
					'date',
					'Evidence end',
					'Last day of that period, itself included',
					optional
				),
				field('source', 'string', 'Source', 'Publication behind it, or that it is our choice'),
				field('reason', 'string', 'Reason', 'Why this value and range')
			],
			primaryKey: ['input'],
			areaColumns: [],
			sources: [
				{
					title: 'Skills for Care, Retaining more people',
					publisher: 'Skills for Care',
					publication: 'Retaining more people, and our own choices, as each row says',
					released: null,
					licence: copyright,
					path: pages.skillsForCare,
					via: 'copied by hand from the publication'
				}
			]
		}),
		licenses: [{ name: 'quotation', title: copyright, path: pages.skillsForCare }]
	},
	rows: () => Object.entries(assumptions).map(rowOf)
};
