const WINDOW = 6;
const BITS = 20;
const BASE = 257;
const MASK = (1 << BITS) - 1;

/** Finds which of many texts stand in another, in one pass over it. */
export type TextFinder = { find(text: string): ReadonlySet<string> };

/** The shortest text a finder can look for. */
export const SHORTEST_TEXT = WINDOW;

/**
 * A finder for texts of at least {@link SHORTEST_TEXT} characters; costs grow with what is read, hardly with how many are looked for.
 * @throws RangeError for a shorter text: it could stand anywhere
 * @example openTextFinder(['咸市监处罚〔2026〕12号']).find(page).size
 */
export function openTextFinder(texts: Iterable<string>): TextFinder {
  const byStart = new Map<string, string[]>();
  const known = new Uint8Array(1 << BITS);
  for (const text of new Set(texts)) {
    if (text.length < WINDOW) throw new RangeError(`"${text}" is shorter than ${WINDOW} characters.`);
    const start = text.slice(0, WINDOW);
    byStart.set(start, [...(byStart.get(start) ?? []), text]);
    known[hashOf(start)] = 1;
  }
  return {
    find(text) {
      const found = new Set<string>();
      let hash = text.length < WINDOW ? 0 : hashOf(text.slice(0, WINDOW));
      for (let place = 0; place + WINDOW <= text.length; place += 1) {
        if (place > 0) hash = rolled(hash, text.charCodeAt(place - 1), text.charCodeAt(place + WINDOW - 1));
        if (known[hash] !== 1) continue;
        for (const candidate of byStart.get(text.slice(place, place + WINDOW)) ?? []) {
          if (text.startsWith(candidate, place)) found.add(candidate);
        }
      }
      return found;
    },
  };
}

const LEADING = power(WINDOW - 1);

function power(exponent: number): number {
  let value = 1;
  for (let step = 0; step < exponent; step += 1) value = (value * BASE) & MASK;
  return value;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let place = 0; place < text.length; place += 1) hash = (hash * BASE + text.charCodeAt(place)) & MASK;
  return hash;
}

function rolled(hash: number, leaving: number, coming: number): number {
  return ((hash - Math.imul(leaving, LEADING)) * BASE + coming) & MASK;
}
