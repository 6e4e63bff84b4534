import { stripInvisible } from '#domain/text-width.ts';
import { isPlain } from './is-plain.ts';

// White space besides what is plain. Tested before the classes of Unicode because it is cheap.
const CLEAN = /^[\t\n\r\x20-\x7e\u00b7\u00d7\u2010-\u2027\u3000-\u3163\u3165-\u9fff\uff01-\uff9f]*$/;
const SUSPICIOUS = /(?![\t\n\r])\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}/u;

/**
 * A cell's text without what has no appearance (controls, bidirectional and zero-width marks, halves of surrogate pairs) and without
 * space at its ends. `stripped` tells that something was taken out.
 * @example cleanText('\u202E咸宁 ') // { text: '咸宁', stripped: true }
 */
export function cleanText(raw: string): { text: string; stripped: boolean } {
  if (isPlain(raw)) return { text: raw, stripped: false };
  if (CLEAN.test(raw) || !SUSPICIOUS.test(raw)) return { text: raw.trim(), stripped: false };
  return { text: stripInvisible(raw).trim(), stripped: true };
}
