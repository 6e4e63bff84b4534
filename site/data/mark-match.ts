/** A piece of a name; `hit` if the query contains it. */
export type NamePart = { text: string; hit: boolean };

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Cuts a name into the parts that the words of a query met and the rest. Width and case make no difference.
 * A name whose folded form differs in length is left whole: a mark in the wrong place is worse than none.
 * @example markMatch('青泉食品厂', '食品') // [{ text: '青泉', hit: false }, { text: '食品', hit: true }, { text: '厂', hit: false }]
 */
export function markMatch(name: string, query: string): NamePart[] {
  const folded = fold(name);
  if (folded.length !== name.length) return [{ text: name, hit: false }];
  const hits = new Array<boolean>(name.length).fill(false);
  for (const word of fold(query).split(/\s+/u)) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      hits.fill(true, at, at + word.length);
    }
  }
  const parts: NamePart[] = [];
  for (const [index, hit] of hits.entries()) {
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += name.charAt(index);
    else parts.push({ text: name.charAt(index), hit });
  }
  return parts;
}
