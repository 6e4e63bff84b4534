import { explainUscc } from '#domain/identifiers/uscc.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import { COMPARE } from '#site/text/zh-CN-data.ts';
import { PROFILE, QUESTIONS } from '#site/text/zh-CN-profile.ts';
import { type CodeExplanation, explainCode } from './code-explanation.ts';
import { glance } from './glance.ts';
import { paths } from './paths.ts';
import type { Tag } from './tone.ts';

/** What the live page of a comparison is given. */
export type CompareLivePage = Extract<LivePage, { kind: 'compare' }>;

/** Everything the page of a comparison shows: a column for each enterprise, a row for each question. */
export type ComparePage = {
  codes: readonly string[];
  heads: readonly { name: string; uscc: string; href: string }[];
  rows: readonly { question: string; cells: readonly { answer: Tag; text: string }[] }[];
  /** Codes with a mistake in them, each explained. */
  explanations: readonly CodeExplanation[];
  notes: readonly string[];
  demo: boolean;
};

/**
 * Enterprises side by side: the answers of their own first screens in the order they were asked for. Nothing is ranked, summed or judged.
 * @example comparePage(given).rows[0]?.cells.length // 2
 */
export function comparePage({ profiles, unknown, tooMany }: CompareLivePage): ComparePage {
  const answers = profiles.map((profile) => glance(profile));
  const explained = unknown.map((code) => explainCode(code, explainUscc(code)));
  const kinds = answers[0]?.map(({ kind }) => kind) ?? [];
  return {
    codes: [...profiles.map(({ uscc }) => uscc), ...unknown],
    heads: profiles.map(({ name, uscc }) => ({ name, uscc, href: paths.enterprise(uscc) })),
    rows: [
      {
        question: PROFILE.regionQuestion,
        cells: profiles.map(({ region }) => ({
          answer: { text: region?.name ?? PROFILE.regionUnknown, tone: 'plain' as const },
          text: '',
        })),
      },
      ...kinds.map((kind, index) => ({
        question: QUESTIONS[kind],
        cells: answers.flatMap((lines) => {
          const line = lines[index];
          return line === undefined ? [] : [{ answer: line.answer, text: line.text }];
        }),
      })),
    ],
    explanations: explained.filter((one) => one !== null),
    notes: [
      ...unknown.filter((_, index) => explained[index] === null).map((code) => COMPARE.unknown(code)),
      ...(tooMany ? [COMPARE.tooMany] : []),
    ],
    demo: profiles.some(({ demo }) => demo),
  };
}
