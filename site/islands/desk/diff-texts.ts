/** A piece of a difference: it stands in both texts, was removed, or was added. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

// Beyond this, pieces are compared whole: the table of a comparison grows with the product of both.
const MOST_CELLS = 400_000;

/**
 * The difference between two texts in readable pieces: whole sentences where they differ as a whole, characters within short ones.
 * @example diffTexts('罚款2万元。', '罚款3万元。') // [{ kind: 'same', text: '罚款' }, { kind: 'removed', text: '2' }, …]
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const left = Array.from(before);
  const right = Array.from(after);
  const pieces = left.length * right.length <= MOST_CELLS ? [left, right] : [sentencesOf(before), sentencesOf(after)];
  const [a = [], b = []] = pieces;
  if (a.length * b.length > MOST_CELLS) {
    return join([
      ...a.map((text) => ({ kind: 'removed' as const, text })),
      ...b.map((text) => ({ kind: 'added' as const, text })),
    ]);
  }
  return join(compare(a, b));
}

function sentencesOf(text: string): string[] {
  return text.match(/[^。；！？\n]+[。；！？\n]*|[。；！？\n]+/gu) ?? [];
}

/** Longest common subsequence, from the end, then read from the start. */
function compare(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return parts;
}

function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
