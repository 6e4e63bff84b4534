/** Enterprises looked up for the price of one request. */
const A_REQUEST = 10;

/**
 * How many requests more than one it counts for to look so many enterprises, names or codes up.
 * @example lookUps(25) // 2
 */
export function lookUps(count: number): number {
  return Math.max(0, Math.ceil(count / A_REQUEST) - 1);
}
