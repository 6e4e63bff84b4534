/** Most bytes all wanted parts of an archive may unpack to. A list of a thousand rows is far below. */
export const MAX_UNPACKED = 48 * 1024 * 1024;

/** Why an archive is not read. */
export class ArchiveFault extends Error {
  /** `broken`: no archive, or a damaged one; `too-large`: it unpacks to more than {@link MAX_UNPACKED}; `unsupported`: encrypted, or the browser cannot inflate. */
  readonly code: 'broken' | 'too-large' | 'unsupported';

  constructor(code: 'broken' | 'too-large' | 'unsupported') {
    super(`The archive is ${code}.`);
    this.code = code;
  }
}

/** A part of an archive, unpacked. */
export type ZipPart = { name: string; bytes: Uint8Array<ArrayBuffer> };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_PARTS = 2000;

function endOf(view: DataView): number {
  const last = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= last; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new ArchiveFault('broken');
}

async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof DecompressionStream === 'undefined') throw new ArchiveFault('unsupported');
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      if (length > most) throw new ArchiveFault('too-large');
      pieces.push(piece.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof ArchiveFault ? error : new ArchiveFault('broken');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function readParts(bytes: Uint8Array<ArrayBuffer>, isWanted: (name: string) => boolean): Promise<ZipPart[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new ArchiveFault('too-large');
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  let left = MAX_UNPACKED;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new ArchiveFault('broken');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (!isWanted(name)) continue;
    if ((flags & 1) === 1) throw new ArchiveFault('unsupported');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.slice(start, start + packedSize);
    if (packed.length !== packedSize || (method !== 0 && method !== 8)) throw new ArchiveFault('broken');
    if (method === 0 && packed.length > left) throw new ArchiveFault('too-large');
    const unpacked = method === 0 ? packed : await inflate(packed, left);
    left -= unpacked.length;
    parts.push({ name, bytes: unpacked });
  }
  return parts;
}

/**
 * Unpacks the wanted parts of a ZIP archive with the browser's own inflater. What is counted is what really comes out, whatever the archive says
 * of itself, so that an archive made to fill the memory is stopped.
 * @throws ArchiveFault
 * @example await zipParts(bytes, (name) => name.endsWith('.xml'))
 */
export async function zipParts(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
): Promise<ZipPart[]> {
  try {
    return await readParts(bytes, isWanted);
  } catch (error) {
    throw error instanceof RangeError ? new ArchiveFault('broken') : error;
  }
}
