// A private-use character before each token keeps the pairs of addresses out of the lists of names: 大道 stands in every third address.
const MARK = '\uE006';

// A number is one sign: few houses bear it, while every digit stands in every second address.
function signsOf(text: string): string[] {
  return text.match(/\d+|\D/gu) ?? [];
}

/**
 * The tokens under which an address stands in the FTS5 index, each behind a mark of its own: every pair of neighbouring signs in order, then the last
 * sign alone; a sign is a character or a whole number.
 * @example addressGrams('金鱼路12号') // '金鱼 鱼路 路12 12号 号', each marked
 */
export function addressGrams(address: string): string {
  const signs = signsOf(address);
  return signs.map((sign, at) => MARK + sign + (signs[at + 1] ?? '')).join(' ');
}

/**
 * The FTS5 expression that finds a folded term of two signs or more in an address indexed by {@link addressGrams}; null for less.
 * @example addressPhrase('路12') // '"路12"', marked
 */
export function addressPhrase(term: string): string | null {
  const signs = signsOf(term);
  return signs.length < 2
    ? null
    : `"${signs
        .slice(0, -1)
        .map((sign, at) => MARK + sign + (signs[at + 1] ?? ''))
        .join(' ')}"`;
}
