/**
 * 行政区划代码, the code of an administrative division (GB/T 2260): six digits.
 *
 *     42 12 02
 *     │  │  └ county, district, county-level city (00: the whole city)
 *     │  └ city (00: the whole province)
 *     └ province
 *
 * A development zone that administers its own enterprises has no code of its own: it is written as the code of its city, a
 * hyphen and a short name of capitals (421200-GX, 咸宁高新区). That form is internal to this house, never an official code.
 * Codes come and go with reforms, so whether a division exists is for the jurisdiction to say, not for this file.
 */
import { compactText } from './compact-text.ts';

/** A division code, or the internal key of a zone, in its normal form. */
export type RegionCode = string & { readonly __brand: 'RegionCode' };

/** What a text is, seen as a region code; `internal` tells a zone's key from an official code. */
export type RegionCodeExplanation =
  | { readonly kind: 'ok'; readonly code: RegionCode; readonly internal: boolean }
  | { readonly kind: 'wrong-length'; readonly length: number }
  | { readonly kind: 'bad-character'; readonly position: number; readonly character: string };

/**
 * The one way a code is written: half-width, capitals, no white space.
 * @example normaliseRegionCode('421200－gx') // '421200-GX'
 */
export function normaliseRegionCode(text: string): string {
  return compactText(text);
}

/**
 * Whether the text is a region code in its normal form. That such a division exists is not claimed.
 * @example isRegionCode('421200-GX') // true
 */
export function isRegionCode(text: string): text is RegionCode {
  return /^[1-9]\d{5}(-[A-Z]{2,4})?$/.test(text);
}

/**
 * Says what a text is, seen as a region code. Normalises by itself.
 * @example explainRegionCode('4212') // { kind: 'wrong-length', length: 4 }
 */
export function explainRegionCode(text: string): RegionCodeExplanation {
  const code = normaliseRegionCode(text);
  if (isRegionCode(code)) return { kind: 'ok', code, internal: code.length > 6 };
  const characters = Array.from(code);
  const index = characters.slice(0, 6).findIndex((character, at) => !(at === 0 ? /[1-9]/ : /\d/).test(character));
  if (index >= 0) return { kind: 'bad-character', position: index + 1, character: characters[index] ?? '' };
  return { kind: 'wrong-length', length: characters.length };
}
