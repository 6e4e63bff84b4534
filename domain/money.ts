import { stripInvisible, toHalfWidth } from './text-width.ts';

/**
 * An amount of renminbi in whole fen (¥0.01), never negative, never a fraction, exact up to 2^53 − 1 (some 90 万亿元).
 * @example const fine = parseWanYuan('0.2'); // 200000, that is 2,000 元
 */
export type Fen = number & { readonly __brand: 'Fen' };

const WAN_YUAN_IN_FEN_DIGITS = 6;
const YUAN_IN_FEN_DIGITS = 2;
const LONGEST_AMOUNT = 64;
const AMOUNT = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/;

// Digits are shifted as text, not multiplied: 0.29 × 1,000,000 in floating point is not 290,000.
function shiftPoint(amount: string, places: number): Fen | null {
  // The pattern and the trimming of zeros cost the square of the length; no real amount is this long.
  if (amount.length > LONGEST_AMOUNT) return null;
  const match = AMOUNT.exec(amount);
  if (match === null) return null;
  const whole = match[1];
  const fraction = match[2];
  if (whole === undefined && fraction === undefined) return null;
  const significant = (fraction ?? '').replace(/0+$/, '');
  if (significant.length > places) return null;
  const digits = ((whole ?? '').replaceAll(',', '') + significant.padEnd(places, '0')).replace(/^0+/, '');
  if (digits.length > 16) return null;
  const fen = Number(digits);
  return isFen(fen) ? fen : null;
}

function bareAmount(text: string): string {
  return toHalfWidth(stripInvisible(text))
    .replace(/\s+/gu, '')
    .replace(/^[¥￥]/u, '');
}

/**
 * Whether a number is an amount in fen: a whole number from 0 to 2^53 − 1.
 * @example isFen(0.5) // false
 */
export function isFen(value: number): value is Fen {
  return Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
}

/**
 * Reads an amount in 万元, the unit of the 双公示 columns 罚款金额 and 没收金额 (N(18,6)), exactly.
 * Takes full-width digits, commas between thousands, and 万元 or 万 at the end. An amount given in 元 is refused, not guessed at.
 * @returns fen, or null for anything that is not one non-negative amount of whole fen
 * @example parseWanYuan('0.2') // 200000 (2,000 元);  parseWanYuan('0.0000001') // null (a tenth of a fen)
 */
export function parseWanYuan(text: string): Fen | null {
  return shiftPoint(bareAmount(text).replace(/万元?整?$/u, ''), WAN_YUAN_IN_FEN_DIGITS);
}

/**
 * Reads an amount in 元 exactly. Takes full-width digits, commas between thousands, ¥ before and 元 after;
 * an amount given in 万元 is refused, not guessed at.
 * @returns fen, or null for anything that is not one non-negative amount of whole fen
 * @example parseYuan('2,000.50元') // 200050
 */
export function parseYuan(text: string): Fen | null {
  return shiftPoint(bareAmount(text).replace(/元整?$/u, ''), YUAN_IN_FEN_DIGITS);
}

/**
 * The amount in 元 for a reader: commas between thousands, no decimals when whole, otherwise exactly two.
 * @example formatYuan(200000) // '2,000 元';  formatYuan(200050) // '2,000.50 元'
 */
export function formatYuan(fen: Fen): string {
  const digits = String(fen).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const cents = digits.slice(-2);
  return cents === '00' ? `${whole} 元` : `${whole}.${cents} 元`;
}
