/**
 * Writes text in GB18030 (the two-byte part, which is GBK), as departments' own systems do. The platform decodes it but has no encoder, so
 * the table is made from the decoder once.
 * @throws RangeError for a character outside the two-byte part
 */
export function encodeGb18030(text: string): Uint8Array {
  const table = encodingTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) throw new RangeError(`Not in GBK: ${character}`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

let known: Map<string, number> | null = null;

function encodingTable(): Map<string, number> {
  if (known) return known;
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD') table.set(character, (lead << 8) | trail);
    }
  }
  known = table;
  return table;
}
