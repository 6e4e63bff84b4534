/** Four Chinese characters of UTF-8 in a row: by chance about once in 10¹⁰ runs of true GBK, so one such run is proof. */
const PROOF = 4;

/**
 * True when bytes hold a stretch of Chinese written in UTF-8. GB18030 accepts such bytes and would silently turn them into other
 * characters, so a GB18030 file that has one is mixed and must not be read.
 * Example: `holdsUtf8(Buffer.from('示例食品有限公司'))` → true; the same in GBK → false.
 */
export function holdsUtf8(bytes: Buffer): boolean {
  let at = 0;
  while (at < bytes.length) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    let count = 0;
    let valid = true;
    let end = at;
    for (; end < bytes.length && (bytes[end] ?? 0) >= 0x80; end++) {
      if (!valid || (end - at) % 3 !== 0) continue;
      const lead = bytes[end] ?? 0;
      const first = bytes[end + 1] ?? 0;
      const second = bytes[end + 2] ?? 0;
      valid = lead >= 0xe2 && lead <= 0xef && first >= 0x80 && first <= 0xbf && second >= 0x80 && second <= 0xbf;
      if (valid) count++;
    }
    if (valid && count >= PROOF) return true;
    at = end;
  }
  return false;
}
