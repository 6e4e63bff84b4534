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
// What a mark may begin with, in either case: nearly every value is told by its first character.
const BEGINNINGS = new Set([...MISSING, ...[...MISSING].map((mark) => mark.toUpperCase())].map((m) => m.charCodeAt(0)));

function mayBeginMark(code: number): boolean {
  // Digits and letters up to M, and 汉字, come first because nearly all values begin so.
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x4d)) return false;
  return BEGINNINGS.has(code) || ((code < 0x4e00 || code > 0x9fff) && String.fromCharCode(code).trim() === '');
}

/**
 * Whether a cell says that there is no value: blank, or one of the marks departments write instead.
 * @example isMissing(' —— ') // true;  isMissing('无锡') // false
 */
export function isMissing(text: string): boolean {
  if (text === '') return true;
  if (!mayBeginMark(text.charCodeAt(0))) return false;
  if (text.length > LONGEST) return text.trim() === '';
  return MISSING.has(text.trim().toLowerCase());
}
