import type { PostedQuestion } from './answer.ts';
import type { Askable } from './documented-addresses.ts';

const LONGEST = 200;
const MOST_LINES = 100;
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * The questions that are posted and store nothing: profiles by code, who is meant by each word of what is stored, and the page that answers a list of
 * these words without scripts.
 * @example new Set(postedQuestions(askables).map(({ address }) => address)) // '/api/v1/enterprises', '/api/v1/match', '/screening'
 */
export function postedQuestions(askables: readonly Askable[]): readonly PostedQuestion[] {
  return askables.flatMap(({ uscc, words: all }) => {
    const words = all.slice(0, MOST_LINES);
    const profile = { words: [uscc], about: uscc, type: JSON_TYPE, body: JSON.stringify({ usccs: [uscc] }) };
    const page = {
      words,
      about: null,
      type: FORM_TYPE,
      body: new URLSearchParams({ lines: words.join('\n') }).toString(),
    };
    return [
      { address: '/api/v1/enterprises', ...profile },
      ...words.map((word) => {
        const body = JSON.stringify({ items: [{ name: word.slice(0, LONGEST) }] });
        return { address: '/api/v1/match', words: [word], about: null, type: JSON_TYPE, body };
      }),
      ...(words.length === 0 ? [] : [{ address: '/screening', ...page }]),
    ];
  });
}
