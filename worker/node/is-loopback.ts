/**
 * Whether an address is this very machine's own.
 * @example isLoopback('::ffff:127.0.0.1') // true
 */
export function isLoopback(address: string | null | undefined): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address ?? '');
}
