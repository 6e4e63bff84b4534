/** Rules of the lint, each with one cure. Closed list: every rule has cases in test/domain/notices. */
export const LINT_RULES = [
  'text-missing',
  'text-too-long',
  'markup-or-link',
  'party-missing',
  'party-named-in-batch',
  'evidence-missing',
  'evidence-not-public',
  'evidence-changed',
  'evidence-not-adverse',
  'name-differs',
  'personal-data',
  'home-address',
  'minor',
  'person-named',
  'unknown-code',
  'unknown-document',
  'unknown-amount',
  'unknown-day',
  'authority-unsaid',
  'unknown-authority',
  'citation-missing',
  'citation-unreadable',
  'citation-no-such-article',
  'citation-not-in-force',
  'citation-unknown-statute',
  'grading-words',
  'insulting-words',
  'whole-brand',
  'informal-list-name',
  'ends-soon',
  'open-end',
] as const;

/** See {@link LINT_RULES}. */
export type LintRule = (typeof LINT_RULES)[number];

/**
 * Something the lint found. `blocking` cannot be overridden by anybody; `review` can, by the reviewer, with a reason that is kept.
 * `at`: the place in the notice, e.g. `parties[0].problem`. `quote`: the words meant, as they stand; never a personal number itself.
 */
export type Finding = {
  readonly rule: LintRule;
  readonly severity: 'blocking' | 'review';
  readonly at: string;
  readonly quote: string | null;
};
