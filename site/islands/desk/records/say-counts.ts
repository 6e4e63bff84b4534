import type { Receipt, Verdict } from '#domain/records-desk/receipt.ts';
import { IMPORTS } from '#site/text/zh-CN-desk-records.ts';

const VERDICTS: readonly Verdict[] = ['accepted', 'corrected', 'duplicate', 'held', 'rejected'];

/**
 * What became of the rows of a file in one line; verdicts that no row got are left out.
 * @example sayCounts(receipt) // '收录 10，暂存 1'
 */
export function sayCounts({ counts }: Pick<Receipt, 'counts'>): string {
  if (counts === null) return IMPORTS.unfinished;
  return VERDICTS.filter((verdict) => (counts[verdict] ?? 0) > 0)
    .map((verdict) => `${IMPORTS.verdicts[verdict]} ${counts[verdict]}`)
    .join('，');
}
