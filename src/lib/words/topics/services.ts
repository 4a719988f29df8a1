import { numberText, periodText, sentenceCase } from '$lib/format';
import type { Figure } from '$lib/figure';
import { Place, place } from '../places';
import { headlines } from '../select';
import { nothingToShow, plainClause } from './general';
import { direction, sameness } from '../evidence';
import { beside, other, refusal, sentence, type Said, type Sentence } from '../sentence';

/** "At the Bolton hospital trust", "In the hospitals of Greater Manchester". */
function atHospitals({ shown }: Figure): string {
	return shown.level === 'trust' ? `at ${place(shown)}` : `in the hospitals of ${place(shown)}`;
}

/** Registered patients for each GP, beside the benchmark; no direction, for practices are missing. */
export function patientsPerGp(figure: Figure): string {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const value = numberText(head.value, figure.unit);
	return `${Place(figure.shown)} had ${value} registered patients for each full-time equivalent GP on ${periodText(head.period)}${plainClause(figure, head)}`;
}

/** Share of attendances of over four hours in the latest month. */
export function emergencyWaits(figure: Figure): string {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const value = numberText(head.value, figure.unit);
	return `${value} of people who came to A&E ${atHospitals(figure)} stayed over four hours in ${periodText(head.period)}${plainClause(figure, head)}`;
}

/** Patients a day who no longer need to be in hospital. */
export function dischargeDelays(figure: Figure): string {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const value = numberText(head.value, figure.unit);
	return `On an average day in ${periodText(head.period)}, ${value} patients ${atHospitals(figure)} did not need to stay in hospital`;
}

/** ", more than in England"; the benchmark's value where no direction may be told. */
function clause(said: Said): string {
	const { figure, one } = said;
	const word = direction(one);
	if (word.allowed)
		return `, ${(one.difference ?? 0) > 0 ? 'more' : 'less'} than in ${other(figure)}`;
	if (sameness(one).allowed) return `, the same as in ${other(figure)}`;
	return `${beside(said)}${refusal(said, word.because)}`;
}

/** "There are 1,749 registered patients for each full-time equivalent GP (England 1,744)". */
export function patientsPerGpLine(said: Said): Sentence {
	const { one, unit, where } = said;
	const value = numberText(one.value ?? 0, unit);
	return sentence(
		'There are ',
		[value],
		` registered patients for each full-time equivalent GP${where}${clause(said)}`
	);
}

/** "6.5% of posts of children’s social workers were vacant on 30 September 2025, less than in England". */
export function socialWorkerVacanciesLine(said: Said): Sentence {
	const { one, unit, where } = said;
	return sentence(
		[numberText(one.value ?? 0, unit)],
		` of posts of children’s social workers${where} were vacant on ${periodText(one.period)}${clause(said)}`
	);
}

/** "14.5% of children’s social workers left within the year, more than in England". */
export function socialWorkerTurnoverLine(said: Said): Sentence {
	const { one, unit, where } = said;
	return sentence(
		[numberText(one.value ?? 0, unit)],
		` of children’s social workers${where} left within the year${clause(said)}`
	);
}

/** "24.4% of people who came to A&E at the … trust stayed over four hours". */
export function emergencyWaitsLine(said: Said): Sentence {
	const { figure, one, unit } = said;
	return sentence(
		[numberText(one.value ?? 0, unit)],
		` of people who came to A&E ${atHospitals(figure)} stayed over four hours${clause(said)}`
	);
}

/** "At the … trust, 155 patients did not need to stay in hospital on an average day". */
export function dischargeDelaysLine({ figure, one, unit }: Said): Sentence {
	const value = numberText(one.value ?? 0, unit);
	return sentence(
		`${sentenceCase(atHospitals(figure))}, `,
		[`${value} patients`],
		` did not need to stay in hospital on an average day in ${periodText(one.period)}`
	);
}
