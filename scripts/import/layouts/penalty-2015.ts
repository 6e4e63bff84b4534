import { optional, required } from './column.ts';
import { counterpartyColumns } from './counterparty-columns.ts';
import type { Layout } from './layout.ts';
import { PENALTY_COLUMNS } from './penalty-columns.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Penalties in the dual-publicity edition of 2015: two columns of kinds, one of result, amounts inside the result's text. */
export const penalty2015: Layout = {
  id: 'penalty-2015',
  title: '行政处罚（双公示 2015 版）',
  kind: 'penalty',
  hints: ['行政处罚'],
  statusEdition: '2015',
  columns: [
    ...counterpartyColumns('CF'),
    ...PENALTY_COLUMNS,
    optional('violationType', '处罚名称', ['CF_CFMC', '案件名称', '违法行为名称']),
    required('penaltyKinds', '处罚类别1', ['CF_CFLB1']),
    optional('penaltyKindsMore', '处罚类别2', ['CF_CFLB2']),
    required('violationFacts', '处罚事由', ['CF_SY']),
    optional('penaltyContent', '处罚结果', ['CF_JG', '处罚结果（应缴罚款金额）']),
    ...SOURCE_COLUMNS,
  ],
};
