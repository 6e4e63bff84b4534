/**
 * 文号, the number of an official document.
 *
 *     赤壁市监处罚 〔2025〕 179 号
 *     │           │      └ serial, without 第 and without leading zeros (179-1 for a part)
 *     │           └ year in hexagonal brackets, U+3014 and U+3015
 *     └ short name of the organ and kind of document; may hold brackets of its own: (中)市监特令
 *
 * After the form rules for official documents (党政机关公文格式 GB/T 9704). Files write every bracket there is, so a
 * number is compared by `documentNumberKey`, never by its spelling.
 */
import { compactText } from './compact-text.ts';

/** A document number in its normal form. */
export type DocumentNumber = string & { readonly __brand: 'DocumentNumber' };

/** What a text is, seen as a document number: well formed, or the first part it lacks. */
export type DocumentNumberExplanation =
  | { readonly kind: 'ok'; readonly number: DocumentNumber }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-year' }
  | { readonly kind: 'no-organ' }
  | { readonly kind: 'no-serial' };

// Repetitions are bounded, because these run over whatever the public types into the search box.
const BRACKETED_YEAR = /[〔【[({〈《<「『﹝⦗⟨]((?:19|20)\d{2})年?[〕】\])}〉》>」』﹞⦘⟩]/u;
const SERIAL = /^第?0{0,12}(\d{1,8})(?:-0{0,4}(\d{1,4}))?(号.*)?$/u;
const BARE = /^(.*?)((?:19|20)\d{2})年?-?第?0{0,12}(\d{1,8})(?:-0{0,4}(\d{1,4}))?号?$/u;
// What nearly all numbers look like, with nothing in them to put right.
const ALREADY_NORMAL = /^[\u4e00-\u9fffA-Z0-9]{0,40}〔(?:19|20)\d{2}〕[1-9]\d{0,7}号$/;
const NORMAL =
  /^[\p{Script=Han}A-Z0-9()·]{1,40}〔(?:19|20)\d{2}〕\d{1,8}(?:-\d{1,4})?号(?:之[一二三四五六七八九十\d]{1,3})?$/u;

/**
 * The one way a number is written: hexagonal brackets round the year, half-width, no white space, no 第, no leading zeros.
 * 号 is kept where it stands and not invented where it is missing; a text without a bracketed year is only compacted.
 * @example normaliseDocumentNumber('赤壁市监处罚【2025】 第０179号') // '赤壁市监处罚〔2025〕179号'
 */
export function normaliseDocumentNumber(text: string): string {
  if (ALREADY_NORMAL.test(text)) return text;
  const compact = compactText(text);
  const year = BRACKETED_YEAR.exec(compact);
  if (year === null) return compact;
  const organ = compact.slice(0, year.index);
  const rest = compact.slice(year.index + year[0].length);
  const serial = SERIAL.exec(rest);
  const part = serial?.[2] === undefined ? '' : `-${serial[2]}`;
  const tail = serial === null ? rest : `${serial[1] ?? ''}${part}${serial[3] ?? ''}`;
  return `${organ}〔${year[1] ?? ''}〕${tail}`;
}

/**
 * Whether the text is a document number in its normal form, with organ, year, serial and 号.
 * @example isDocumentNumber('赤壁市监处罚〔2025〕179号') // true
 */
export function isDocumentNumber(text: string): text is DocumentNumber {
  return NORMAL.test(text);
}

/**
 * Says what a text lacks to be a document number. Normalises by itself.
 * @example explainDocumentNumber('〔2025〕179号') // { kind: 'no-organ' }
 */
export function explainDocumentNumber(text: string): DocumentNumberExplanation {
  const number = normaliseDocumentNumber(text);
  if (isDocumentNumber(number)) return { kind: 'ok', number };
  if (number === '') return { kind: 'empty' };
  if (!/〔\d{4}〕/.test(number)) return { kind: 'no-year' };
  return number.startsWith('〔') ? { kind: 'no-organ' } : { kind: 'no-serial' };
}

/**
 * The key under which every spelling of a number meets: letters, digits and 汉字 only, with 第, 号 and leading zeros of the
 * serial gone, year and serial kept. The part of a serial is set off by 之, so that 179-1 and 1791 stay apart.
 * For comparison and search, never for display.
 * @example documentNumberKey('赤壁市监处罚(2025)第179号') // '赤壁市监处罚2025179'
 */
export function documentNumberKey(text: string): string {
  const normal = normaliseDocumentNumber(text);
  const bracketed = /^(.*)〔(\d{4})〕(\d+)(?:-(\d+))?号?(.*)$/u.exec(normal);
  const bare = bracketed ?? BARE.exec(normal);
  if (bare === null) return normal.replace(/[^\p{Script=Han}A-Z0-9]/gu, '');
  const [, organ = '', year = '', serial = '', part = '', tail = ''] = bare;
  const key = `${organ}${year}${serial}${part === '' ? '' : `之${part}`}${tail}`;
  return key.replace(/[^\p{Script=Han}A-Z0-9]/gu, '');
}
