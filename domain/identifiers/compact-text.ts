import { stripInvisible, toHalfWidth } from './text-width.ts';

/**
 * The bare writing of an identifier: half-width, without invisible characters or white space, every dash a hyphen,
 * ASCII letters raised. What every `normalise…` starts from.
 * @example compactText(' ts２２４２001－2028') // 'TS2242001-2028'
 */
export function compactText(text: string): string {
  return toHalfWidth(stripInvisible(text))
    .replace(/\s+/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
