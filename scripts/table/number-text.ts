const STORED = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const LONG_DIGITS = 15;

/** Moves the decimal point of a stored number so that no exponent is left; every digit stays. */
function expand(stored: string): string | undefined {
  const match = STORED.exec(stored);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  if (digits === '') return undefined;
  const point = whole.length + Number(exponent);
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const cut = Math.max(point, 0);
  const left = padded.slice(0, cut).replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(cut).replace(/0+$/, '');
  const text = right === '' ? left : `${left}.${right}`;
  return sign === '-' && text !== '0' ? `-${text}` : text;
}

/**
 * The decimal text of a number as a workbook stores it, never with an exponent. Whole numbers of 15 digits or more keep the stored
 * digits (a code that Excel made a number must stay visible); others are the shortest text of the stored double. `undefined` when it
 * is no number.
 * Example: `'0.20000000000000001'` → `'0.2'`; `'9.1142120000000005E+17'` → `'911421200000000050'`.
 */
export function numberText(stored: string): string | undefined {
  const exact = expand(stored.trim());
  if (exact === undefined) return undefined;
  const digits = exact.replace('-', '');
  if (!exact.includes('.') && digits.length >= LONG_DIGITS) return exact;
  return expand(String(Number(stored)));
}
