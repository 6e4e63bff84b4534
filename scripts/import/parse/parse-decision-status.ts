import { foldLabel } from './fold-label.ts';

type DecisionStatus = 'in-force' | 'revoked' | 'disputed';

const WORDS: Readonly<Record<string, DecisionStatus>> = {
  正常: 'in-force',
  有效: 'in-force',
  生效: 'in-force',
  撤销: 'revoked',
  已撤销: 'revoked',
  无效: 'revoked',
  异议: 'disputed',
};
const NUMBERS: Readonly<Record<'2015' | '2018', Readonly<Record<string, DecisionStatus>>>> = {
  '2015': { '0': 'in-force', '1': 'revoked', '2': 'disputed' },
  '2018': { '1': 'in-force', '2': 'revoked' },
};

/**
 * Reads 当前状态 of a penalty. In the edition of 2015 the numbers are 0 正常, 1 撤销, 2 异议, 3 其他; since 2018 they are 1 有效, 2 无效.
 * Null if the cell names none of the three: then whether the decision still stands is not known.
 * @example parseDecisionStatus('1', '2015') // 'revoked'
 */
export function parseDecisionStatus(text: string, edition: '2015' | '2018'): DecisionStatus | null {
  const label = foldLabel(text);
  return WORDS[label] ?? WORDS[label.replace(/^\d/, '')] ?? NUMBERS[edition][label] ?? null;
}
