import type { LivePage } from '#domain/wire/live-page.ts';
import { OUTCOMES, POSTED } from '#site/text/zh-CN-screening.ts';
import { candidateTraits } from './candidate-traits.ts';
import { paths } from './paths.ts';

/** What the page of a posted list is given. */
export type ScreeningLivePage = Extract<LivePage, { kind: 'screening' }>;

/** Everything the page of a posted list shows. */
export type ScreeningPage = {
  fault: string | null;
  counts: string | null;
  rows: readonly {
    asked: string;
    outcome: string;
    explanation: string;
    candidates: readonly { name: string; uscc: string; href: string; traits: string }[];
    more: boolean;
  }[];
  demo: boolean;
};

const FAULTS = { empty: POSTED.empty, 'too-many': POSTED.tooMany } as const;

/**
 * The matches of a list that was posted without a script, row by row; the facts are a link away.
 * @example screeningPage(given).rows[0]?.outcome // '已对上'
 */
export function screeningPage({ lines, answer, fault }: ScreeningLivePage): ScreeningPage {
  const items = answer?.items ?? [];
  const count = (...outcomes: string[]) => items.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    fault: fault === null ? null : FAULTS[fault],
    counts: answer === null ? null : POSTED.counts(count('exact'), count('candidates', 'ambiguous'), count('none')),
    rows: items.map(({ outcome, explanation, candidates, more }, index) => ({
      asked: lines[index] ?? '',
      outcome: OUTCOMES[outcome],
      explanation,
      candidates: candidates.map((candidate) => ({
        name: candidate.name,
        uscc: candidate.uscc,
        href: paths.enterprise(candidate.uscc),
        traits: candidateTraits(candidate),
      })),
      more,
    })),
    demo: items.some(({ candidates }) => candidates.some(({ demo }) => demo)),
  };
}
