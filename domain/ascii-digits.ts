import { stripInvisible } from './text-width.ts';

// Digits in circles that Unicode does not decompose: ⓿, ❶, ➀, ➊, ⓵; ⑴ would become three signs.
const CIRCLED = /[\u2474-\u247C\u24FF\u2776-\u277E\u2780-\u2788\u278A-\u2792\u24F5-\u24FD]/gu;
const CIRCLED_FIRST = [0x2474, 0x2776, 0x2780, 0x278a, 0x24f5];
// What is neither ASCII, an ideograph, their punctuation nor a full-width form needs the closer look.
const UNUSUAL = /[^\t\n\r -~\u3001-\u301B\u4E00-\u9FFF\uFF01-\uFF0C\uFF0E-\uFF5D\u201C\u201D\u2018\u2019]/u;
// A power of ten is a value measured, not a number written small.
const EXPONENT = /(?<=10)[\u2070\u00B9\u00B2\u00B3\u2074-\u2079\u207B]{1,3}/gu;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
const ANY_DIGIT = /\p{Nd}/u;
// Digit by digit as in 一三八〇〇〇…, eleven at least: shorter ones are years and counts.
const NUMERALS =
  /[〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两](?:[\s.·,，、-]{0,3}[〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两]){10,}/gu;
const NUMERAL_VALUES: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇○零', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    Array.from(signs, (sign) => [sign, String(value)]),
  ),
);

/**
 * A text as a machine can search it for numbers: compatibility forms resolved (NFKC), every decimal digit of every script and
 * every circled digit an ASCII digit, Chinese numerals likewise where eleven or more stand in a row, dashes of all kinds '-',
 * middle dots '·', what has no appearance removed. For searching only; never for display.
 * @example writeAsciiDigits('手机一三八〇〇〇〇〇〇〇〇') // '手机13800000000'
 */
export function writeAsciiDigits(text: string): string {
  if (!UNUSUAL.test(text)) return writeNumerals(text.normalize('NFKC'));
  return writeNumerals(
    stripInvisible(text)
      .replace(EXPONENT, '^')
      .replace(CIRCLED, (sign) => valueOfCircled(sign.charCodeAt(0)))
      .normalize('NFKC')
      .replace(FOREIGN_DIGIT, (sign) => valueOfDigit(sign.codePointAt(0) ?? 0))
      .replace(/[\p{Pd}\u2212\u02D7]/gu, '-')
      .replace(/[\u00B7\u2022\u2027\u2219\u22C5\u30FB\u25CF\u25E6\u2024]/gu, '·'),
  );
}

function writeNumerals(text: string): string {
  return text.replace(NUMERALS, (run) => Array.from(run, (sign) => NUMERAL_VALUES[sign] ?? sign).join(''));
}

function valueOfCircled(code: number): string {
  const first = CIRCLED_FIRST.find((start) => code >= start && code < start + 9);
  return first === undefined ? '0' : String(code - first + 1);
}

// Unicode keeps the ten digits of a script together, from zero upwards.
function valueOfDigit(code: number): string {
  let value = 0;
  while (value < 9 && ANY_DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
