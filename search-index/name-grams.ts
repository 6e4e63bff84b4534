/**
 * The tokens under which a folded name stands in the FTS5 index: every pair of neighbouring characters in order, then the
 * last character alone. So each place of the name starts exactly one token: a run of two or more characters is a phrase of
 * pairs, one character is a prefix, and both are found exactly, without a false hit.
 * @example nameGrams('食品厂') // '食品 品厂 厂'
 */
export function nameGrams(folded: string): string {
  const characters = Array.from(folded);
  return characters.map((character, at) => character + (characters[at + 1] ?? '')).join(' ');
}

/**
 * The FTS5 expression that finds a folded, non-empty term anywhere in a name indexed by {@link nameGrams}.
 * @example gramPhrase('食品厂') // '"食品 品厂"'
 * @example gramPhrase('食') // '"食" *'
 */
export function gramPhrase(term: string): string {
  const characters = Array.from(term);
  if (characters.length === 1) return `"${term}" *`;
  return `"${characters
    .slice(0, -1)
    .map((character, at) => character + (characters[at + 1] ?? ''))
    .join(' ')}"`;
}
