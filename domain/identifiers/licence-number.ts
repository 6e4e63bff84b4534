/**
 * 许可证编号, the numbers of the licences this portal meets:
 *
 *     SC 106 42 12 81 0002 5      food production: class, province, city, county, serial, check (MOD 11,10)
 *     JY 2 42 12 02 000002 0      food business: trade, province, city, county, serial, check (MOD 11,10)
 *     YB + 14 digits              filing of sellers of prepackaged food
 *     QS + 12 digits              food and products before SC (expired by 2018)
 *     TS 2 2 42 001-2028          special equipment: kind, equipment, authority (10 the state), serial, year of expiry
 *     XK12-001-00018, (鄂)XK12-…  industrial products: trade, product, enterprise; a province's own in brackets
 *     鄂妆20210001                cosmetics production: province, year, serial
 *     鄂械注准20212010001         device registration (国 or province; 准 home, 进 imported, 许 Hong Kong, Macao, Taiwan)
 *     鄂咸械备20210001            device filing (class 1)
 *     鄂药监械生产许20210001号    device production
 *
 * Regions are read, never refused: some cities fill those places in their own way. A failed check on a row of a register
 * is a warning. Sources: 食品生产许可管理办法, 食品经营许可和备案管理办法, 化妆品生产经营监督管理办法 Art. 65,
 * 医疗器械注册与备案管理办法 Arts. 115–116.
 */
import { compactText } from './compact-text.ts';
import { checkDigitMod1110 } from './mod-11-10.ts';

/** A licence number of a known kind in its normal form. */
export type LicenceNumber = string & { readonly __brand: 'LicenceNumber' };

/** The kind of licence a number belongs to. */
export type LicenceNumberKind =
  | 'food-production'
  | 'food-business'
  | 'prepackaged-food-filing'
  | 'quality-safety'
  | 'special-equipment'
  | 'industrial-product'
  | 'cosmetics-production'
  | 'device-registration'
  | 'device-filing'
  | 'device-production';

/** A number with its kind; `check` is `none` where the kind has no check digit. */
export type LicenceNumberClass =
  | { readonly kind: LicenceNumberKind; readonly normalised: LicenceNumber; readonly check: 'ok' | 'failed' | 'none' }
  | { readonly kind: 'unknown'; readonly normalised: string };

/** What a text is, seen as a licence number. `check-differs` is a number all the same. */
export type LicenceNumberExplanation =
  | { readonly kind: 'ok'; readonly number: LicenceNumber; readonly licence: LicenceNumberKind }
  | {
      readonly kind: 'check-differs';
      readonly number: LicenceNumber;
      readonly licence: LicenceNumberKind;
      readonly expected: string;
      readonly actual: string;
    }
  | { readonly kind: 'wrong-length'; readonly prefix: string; readonly expected: number; readonly length: number }
  | { readonly kind: 'unknown-form' };

const PROVINCE = '[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新]';

const FORMS: readonly (readonly [LicenceNumberKind, RegExp])[] = [
  ['food-production', /^SC\d{14}$/],
  ['food-business', /^JY\d{14}$/],
  ['prepackaged-food-filing', /^YB\d{14}$/],
  ['quality-safety', /^QS\d{12}$/],
  ['special-equipment', /^TS[1-9][0-9A-Z]\d{2}[0-9A-Z]{3}-\d{4}$/],
  ['industrial-product', new RegExp(`^(?:\\(${PROVINCE}\\))?XK\\d{2}-\\d{3}-\\d{5}$`)],
  ['cosmetics-production', new RegExp(`^${PROVINCE}妆\\d{8}$`)],
  ['device-registration', new RegExp(`^(?:国|${PROVINCE})械注[准进许]\\d{4}[123]\\d{6}$`)],
  ['device-filing', new RegExp(`^(?:国|${PROVINCE}\\p{Script=Han}{0,2})械备\\d{8}$`, 'u')],
  ['device-production', new RegExp(`^${PROVINCE}食?药监械生产许\\d{8}号$`)],
];

// The classes that are written without any mark between their characters.
const UNMARKED = /^(?:SC|JY|YB|QS)\d+$/;

const DIGIT_COUNTS: Readonly<Record<string, number>> = { SC: 14, JY: 14, YB: 14, QS: 12 };

function isChecked(kind: LicenceNumberKind): boolean {
  return kind === 'food-production' || kind === 'food-business';
}

/**
 * The one way a number is written: half-width capitals without white space; hyphens where the form has them and nowhere
 * else; round brackets about the province of an XK number; no label before it (许可证编号：); 号 only where it belongs.
 * @example normaliseLicenceNumber('许可证编号：鄂xk12 001 00018') // '(鄂)XK12-001-00018'
 */
export function normaliseLicenceNumber(text: string): string {
  if (UNMARKED.test(text)) return text;
  const bare = compactText(text)
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .replace(/^(?:[\p{Script=Han}A-Z.()-]{1,16}:)+/u, '');
  const joined = bare.replaceAll('-', '').replace(/号$/u, '');
  if (UNMARKED.test(joined)) return joined;
  const special = /^(TS[0-9A-Z]{7})(\d{4})$/.exec(joined);
  if (special !== null) return `${special[1] ?? ''}-${special[2] ?? ''}`;
  const industrial = /^(?:\(?(\p{Script=Han})\)?)?XK(\d{2})(\d{3})(\d{5})$/u.exec(joined);
  if (industrial !== null) {
    const [, province, trade = '', product = '', enterprise = ''] = industrial;
    return `${province === undefined ? '' : `(${province})`}XK${trade}-${product}-${enterprise}`;
  }
  if (/药监械生产许\d+$/u.test(joined)) return `${joined}号`;
  return /(?:妆|械注[准进许]|械备)\d+$/u.test(joined) ? joined : bare;
}

/**
 * Tells the kind of licence from the form of its number, and whether its check digit (SC and JY only) is right.
 * @example classifyLicenceNumber('SC10642128100025') // { kind: 'food-production', normalised: …, check: 'ok' }
 */
export function classifyLicenceNumber(text: string): LicenceNumberClass {
  const normalised = normaliseLicenceNumber(text);
  const form = FORMS.find(([, pattern]) => pattern.test(normalised));
  if (form === undefined) return { kind: 'unknown', normalised };
  const kind = form[0];
  const number = normalised as LicenceNumber;
  if (!isChecked(kind)) return { kind, normalised: number, check: 'none' };
  const right = checkDigitMod1110(number.slice(2, -1)) === number.slice(-1);
  return { kind, normalised: number, check: right ? 'ok' : 'failed' };
}

/**
 * Whether the text is a licence number in its normal form: of a known kind, and with the right check digit where it has one.
 * @example isLicenceNumber('TS2242001-2028') // true
 */
export function isLicenceNumber(text: string): text is LicenceNumber {
  const found = classifyLicenceNumber(text);
  return found.kind !== 'unknown' && found.check !== 'failed' && found.normalised === text;
}

/**
 * Says what a text is, seen as a licence number. Normalises by itself.
 * @example explainLicenceNumber('SC1064212810002') // { kind: 'wrong-length', prefix: 'SC', expected: 16, length: 15 }
 */
export function explainLicenceNumber(text: string): LicenceNumberExplanation {
  const found = classifyLicenceNumber(text);
  if (found.kind === 'unknown') {
    const prefix = found.normalised.slice(0, 2);
    const digits = DIGIT_COUNTS[prefix];
    if (digits === undefined || !/^..\d+$/.test(found.normalised)) return { kind: 'unknown-form' };
    return { kind: 'wrong-length', prefix, expected: digits + 2, length: found.normalised.length };
  }
  const { kind: licence, normalised: number } = found;
  if (found.check !== 'failed') return { kind: 'ok', number, licence };
  const expected = checkDigitMod1110(number.slice(2, -1)) ?? '';
  return { kind: 'check-differs', number, licence, expected, actual: number.slice(-1) };
}
