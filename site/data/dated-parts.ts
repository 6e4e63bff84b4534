/**
 * A text cut at its calendar dates: odd parts are dates, even parts the text between. A date is never broken across lines,
 * and programs can read it.
 * @example datedParts('截至 2026-11-24。') // ['截至 ', '2026-11-24', '。']
 */
export function datedParts(text: string): string[] {
  return text.split(/(\d{4}-\d{2}-\d{2})/);
}
