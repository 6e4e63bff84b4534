/**
 * Undoes the `_xHHHH_` escapes by which a workbook writes characters XML cannot hold (ECMA-376 part 1, 22.9.2.19). A NUL or a lone
 * surrogate stays escaped.
 * Example: `unescapeText('第一行_x000D_')` → `'第一行\r'`; `'_x005F_x000D_'` → `'_x000D_'`.
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code === 0 || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCharCode(code);
  });
}
