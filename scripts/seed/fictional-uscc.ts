import { checkDigitOf, type Uscc } from '#domain/identifiers/uscc.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A well-formed but invented code: its organisation code begins with `XN`, a range no register is known to issue.
 * @param category second character: 1 enterprise, 2 individual business, 3 farmers' cooperative
 * @param region six digits of the registration authority
 * @param index 0 … 31⁶−1, one enterprise each
 * @throws RangeError when a part has the wrong shape
 */
export function fictionalUscc(category: '1' | '2' | '3', region: string, index: number): Uscc {
  const body = `XN${inAlphabet(index)}`;
  const first17 = `9${category}${region}${body}${organisationCheck(body)}`;
  const check = checkDigitOf(first17);
  if (check === null) throw new RangeError(`Not the first 17 characters of a code: ${first17}`);
  return `${first17}${check}` as Uscc;
}

function inAlphabet(index: number): string {
  let rest = index;
  let text = '';
  for (let place = 0; place < 6; place += 1) {
    text = `${ALPHABET[rest % 31] ?? '0'}${text}`;
    rest = Math.floor(rest / 31);
  }
  return text;
}

/** GB 11714: values 0–9, A=10 … Z=35; weights 3 7 9 10 5 8 4 2; modulus 11. */
function organisationCheck(eight: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, place) => total + weight * Number.parseInt(eight[place] ?? '0', 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
