const MISSING = new Set([
  '',
  '/',
  '//',
  '／',
  '\\',
  '-',
  '--',
  '－',
  '—',
  '——',
  '–',
  '无',
  '暂无',
  '不详',
  '未知',
  '空',
  'nan',
  'null',
  'none',
  'n/a',
]);
const LONGEST = 8;
// What a mark may begin with, in either case, or white space before it: nearly every value is told by its first character.
const BEGINNINGS = '/／\\-－—–无暂不未空nN';

/**
 * Whether a cell says that there is no value: blank, or one of the marks departments write instead.
 * @example isMissing(' —— ') // true;  isMissing('无锡') // false
 */
export function isMissing(text: string): boolean {
  if (text === '') return true;
  const first = text.charAt(0);
  if (!BEGINNINGS.includes(first) && first.trim() !== '') return false;
  if (text.length > LONGEST) return text.trim() === '';
  return MISSING.has(text.trim().toLowerCase());
}
