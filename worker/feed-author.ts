/**
 * Who speaks in a feed: the portal of a place. Atom wants an author (RFC 4287, 4.1.1).
 * @example feedAuthor('咸宁市') // { name: '鉴信 · 咸宁市' }
 */
export function feedAuthor(place: string): { name: string } {
  return { name: `鉴信 · ${place}` };
}
