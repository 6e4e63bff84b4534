import type { Verdict } from '#domain/records-desk/receipt.ts';
/** One line of an import report: the row, its verdict, and for anything but a plain acceptance the rule and what to do (Chinese). */
export type RowVerdict = {
  line: number;
  verdict: Verdict;
  uscc?: string;
  column?: string;
  rule?: string;
  message?: string;
};
