import { foldText } from './fold.ts';
import { keysOfText } from './identifier-key.ts';
import { foldScript } from './script-variants.ts';

/** Longest text that is searched for, in characters after folding; no name or identifier is longer, so more finds nothing. */
export const MAX_TEXT = 200;

/**
 * A query as the engines understand it. `whole`: all of it folded (script-variants.ts). `plain`: the same with variant characters
 * as typed, by which alone a name is called exact. `terms`: its parts between white space, each of which must be found; a part
 * contained in another is left out, since it says nothing more. `keys`: see identifier-key.ts.
 */
export type QueryText = { whole: string; plain: string; terms: readonly string[]; keys: readonly string[] };

/**
 * Reads what a person typed. Null if there is nothing to look for: no letter and no digit, or more than {@link MAX_TEXT}.
 * @example readQueryText('咸宁　（星星）') // { whole: '咸宁星星', terms: ['咸宁', '星星'], … }
 */
export function readQueryText(text: string): QueryText | null {
  const parts = text.split(/\s+/u).map(foldScript);
  const whole = parts.join('');
  if (whole === '' || Array.from(whole).length > MAX_TEXT) return null;
  const different = [...new Set(parts.filter((part) => part !== ''))];
  const terms = different.filter((part) => !different.some((other) => other !== part && other.includes(part)));
  // Identifiers are read by patterns made for short texts.
  const keys = text.length <= 2 * MAX_TEXT ? keysOfText(text) : [];
  return { whole, plain: foldText(text), terms, keys };
}
