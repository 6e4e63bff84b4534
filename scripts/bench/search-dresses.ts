import type { FictionalName } from '#scripts/seed/fictional-enterprise.ts';

/** The ways in which a person writes a name down, folded: all of it, without its place, without its form, without both. */
export type NameDresses = { whole: string; withoutPlace: string; withoutForm: string; core: string };

/**
 * Dresses a name.
 * @example dressesOf({ whole: '咸宁市星星食品有限公司', … }).core // '星星食品'
 */
export function dressesOf({ whole, place, brand, business, form }: FictionalName): NameDresses {
  // Nothing else of these names would fold.
  const folded = whole.replace(/[（）]/gu, '');
  const isBracketed = !whole.startsWith(place);
  return {
    whole: folded,
    withoutPlace: `${brand}${business}${form}`,
    withoutForm: isBracketed ? `${brand}${place}${business}` : `${place}${brand}${business}`,
    core: `${brand}${business}`,
  };
}
