const SANE = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/**
 * The id of a request: the one a proxy sent if it is sane (8 to 64 of letters, digits, dot, dash, underscore), else a new UUID.
 * Anything else from outside would end up in logs and answers.
 * @example requestIdOf('a"b') // '0b8f…' (a new one)
 */
export function requestIdOf(sent: string | undefined): string {
  return sent !== undefined && SANE.test(sent) ? sent : crypto.randomUUID();
}
