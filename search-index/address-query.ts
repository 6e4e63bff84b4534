import { addressText } from './address-text.ts';
import type { QueryText } from './query-text.ts';

// What stands in nearly every address and in few names.
const MARK = /[路街巷道号村镇乡组里弄园楼栋座室桥垸湾坊]/u;

// Longer than the part of an address anybody types, and too long to be looked for at the price of a suggestion.
const LONGEST = 16;

/**
 * The terms by which a text is looked for in addresses, without the places they begin with; null where it is none: a term is too short, it is
 * too long, or nothing in it speaks of an address.
 * @param places see analyseName
 * @example readAddressQuery(readQueryText('咸宁市金鱼路12号'), places) // ['金鱼路12号']
 */
export function readAddressQuery({ terms }: QueryText, places: readonly string[]): readonly string[] | null {
  const bare = terms.map((term) => addressText(term, places));
  const isAddress = bare.some((term) => MARK.test(term)) && bare.every((term) => term.length > 1);
  return isAddress && bare.join('').length <= LONGEST ? bare : null;
}

/**
 * Whether an address, with names where there are several terms, holds what was looked for.
 * @param names folded
 * @param address as {@link addressText} gives it
 * @example isAtAddress(['金鱼路', '餐饮'], ['星辉餐饮店'], '金鱼路12号') // true
 */
export function isAtAddress(terms: readonly string[], names: readonly string[], address: string): boolean {
  if (!terms.some((term) => address.includes(term))) return false;
  return terms.every((term) => address.includes(term) || names.some((name) => name.includes(term)));
}
