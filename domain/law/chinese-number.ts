const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads a number of an article, written in Chinese or with digits, from 1 to 9999; null for anything else.
 * @example readChineseNumber('一百二十四') // 124;  readChineseNumber('十') // 10;  readChineseNumber('一百〇三') // 103
 */
export function readChineseNumber(text: string): number | null {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  let total = 0;
  let digit: number | null = null;
  let lastPlace = 10_000;
  for (const sign of text) {
    const place = PLACES[sign];
    if (place !== undefined) {
      if (place >= lastPlace || (digit === null && (place !== 10 || total !== 0))) return null;
      total += (digit ?? 1) * place;
      lastPlace = place;
      digit = null;
      continue;
    }
    const value = DIGITS[sign];
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  total += digit ?? 0;
  return total === 0 ? null : total;
}
