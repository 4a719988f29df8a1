/** What kind of indicator a value is; decides the scale on which it varies about normally. */
export type ValueType = 'rate' | 'proportion' | 'other';

/** A value on the scale on which it varies about normally: log, logit, or itself. */
export function transform(value: number, valueType: ValueType): number {
	if (valueType === 'rate') return Math.log(value);
	return valueType === 'proportion' ? Math.log(value / (1 - value)) : value;
}

/** A value back from that scale. */
export function backTransform(value: number, valueType: ValueType): number {
	if (valueType === 'rate') return Math.exp(value);
	return valueType === 'proportion' ? 1 / (1 + Math.exp(-value)) : value;
}
