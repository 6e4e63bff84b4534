import { CHINESE_SUGGEST, type SuggestWords } from './suggest-words.ts';

/**
 * One suggestion: an enterprise by name and code, and what tells it from its namesakes. `note`: why it stands here, where it does not
 * hold the text in its name: it is only like it, or bore it once; null where its name holds the text.
 */
export type Suggestion = { uscc: string; name: string; traits: readonly string[]; note: string | null };

const MOST = 8;
// What a name does that holds the text; any other way, one of tomorrow too, is no more than like it.
const HOLDS = ['whole', 'beginning', 'part'];

const isText = (value: unknown): value is string => typeof value === 'string';

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined;
}

function noteOf(item: unknown, { suggest, how: ways }: SuggestWords): string | null {
  const matched = memberOf(item, 'matched');
  const [how, formerName] = [memberOf(matched, 'how'), memberOf(matched, 'formerName')];
  const former = isText(formerName) ? suggest.former(formerName) : null;
  if (memberOf(item, 'kind') === 'near-code') return suggest.nearCode;
  if (!isText(how) || HOLDS.includes(how)) return former;
  const words = suggest.like(ways[how] ?? '');
  return former === null ? words : `${words} ${former}`;
}

function traitsOf(item: unknown, { suggest, statuses }: SuggestWords): string[] {
  const region = memberOf(item, 'region');
  const year = memberOf(item, 'establishedYear');
  const status = memberOf(item, 'status');
  const founded = typeof year === 'number' ? suggest.year(year) : null;
  const inWords = isText(status) ? statuses[status] : null;
  return [memberOf(region, 'name'), founded, memberOf(item, 'industry'), inWords].filter(isText);
}

function suggestionOf(item: unknown, words: SuggestWords): Suggestion[] {
  const [uscc, name] = [memberOf(item, 'uscc'), memberOf(item, 'name')];
  if (!isText(uscc) || !isText(name)) return [];
  return [{ uscc, name, traits: traitsOf(item, words), note: noteOf(item, words) }];
}

/**
 * Asks the portal for enterprises whose name begins with or holds what was typed. Suggestions are a help, never an answer: a failure of
 * whatever kind gives none, and the form works as it does without scripts.
 * @example await fetchSuggestions('/api/v1/suggest', '砚棠', signal) // [{ uscc: '…', name: '湖北砚棠食品有限公司', traits: ['赤壁市', '2016 年成立', '存续'], note: null }]
 */
export async function fetchSuggestions(
  address: string,
  text: string,
  signal: AbortSignal,
  words: SuggestWords = CHINESE_SUGGEST,
): Promise<Suggestion[]> {
  try {
    const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`, { signal });
    if (!answer.ok) return [];
    const items = memberOf(await answer.json(), 'items');
    return Array.isArray(items) ? items.flatMap((item) => suggestionOf(item, words)).slice(0, MOST) : [];
  } catch {
    return [];
  }
}
