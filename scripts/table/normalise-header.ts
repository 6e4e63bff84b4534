/**
 * Folds a column header to the form aliases are looked up by: full and half width, letter case, the many brackets, and no spaces, line
 * breaks, middle dots, underscores, hyphens, invisible characters or byte order mark. What is inside brackets stays. Not for display.
 * Example: `'行政相对人代码＿1（统一社会信用代码） '` and `'行政相对人代码_1 (统一社会信用代码)'` → `'行政相对人代码1(统一社会信用代码)'`.
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[[{【〔〖「『〈《﹝]/g, '(')
    .replace(/[\]}】〕〗」』〉》﹞]/g, ')')
    .replace(/[\s\p{Cf}\p{Cc}\p{Dash_Punctuation}_·・•‧∙⋅]/gu, '')
    .toLowerCase();
}
