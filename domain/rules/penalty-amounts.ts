import { type Fen, parseWanYuan, parseYuan } from '../money.ts';
import type { AdminPenalty } from '../records/admin-penalty.ts';

const FINED = /罚款(?:人民币|共计|合计|计|金额|[:：为])*([\d０-９][\d０-９,，.．]*)(万)?元/gu;

/**
 * Whether what a penalty says in words (处罚内容) contradicts its columns: it names fines in figures, and the column has no fine, or an
 * amount that is neither one of them nor their sum. Amounts in Chinese numerals are not read; a column left empty contradicts nothing.
 * @example contradictsAmounts({ penaltyContent: '罚款2万元。', fineAmount: 200000, penaltyKinds: ['FINE'] }) // true: 2,000 元 in the column
 */
export function contradictsAmounts({
  penaltyContent,
  fineAmount,
  penaltyKinds,
}: Pick<AdminPenalty, 'penaltyContent' | 'fineAmount' | 'penaltyKinds'>): boolean {
  const fines = finesIn(penaltyContent ?? '');
  if (fines === null || fines.length === 0) return false;
  if (!penaltyKinds.includes('FINE')) return fines.some((fine) => fine > 0);
  if (fineAmount === null) return false;
  return !fines.includes(fineAmount) && fines.reduce((sum, fine) => sum + fine, 0) !== fineAmount;
}

/** The fines a text names in figures; null if one of them is no amount. */
function finesIn(text: string): Fen[] | null {
  const fines: Fen[] = [];
  for (const [, figures = '', wan] of text.matchAll(FINED)) {
    const fine = wan === undefined ? parseYuan(figures) : parseWanYuan(figures);
    if (fine === null) return null;
    fines.push(fine);
  }
  return fines;
}
