const MOST_REMEMBERED = 2_000;
const LONGEST_REMEMBERED = 64;

/** A text of its own: what is cut from a block of a file keeps the whole block in memory for as long as it is kept. */
function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/**
 * Remembers what a pure reader made of short texts: a column of a file repeats a few values. Bounded, so that memory does not grow with
 * the file. The result is shared and must not be changed by the caller.
 * @example const parseKinds = remember(readKinds)
 */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const key = ownText(text);
    const result = read(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, result);
    return result;
  };
}
