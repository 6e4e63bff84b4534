import { foldText } from './fold.ts';
import { keysOfText } from './identifier-key.ts';

/** Longest text that is searched for, in characters after folding; no name or identifier is longer, so more finds nothing. */
export const MAX_TEXT = 200;

/**
 * A query as the engines understand it. `whole`: all of it folded. `terms`: its parts between white space, each of which must
 * be found; a part contained in another is left out, since it says nothing more. `keys`: see identifier-key.ts.
 */
export type QueryText = { whole: string; terms: readonly string[]; keys: readonly string[] };

/**
 * Reads what a person typed. Null if there is nothing to look for: no letter and no digit, or more than {@link MAX_TEXT}.
 * @example readQueryText('咸宁　（星星）') // { whole: '咸宁星星', terms: ['咸宁', '星星'], keys: […] }
 */
export function readQueryText(text: string): QueryText | null {
  const parts = text.split(/\s+/u).map(foldText);
  const whole = parts.join('');
  if (whole === '' || Array.from(whole).length > MAX_TEXT) return null;
  const different = [...new Set(parts.filter((part) => part !== ''))];
  const terms = different.filter((part) => !different.some((other) => other !== part && other.includes(part)));
  // Identifiers are read by patterns made for short texts.
  return { whole, terms, keys: text.length <= 2 * MAX_TEXT ? keysOfText(text) : [] };
}
