import { headerKey } from './header-key.ts';

const IDENTITY = /身份证|身份号码|证件号|护照号|通行证号|zjhm|sfzh|idcard|idnumber|idno$|passport|identity/;
const OF_A_LICENCE = /许可证件号|登记证件号/;

/**
 * Whether a column holds identity numbers of persons by its header, known to a layout or not. Such a column is dropped by its
 * position before any cell of it is read (domain.md 15 rule 32; PIPL Arts. 6, 34).
 * @example isIdentityHeader('法定代表人证件号码') // true;  isIdentityHeader('CF_FR_SFZH') // true;  isIdentityHeader('证件类型') // false
 */
export function isIdentityHeader(header: string): boolean {
  const key = headerKey(header);
  return IDENTITY.test(key) && !OF_A_LICENCE.test(key);
}
