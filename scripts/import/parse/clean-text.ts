import { stripInvisible } from '#domain/text-width.ts';

// Cheap test that most cells pass, before anything is replaced.
const SUSPICIOUS = /(?![\t\n\r])\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}/u;

/**
 * A cell's text without what has no appearance (controls, bidirectional and zero-width marks, halves of surrogate pairs) and without
 * space at its ends. `stripped` tells that something was taken out.
 * @example cleanText('\u202E咸宁 ') // { text: '咸宁', stripped: true }
 */
export function cleanText(raw: string): { text: string; stripped: boolean } {
  if (!SUSPICIOUS.test(raw)) return { text: raw.trim(), stripped: false };
  return { text: stripInvisible(raw).trim(), stripped: true };
}
