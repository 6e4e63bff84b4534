/**
 * Whether a client takes a content coding (`Accept-Encoding`, RFC 9110 12.5.3). `*` is not followed: who means a coding names it.
 * @example takesCoding('gzip, br;q=0', 'br') // false
 */
export function takesCoding(accepted: string, coding: 'br' | 'gzip'): boolean {
  return accepted.split(',').some((part) => {
    const [name, weight] = part.split(';');
    return name?.trim().toLowerCase() === coding && !/^\s*q=0(?:\.0*)?\s*$/.test(weight ?? '');
  });
}

/**
 * The coding to answer with: br before gzip, null if the client takes neither.
 * @example codingFor('gzip, deflate, br') // 'br'
 */
export function codingFor(accepted: string): 'br' | 'gzip' | null {
  if (accepted === '') return null;
  if (takesCoding(accepted, 'br')) return 'br';
  return takesCoding(accepted, 'gzip') ? 'gzip' : null;
}
