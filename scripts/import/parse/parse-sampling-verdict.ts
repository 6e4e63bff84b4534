import { foldLabel } from './fold-label.ts';

/**
 * Reads 检验结论. Null if the cell says neither.
 * @example parseSamplingVerdict('不合格') // 'unqualified'
 */
export function parseSamplingVerdict(text: string): 'qualified' | 'unqualified' | null {
  const label = foldLabel(text);
  if (/不合格|不符合|问题样品/u.test(label)) return 'unqualified';
  return /合格|符合/u.test(label) ? 'qualified' : null;
}
