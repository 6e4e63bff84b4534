import type { Verdict } from '#domain/records-desk/receipt.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';

const GRAVITY: Readonly<Record<Verdict, number>> = { duplicate: 0, accepted: 1, corrected: 2, held: 3, rejected: 4 };

/**
 * The one verdict of a row that became several records (a sampling notice concerns two parties): the gravest, since that is what the
 * clerk has to act on. A row held for one party says that the other was stored.
 * @returns null for an empty list
 * @example mergeVerdicts([accepted, held])?.verdict // 'held'
 */
export function mergeVerdicts(verdicts: readonly RowVerdict[]): RowVerdict | null {
  if (verdicts.length < 2) return verdicts[0] ?? null;
  const [gravest] = verdicts.toSorted((a, b) => GRAVITY[b.verdict] - GRAVITY[a.verdict]);
  if (gravest === undefined) return null;
  const stored = verdicts.find(({ verdict }) => GRAVITY[verdict] < GRAVITY.held);
  if (gravest.verdict !== 'held' || stored === undefined) return gravest;
  const message = `${gravest.message ?? ''}该行另一方的记录已收录。`;
  const uscc = gravest.uscc ?? stored.uscc;
  return uscc === undefined ? { ...gravest, message } : { ...gravest, message, uscc };
}
