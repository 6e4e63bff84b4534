import { createReadStream } from 'node:fs';
import { describeAccessFault } from './access-fault.ts';
import { byteLines } from './byte-lines.ts';
import { holdsUtf8 } from './mixed-encoding.ts';
import { TableFault } from './table-fault.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import type { TextEncoding } from './text-encoding.ts';

/** Bytes of a single line (or record part) that are surely more than the permitted characters, in any encoding. */
const LINE_BYTES = TABLE_LIMITS.recordCharacters * 4;

/**
 * Streams a text file in blocks that end at line ends, strictly decoded, byte order mark removed, in constant memory.
 * Throws `TableFault`: `text-undecodable` with the line of the first bytes that are not of this encoding (for GB18030 also a stretch
 * of UTF-8), `record-too-long`.
 * Example: `for await (const text of readTextBlocks('处罚.csv', 'gb18030')) …`.
 */
export async function* readTextBlocks(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const lines = byteLines(encoding);
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  let lineBefore = 0;
  let first = true;

  function decodeStrictly(bytes: Buffer): string | undefined {
    if (encoding === 'gb18030' && holdsUtf8(bytes)) return undefined;
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }
  function decodeBlock(bytes: Buffer): string {
    let text = decodeStrictly(bytes);
    if (text === undefined) {
      for (const line of lines.split(bytes)) {
        lineBefore++;
        if (decodeStrictly(line) === undefined) break;
      }
      throw new TableFault('text-undecodable', `第 ${lineBefore} 行不是有效的 ${encoding} 文字。`, lineBefore);
    }
    if (first && text.startsWith('\uFEFF')) text = text.slice(1);
    first = false;
    lineBefore += countLineEnds(text);
    return text;
  }

  let carry = Buffer.alloc(0);
  const stream = createReadStream(path, { highWaterMark: TABLE_LIMITS.blockBytes });
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw describeAccessFault(error);
      });
      if (next.done) break;
      const bytes = carry.length === 0 ? next.value : Buffer.concat([carry, next.value]);
      const cut = lines.lastBreak(bytes);
      carry = Buffer.from(bytes.subarray(cut));
      if (cut > 0) yield decodeBlock(bytes.subarray(0, cut));
      if (carry.length > LINE_BYTES) {
        const line = lineBefore + 1;
        throw new TableFault('record-too-long', `第 ${line} 行超过 1 MB。请检查换行是否丢失。`, line);
      }
    }
    if (carry.length > 0) yield decodeBlock(carry);
  } finally {
    stream.destroy();
  }
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') count++;
  return count;
}
