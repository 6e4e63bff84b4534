import { crc32 } from './crc32.ts';
import type { ZipPart } from './zip-parts.ts';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
// 1980-01-01, the first day the format knows: the archive says nothing of when it was made.
const NO_DAY = 0x21;
const UTF_8 = 0x0800;

type Named = { part: ZipPart; name: Uint8Array; sum: number };

// The two headers of a part hold the same members, at places two or six bytes apart.
function header(signature: number, { part, name, sum }: Named, offset: number): Uint8Array {
  const isLocal = signature === LOCAL;
  const size = isLocal ? 30 : 46;
  const shift = isLocal ? 0 : 2;
  const bytes = new Uint8Array(size + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, UTF_8, true);
  view.setUint16(12 + shift, NO_DAY, true);
  view.setUint32(14 + shift, sum, true);
  view.setUint32(18 + shift, part.bytes.length, true);
  view.setUint32(22 + shift, part.bytes.length, true);
  view.setUint16(26 + shift, name.length, true);
  if (!isLocal) view.setUint32(42, offset, true);
  bytes.set(name, size);
  return bytes;
}

function endOf(count: number, directorySize: number, directoryAt: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryAt, true);
  return bytes;
}

/**
 * Packs parts into a ZIP archive without compressing them. Libraries that compress do it in a worker made from a text, which this site's policy
 * forbids; a list of a thousand rows needs none.
 * @example storedZip([{ name: 'a.xml', bytes }])
 */
export function storedZip(parts: readonly ZipPart[]): ArrayBuffer {
  const pieces: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const named = { part, name: new TextEncoder().encode(part.name), sum: crc32(part.bytes) };
    const local = header(LOCAL, named, 0);
    entries.push(header(ENTRY, named, at));
    pieces.push(local, part.bytes);
    at += local.length + part.bytes.length;
  }
  const directorySize = entries.reduce((sum, { length }) => sum + length, 0);
  const all = [...pieces, ...entries, endOf(parts.length, directorySize, at)];
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const piece of all) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole.buffer;
}
