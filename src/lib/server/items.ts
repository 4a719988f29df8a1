import { indicatorById, type Indicator } from '$lib/indicators';
import type { IndicatorItem } from '$lib/partnerships';

/** What an item asks for. @throws {RangeError} where it names an indicator that there is none of */
export function indicatorOf({ indicator, trust }: IndicatorItem): Indicator {
	return { ...indicatorById(indicator), ...(trust ? { trust } : {}) };
}
