import { makeReadingTable } from './reading-table.ts';
import { makeVariantPairs } from './variant-table.ts';

function characters(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
}

const list = (lines: readonly string[]) => `[\n${lines.map((line) => `  '${line}',`).join('\n')}\n]`;

const MADE = '// Made by scripts/search-tables.ts.\n';

/**
 * The tables of search-index/tables/ as files: what the worker needs of pinyin-pro and OpenCC, in kilobytes instead of megabytes.
 * @example tableFiles()['variants.ts'] // '// Made by scripts/search-tables.ts.…'
 */
export function tableFiles(): Record<'readings.ts' | 'variants.ts', string> {
  const basic = characters(0x4e00, 0x9fff);
  const pairs = makeVariantPairs([...characters(0x3400, 0x4dbf), ...basic]);
  const variants = new Set(Array.from(pairs).filter((_, at) => at % 2 === 0));
  const { first, others } = makeReadingTable(basic.filter((one) => !variants.has(one)));
  return {
    'readings.ts': `${MADE}
/** The usual reading of each character: a toneless syllable (ü as v) and all characters read so. */
export const FIRST_READINGS: readonly string[] = ${list(first)};

/** Further common readings, written the same way. */
export const OTHER_READINGS: readonly string[] = ${list(others)};
`,
    'variants.ts': `${MADE}
/** Pairs of a traditional or variant character and the simplified one by which it is found. */
export const VARIANT_PAIRS =
  '${pairs}';
`,
  };
}
