import type { ComparedName } from './name-alignment.ts';

const FEWEST = 2;
const MOST = 3;

// More than a homophone in a 字号 costs, less than any other mistake: every character of the text stands in the name.
const SPREAD = 0.4;
const SKIPPED = 0.03;

const HAN = /^\p{Script=Han}+$/u;

/**
 * Whether a folded text may be a short name, which takes a character here and there of a long one: two or three Chinese characters.
 * @example maySpread(['国', '药']) // true
 */
export function maySpread(query: readonly string[]): boolean {
  return query.length >= FEWEST && query.length <= MOST && HAN.test(query.join(''));
}

/**
 * What it costs to read a text as a short name (国药 for 中国医药集团): its characters stand in the name before its form, in their order and apart, at
 * least one of them in the 字号. Null if they do not, or if the text is none ({@link maySpread}).
 * @example spreadOver(['国', '药'], name)?.cost // about 0.4, however many characters are skipped
 */
export function spreadOver(
  query: readonly string[],
  { characters, roles }: ComparedName,
): { cost: number; places: readonly (readonly [number, number])[] } | null {
  if (query.length > MOST || !maySpread(query)) return null;
  const found: number[] = [];
  for (const character of query) {
    const at = characters.indexOf(character, (found.at(-1) ?? -1) + 1);
    if (at < 0 || roles[at] === 'form') return null;
    found.push(at);
  }
  if (!found.some((at) => roles[at] === 'core')) return null;
  const [first = 0] = found;
  const from = Math.min(first, roles.indexOf('core'));
  const skipped = roles.slice(from, found.at(-1)).filter((role) => role !== 'region').length - found.length + 1;
  return { cost: SPREAD + SKIPPED * Math.max(0, skipped), places: found.map((at) => [at, at + 1] as const) };
}
