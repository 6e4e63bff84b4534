import { isWatched } from '#worker/is-watched.ts';
import type { Answer } from './answer.ts';
import { bareText, readingsOf } from './bare-text.ts';
import type { Finding } from './finding.ts';
import type { LawfulDay } from './law-of-days.ts';

const USCC = /[0-9A-Z]{18}/u;
/** Matches that say nothing of a record: the name is public, and so is the code. */
const HARMLESS: ReadonlySet<string> = new Set(['name', 'former-name', 'filter', 'uscc']);

/**
 * What an answer shows that may not be seen that day. What the asker typed may be repeated to him; beyond that, a number that may not be
 * seen must not lead to its enterprise.
 * @example judgeAnswer(answer, law.on(day)) // []
 */
export function judgeAnswer(answer: Answer, law: LawfulDay): Finding[] {
  const finding = (rule: Finding['rule'], text: string, owner: string): Finding => ({
    rule,
    day: law.day,
    surface: decode(answer.address),
    text,
    owner,
  });
  if (answer.status >= 500) return [finding('fault', `status ${answer.status}`, 'portal')];
  const asked = askedWords(answer);
  const { pathname } = new URL(answer.address, 'http://portal');
  const about = answer.posted?.about ?? USCC.exec(pathname)?.[0] ?? null;
  const found = new Set(
    readingsOf(answer.body, answer.contentType).flatMap((reading) => [...law.textsIn(withoutWords(reading, asked))]),
  );
  const leaks = [...found].flatMap((bare) => {
    const hidden = law.ownerOfHidden(bare, about);
    // The codes of a watchlist are its owner's words.
    const isOwn = hidden?.member === 'uscc' && isWatched(pathname);
    return hidden === null || isOwn
      ? []
      : [finding('leak', hidden.text, `${hidden.uscc} ${hidden.recordId ?? '-'} ${hidden.member}`)];
  });
  const query = bareText(questionOf(answer));
  const owner = query.length < 6 ? null : law.ownerOfHidden(query, null);
  const leads = owner?.isIdentifier === true && owner.recordId !== null && leadsTo(answer, owner.uscc);
  return leads
    ? [...leaks, finding('leak', `${owner.text} → ${owner.uscc}`, `${owner.uscc} ${owner.recordId} ${owner.member}`)]
    : leaks;
}

/** Whether an answer to a query names this enterprise as what the words stand for. */
function leadsTo({ body, contentType }: Answer, uscc: string): boolean {
  if (!contentType.includes('json')) return false;
  let leads = false;
  JSON.parse(body, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('uscc' in value) || value.uscc !== uscc) return value;
    const matched = 'matched' in value ? (value.matched as { on?: string } | null) : null;
    if (!HARMLESS.has(matched?.on ?? '')) leads = true;
    return value;
  });
  return leads;
}

/** The one thing that was asked for. */
function questionOf({ address, posted }: Answer): string {
  const query = new URL(address, 'http://portal').searchParams.get('q');
  return query ?? (posted?.words.length === 1 ? (posted.words[0] ?? '') : '');
}

function askedWords({ address, posted }: Answer): readonly string[] {
  const { pathname, searchParams } = new URL(address, 'http://portal');
  const words = [...pathname.split('/').map(decode), ...searchParams.values(), ...(posted?.words ?? [])];
  return words.map(bareText).filter((word) => word.length > 5);
}

function withoutWords(reading: string, words: readonly string[]): string {
  return words.reduce((text, word) => text.replaceAll(word, '\n'), reading);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
