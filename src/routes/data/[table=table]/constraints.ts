import type { Field } from '$lib/catalogue/data-package';

/** What a column's cells must satisfy, in words; empty where nothing is asked. */
export function constraintWords({ constraints = {} }: Field): string {
	const { required, minimum, maximum, enum: allowed } = constraints;
	const parts: string[] = [];
	if (allowed) parts.push(`one of ${allowed.join(', ')}`);
	if (minimum !== undefined && maximum !== undefined) parts.push(`from ${minimum} to ${maximum}`);
	else if (minimum !== undefined) parts.push(`at least ${minimum}`);
	else if (maximum !== undefined) parts.push(`at most ${maximum}`);
	if (!required) parts.push('may be empty');
	const words = parts.join('; ');
	return words && `${words[0]?.toUpperCase()}${words.slice(1)}.`;
}
