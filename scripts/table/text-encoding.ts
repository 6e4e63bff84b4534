/** The encodings a text table may have. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

const SAMPLE_BYTES = 64 * 1024;
/** In UTF-16 every delimiter, digit and line end has a zero byte; even prose-heavy Chinese tables have more than this share. */
const ZERO_SHARE = 0.02;

function utf16ByPattern(head: Buffer): TextEncoding | undefined {
  const sample = head.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const zeros = even + odd;
  if (zeros < 2 || zeros < sample.length * ZERO_SHARE) return undefined;
  if (odd >= zeros * 0.95) return 'utf-16le';
  return even >= zeros * 0.95 ? 'utf-16be' : undefined;
}

/**
 * The encodings to try on a file, in order, from its first bytes: a byte order mark decides; else the zero bytes of UTF-16; else
 * strict UTF-8, and strict GB18030 (which contains GBK) for what is not UTF-8. Names and claims are not looked at.
 * Example: `ff fe …` → `['utf-16le']`.
 */
export function candidateEncodings(head: Buffer): readonly TextEncoding[] {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return ['utf-8-bom'];
  if (head[0] === 0xff && head[1] === 0xfe) return ['utf-16le'];
  if (head[0] === 0xfe && head[1] === 0xff) return ['utf-16be'];
  const utf16 = utf16ByPattern(head);
  return utf16 === undefined ? ['utf-8', 'gb18030'] : [utf16];
}
