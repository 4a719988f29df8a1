import { country } from '$lib/catalogue/dashboard';
import type { Figure, Sex, TableRef, Unit } from '$lib/figure';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import type { MeasureWords } from './sentence';

/** One published value, with all that is needed to say it. */
export interface Published {
	title: string;
	/** Name of the area whose value it is. */
	area: string;
	sex: Sex;
	category: string;
	/** ISO interval, both days included. */
	period: string;
	value: number;
	lower?: number;
	upper?: number;
	unit: Unit;
	/** What it is where it is a count behind the measure; else empty. */
	part: string;
	/** Where it was read. */
	tables: TableRef[];
}

/** The label of the category that a sentence asks for; null where any will do. */
function wantedLabel({ categories, usual }: MeasureWords, plain: string): RegExp | null {
	const asked = categories?.find(({ words }) => new RegExp(words).test(plain));
	const label = asked?.label ?? usual;
	return label === undefined ? null : new RegExp(label);
}

/**
 * The values of a figure that a sentence may be about: those of its own area, and the counts behind
 * them; of the category asked for, where the figure has several.
 *
 * @param plain the sentence in small letters
 */
export function publishedIn(figure: Figure, measure: MeasureWords, plain: string): Published[] {
	const wanted = wantedLabel(measure, plain);
	return figure.estimates.flatMap((one) => {
		const category = figure.categories.find(({ key }) => key === one.category);
		const fits = wanted === null || !category || wanted.test(category.label);
		if (one.role !== 'home' || !fits || one.value === null) return [];
		const { sex, period, value, lower, upper } = one;
		const shared = {
			title: figure.title,
			area: figure.shown.name,
			sex,
			period,
			tables: figure.tables,
			category: category?.label ?? ''
		};
		const limits = lower === undefined || upper === undefined ? {} : { lower, upper };
		const unit = category?.unit ?? figure.unit;
		const counts = (one.parts ?? []).flatMap((count, at): Published[] => {
			const part = figure.parts[at];
			if (count === null || !part) return [];
			const unitOfPart: Unit = { id: 'persons', label: 'people', decimals: part.decimals };
			return [{ ...shared, value: count, unit: unitOfPart, part: part.label }];
		});
		return [{ ...shared, value, ...limits, unit, part: '' }, ...counts];
	});
}

/** The values of an area in the source of a page by deprivation: one period, each sex published. */
export function publishedByAuthority(source: GradientSource, slug: string): Published[] {
	const { title, period, unit, sexes, tables } = source;
	const own = source.areas.find((area) => area.slug === slug);
	const england = slug === country.slug;
	const name = england ? country.name : (own?.name ?? '');
	const values = england ? source.england.map((value) => ({ value })) : (own?.values ?? []);
	return sexes.flatMap((sex, at): Published[] => {
		const held = values[at];
		if (!held || held.value === null) return [];
		return [
			{
				title,
				area: name,
				sex,
				category: '',
				period,
				unit,
				part: '',
				tables,
				...held,
				value: held.value
			}
		];
	});
}
