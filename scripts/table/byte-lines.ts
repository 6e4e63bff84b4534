import type { TextEncoding } from './text-encoding.ts';

const LF = 0x0a;
const CR = 0x0d;

/**
 * Line ends in undecoded bytes. In UTF-8 and GB18030 a byte 0A or 0D is never part of another character, so lines can be found before
 * the bytes are proven; UTF-16 is read in units of two bytes.
 * Example: `byteLines('utf-8').lastBreak(Buffer.from('a\nb'))` → 2.
 */
export function byteLines(encoding: TextEncoding) {
  const width = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  const unitAt = (bytes: Buffer, at: number): number =>
    width === 1 ? (bytes[at] ?? -1) : bytes[at + 1 - low] === 0 ? (bytes[at + low] ?? -1) : -1;

  /** Offset just after the last line end, or 0. A CR at the very end is left: an LF may follow it. */
  function lastBreak(bytes: Buffer): number {
    const end = bytes.length - (bytes.length % width);
    for (let at = end - width; at >= 0; at -= width) {
      const unit = unitAt(bytes, at);
      if (unit === LF || (unit === CR && at + width < end)) return at + width;
    }
    return 0;
  }

  /** Cuts bytes into lines, line ends included. */
  function* split(bytes: Buffer): Generator<Buffer> {
    let start = 0;
    for (let at = 0; at < bytes.length; at += width) {
      const unit = unitAt(bytes, at);
      if (unit !== LF && !(unit === CR && unitAt(bytes, at + width) !== LF)) continue;
      yield bytes.subarray(start, at + width);
      start = at + width;
    }
    if (start < bytes.length) yield bytes.subarray(start);
  }

  return { lastBreak, split };
}
