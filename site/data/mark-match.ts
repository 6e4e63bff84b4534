/** A piece of a name; `hit` if the query met it. */
export type NamePart = { text: string; hit: boolean };

/**
 * Cuts a name into the parts that the query met and the rest. Ranges that do not fit the name mark nothing.
 * @param ranges places in the name, [from, to), in UTF-16 units, as a search answers them
 * @example markMatch('青泉食品厂', [[2, 4]]) // [{ text: '青泉', hit: false }, { text: '食品', hit: true }, { text: '厂', hit: false }]
 */
export function markMatch(name: string, ranges: readonly (readonly number[])[]): NamePart[] {
  const hits = new Array<boolean>(name.length).fill(false);
  for (const [from = 0, to = 0] of ranges) {
    if (from >= 0 && from < to && to <= name.length) hits.fill(true, from, to);
  }
  const parts: NamePart[] = [];
  for (const [index, hit] of hits.entries()) {
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += name.charAt(index);
    else parts.push({ text: name.charAt(index), hit });
  }
  return parts;
}
