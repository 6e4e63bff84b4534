import { assertNever } from '#domain/assert-never.ts';
import { nearUsccs, normaliseUscc, type UsccExplanation } from '#domain/identifiers/uscc.ts';
import { CHINESE, type Edition } from './edition.ts';

/** A malformed code explained: the code with the offending character apart, what is wrong, and what may have been meant. */
export type CodeExplanation = {
  typed: { before: string; marked: string; after: string };
  sentences: readonly string[];
  near: readonly { uscc: string; href: string }[];
};

const LONGEST_SHOWN = 40;

/**
 * Explains what is wrong with a typed code, or null if nothing is.
 * @example explainCode('9142120OMA0XN00A4C', explanation)?.typed.marked // 'O'
 */
export function explainCode(
  text: string,
  explanation: UsccExplanation | null,
  { words: { CODE }, paths }: Edition = CHINESE,
): CodeExplanation | null {
  if (explanation === null || explanation.kind === 'ok') return null;
  const characters = Array.from(normaliseUscc(text)).slice(0, LONGEST_SHOWN);
  const mark = (position: number | null): CodeExplanation['typed'] => {
    const at = position === null ? characters.length : position - 1;
    return {
      before: characters.slice(0, at).join(''),
      marked: characters[at] ?? '',
      after: characters.slice(at + 1).join(''),
    };
  };
  const near = nearUsccs(text).map((uscc) => ({ uscc, href: paths.search({ text: uscc }) }));
  switch (explanation.kind) {
    case 'wrong-length':
      return { typed: mark(null), sentences: [CODE['wrong-length'](explanation.length), CODE.rule], near };
    case 'looks-like-number':
      return { typed: mark(null), sentences: [CODE['looks-like-number']], near: [] };
    case 'bad-character': {
      const { position, character, suggestion } = explanation;
      const hint = suggestion === undefined ? [] : [CODE.suggestion(character, suggestion)];
      return {
        typed: mark(position),
        sentences: [CODE['bad-character'](position, character), ...hint, CODE.rule],
        near,
      };
    }
    case 'bad-check-digit': {
      const { expected, actual } = explanation;
      return { typed: mark(18), sentences: [CODE['bad-check-digit'](expected, actual), CODE.rule], near };
    }
    default:
      return assertNever(explanation);
  }
}
