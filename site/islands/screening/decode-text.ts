/** The encodings a list may come in. */
export type ListEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const SAMPLE = 64 * 1024;
// In UTF-16 every delimiter, digit and line end has a zero byte.
const ZERO_SHARE = 0.02;

function utf16Of(bytes: Uint8Array): ListEncoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < 2 || even + odd < sample.length * ZERO_SHARE) return null;
  if (odd >= (even + odd) * 0.95) return 'utf-16le';
  return even >= (even + odd) * 0.95 ? 'utf-16be' : null;
}

function candidatesOf(bytes: Uint8Array): readonly ListEncoding[] {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return ['utf-16le'];
  if (a === 0xfe && b === 0xff) return ['utf-16be'];
  const utf16 = utf16Of(bytes);
  return utf16 === null ? ['utf-8', 'gb18030'] : [utf16];
}

/**
 * Reads a list as text: a byte order mark decides, then the zero bytes of UTF-16, then strict UTF-8, then strict GB18030 (which holds GBK).
 * Null if it is none of them, or holds what no text does.
 * @example decodeText(bytesOfGbk)?.encoding // 'gb18030'
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: ListEncoding } | null {
  for (const encoding of candidatesOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : { text, encoding };
    } catch {
      // The next one may fit.
    }
  }
  return null;
}
