import { counterpartyColumns } from './counterparty-columns.ts';
import type { Layout } from './layout.ts';
import { PENALTY_COLUMNS_SINCE_2018 } from './penalty-columns.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Penalties in the dual-publicity edition of 2018: no 行政相对人类别. */
export const penalty2018: Layout = {
  id: 'penalty-2018',
  title: '行政处罚（双公示 2018 版）',
  kind: 'penalty',
  hints: ['行政处罚'],
  statusEdition: '2018',
  columns: [...counterpartyColumns('CF'), ...PENALTY_COLUMNS_SINCE_2018, ...SOURCE_COLUMNS],
};
