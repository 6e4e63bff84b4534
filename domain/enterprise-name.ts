import { stripInvisible, toHalfWidth } from './text-width.ts';

/**
 * The one way a name is compared: half-width, without white space and invisible characters, every kind of bracket round,
 * Latin letters raised. Nothing fuzzy: another character is another enterprise.
 * @example normaliseEnterpriseName('示例（咸宁）食品 有限公司') // '示例(咸宁)食品有限公司'
 */
export function normaliseEnterpriseName(name: string): string {
  return toHalfWidth(stripInvisible(name))
    .replace(/\s+/gu, '')
    .replace(/[〔【[﹝〖{]/gu, '(')
    .replace(/[〕】\]﹞〗}]/gu, ')')
    .toUpperCase();
}

/**
 * Whether two writings are the same name. An empty name equals nothing.
 * @example sameEnterpriseName('示例（咸宁）食品有限公司', '示例(咸宁)食品有限公司') // true
 */
export function sameEnterpriseName(a: string, b: string): boolean {
  if (a === b) return a.trim() !== '';
  const left = normaliseEnterpriseName(a);
  return left !== '' && left === normaliseEnterpriseName(b);
}
