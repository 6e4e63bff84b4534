/** What became of a row. `corrected`: a known record changed, both versions are kept. `held`: kept for staff, not public. */
export type Verdict = 'accepted' | 'corrected' | 'duplicate' | 'held' | 'rejected';

/** One line of an import report: the row, its verdict, and for anything but a plain acceptance the rule and what to do (Chinese). */
export type RowVerdict = {
  line: number;
  verdict: Verdict;
  uscc?: string;
  column?: string;
  rule?: string;
  message?: string;
};
