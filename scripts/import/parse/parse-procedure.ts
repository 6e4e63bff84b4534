import { foldLabel } from './fold-label.ts';

/**
 * Reads 处罚程序. Null if the cell names neither procedure.
 * @example parseProcedure('简易程序') // 'summary'
 */
export function parseProcedure(text: string): 'ordinary' | 'summary' | null {
  const label = foldLabel(text);
  if (label.startsWith('简易') || label.startsWith('当场')) return 'summary';
  return label.startsWith('普通') || label.startsWith('一般') || label.startsWith('听证') ? 'ordinary' : null;
}
