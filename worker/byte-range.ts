/** A range of bytes, both ends included. */
export type ByteRange = { first: number; last: number };

/**
 * Reads a `Range` header with one range (RFC 9110 14.1.2). Null: not understood or several ranges, so the whole is answered.
 * @example rangeOf('bytes=-500', 1000) // { first: 500, last: 999 }
 */
export function rangeOf(header: string, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return null;
  return first >= size || (from === '' && Number(to) === 0) ? 'unsatisfiable' : { first, last };
}
