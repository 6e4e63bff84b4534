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

/**
 * Whether a cell says that there is no value: blank, or one of the marks departments write instead.
 * @example isMissing(' —— ') // true;  isMissing('无锡') // false
 */
export function isMissing(text: string): boolean {
  if (text.length > 8) return text.trim() === '';
  return MISSING.has(text.trim().toLowerCase());
}
