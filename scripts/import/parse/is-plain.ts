/** Printed ASCII, 汉字 and the punctuation, kana and full-width forms around them: nothing invisible, no white space. */
function isPrinted(code: number): boolean {
  if (code < 0x7f) return code > 0x20;
  if (code >= 0x4e00) return code <= 0x9fff || (code >= 0xff01 && code <= 0xff5e);
  return (code > 0x3000 && code < 0x3164) || code === 0xb7 || code === 0xd7 || (code >= 0x2010 && code <= 0x2027);
}

/**
 * Whether every character is printed and none is white space, so that cleaning, trimming and folding lines would change nothing. Nearly
 * all cells are so, and this is the cheapest way to know. A text it denies may still be clean.
 * @example isPlain('赤壁市监处罚〔2025〕179号') // true;  isPlain('咸宁 ') // false
 */
export function isPlain(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    if (!isPrinted(text.charCodeAt(place))) return false;
  }
  return true;
}
