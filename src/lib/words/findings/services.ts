import { numberText } from '$lib/format';
import type { Figure } from '$lib/figure';
import { Place, place } from '../places';
import { headlines } from '../select';
import { nothingToShow, plainClause, when } from './general';

/** "At the Bolton hospital trust", "In the hospitals of Greater Manchester". */
export function atHospitals({ shown }: Figure): string {
	return shown.level === 'trust' ? `at ${place(shown)}` : `in the hospitals of ${place(shown)}`;
}

/** Registered patients for each GP, beside the benchmark; no direction, for practices are missing. */
export function patientsPerGp(figure: Figure): string {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const value = numberText(head.value, figure.unit);
	return `${Place(figure.shown)} had ${value} registered patients for each full-time equivalent GP on ${when(head.period)}${plainClause(figure, head)}`;
}

/** Share of attendances of over four hours in the latest month. */
export function emergencyWaits(figure: Figure): string {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const value = numberText(head.value, figure.unit);
	return `${value} of people who came to A&E ${atHospitals(figure)} stayed over four hours in ${when(head.period)}${plainClause(figure, head)}`;
}

/** Patients a day who no longer need to be in hospital. */
export function dischargeDelays(figure: Figure): string {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const value = numberText(head.value, figure.unit);
	return `On an average day in ${when(head.period)}, ${value} patients ${atHospitals(figure)} did not need to stay in hospital`;
}
