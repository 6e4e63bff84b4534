/**
 * Offset of the quote that closes a field whose text starts at `from`, doubled quotes passed over; -1 when there is none.
 * Example: `closingQuote('"a""b",c', 1)` → 5.
 */
export function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
