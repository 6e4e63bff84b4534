const PAIRS = new Map<string, number>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && char !== '\uFFFD' && !PAIRS.has(char)) PAIRS.set(char, (lead << 8) | trail);
  }
}

/** Encodes ASCII and GBK characters; throws on others. Example: `gbkBytes('中')` → `d6 d0`. */
export function gbkBytes(text: string): Buffer {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = PAIRS.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else throw new Error(`Not in GBK: ${char}`);
  }
  return Buffer.from(bytes);
}
