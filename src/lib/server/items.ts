import { indicatorById, type Indicator } from '$lib/catalogue/indicators';
import type { IndicatorItem } from '$lib/catalogue/partnerships';

/** What an item asks for. @throws {RangeError} where it names an indicator that there is none of */
export function indicatorOf({ indicator, trust }: IndicatorItem): Indicator {
	return { ...indicatorById(indicator), ...(trust ? { trust } : {}) };
}
