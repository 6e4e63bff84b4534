/**
 * GB/T 17710 (ISO 7064) MOD 11,10: one check digit behind a run of digits, used by food licences and by the former
 * registration number. p starts at 10; for each digit s = (p + d) mod 10, 0 read as 10, then p = 2s mod 11;
 * the check digit is (11 − p) mod 10.
 * @returns the check digit for the digits given without it, or null if they are not all digits
 * @example checkDigitMod1110('1074403070499') // '4', as in SC10744030704994
 */
export function checkDigitMod1110(digits: string): string | null {
  if (!/^\d+$/.test(digits)) return null;
  let p = 10;
  for (let place = 0; place < digits.length; place += 1) {
    const s = (p + digits.charCodeAt(place) - 0x30) % 10 || 10;
    p = (2 * s) % 11;
  }
  return String((11 - p) % 10);
}
