const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  O: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const FORM = /^([〇零○ＯO一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u;

function count(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text];
  return (tens === '' ? 1 : (DIGITS[tens ?? ''] ?? 0)) * 10 + (ones === '' ? 0 : (DIGITS[ones ?? ''] ?? Number.NaN));
}

/**
 * Rewrites a date in Chinese numerals, as decisions are signed, with digits; null for any other text.
 * @example chineseNumeralDate('二〇二六年十一月二日') // '2026-11-2'
 */
export function chineseNumeralDate(text: string): string | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${[...year].map((digit) => DIGITS[digit]).join('')}-${count(month)}-${count(day)}`;
}
