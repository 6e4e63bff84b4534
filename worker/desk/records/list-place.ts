const LONGEST = 400;

/**
 * Writes where a page ended as an opaque cursor: the members of the last row by which its list is ordered.
 * @example writePlace(['2026-11-02', 'penalty-…']) // 'WyIyMDI2…'
 */
export function writePlace(parts: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Reads a cursor of {@link writePlace}; null if it is none with so many texts.
 * @example readPlace('nonsense', 2) // null
 */
export function readPlace(cursor: string, texts: number): string[] | null {
  if (cursor.length > LONGEST) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    const parts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!Array.isArray(parts) || parts.length !== texts) return null;
    const read = (parts as unknown[])
      .filter((part) => typeof part === 'string' || Number.isSafeInteger(part))
      .map(String);
    return read.length === texts ? read : null;
  } catch {
    return null;
  }
}
