import { stripInvisible } from '#domain/text-width.ts';

const PLAIN = /^[\u4e00-\u9fff（）()]*$/;
const BRACKETS = /[（）()]+/g;

/**
 * The form in which names and queries meet: letters and digits only, half width, lower case, without white space,
 * punctuation, brackets, combining marks, invisible characters and halves of surrogate pairs. Nothing fuzzy: a variant
 * character stays another character. Never throws; the result holds `\p{L}` and `\p{N}` alone, so that it is safe as an FTS5 token.
 * @example foldText('ＡＢＣ（咸宁）食品 有限公司') // 'abc咸宁食品有限公司'
 */
export function foldText(text: string): string {
  // Nearly every name: characters of the basic block, of which none folds, and brackets.
  if (PLAIN.test(text)) return text.replace(BRACKETS, '');
  const bare = stripInvisible(text).normalize('NFKC').toLowerCase().normalize('NFKC');
  return bare.replace(/[^\p{L}\p{N}]+/gu, '').normalize('NFC');
}
