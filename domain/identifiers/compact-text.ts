import { stripInvisible, toHalfWidth } from './text-width.ts';

// Capitals, digits, 汉字, brackets and marks that are written so already; not the dashes among the marks of CJK (U+301C, U+3030).
const COMPACT = /^[\x21-\x60\x7b-\x7e\u3001-\u301b\u4e00-\u9fff]*$/;

/**
 * The bare writing of an identifier: half-width, without invisible characters or white space, every dash a hyphen,
 * ASCII letters raised. What every `normalise…` starts from.
 * @example compactText(' ts２２４２001－2028') // 'TS2242001-2028'
 */
export function compactText(text: string): string {
  if (COMPACT.test(text)) return text;
  return toHalfWidth(stripInvisible(text))
    .replace(/\s+/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
