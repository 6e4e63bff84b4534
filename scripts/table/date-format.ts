/** Built-in number formats that show a date or time, East Asian ones (27–36, 50–58) included: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/**
 * True when a cell with this number format shows a day: a built-in date format, or a custom one with y, m or d outside quotes, escapes
 * and brackets. Minutes next to hours or seconds alone are no day.
 * Example: `isDateFormat(176, 'yyyy"年"m"月"d"日"')` → true; `isDateFormat(177, '0.00"d"')` → false.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P/gi, '');
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
