import { marking } from './column.ts';
import { categoryColumn, counterpartyColumns } from './counterparty-columns.ts';
import type { Layout } from './layout.ts';
import { PENALTY_COLUMNS_SINCE_2018 } from './penalty-columns.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Penalties in the dual-publicity edition of 2019 and later: with 行政相对人类别. */
export const penalty2019: Layout = {
  id: 'penalty-2019',
  title: '行政处罚（双公示 2019 版）',
  kind: 'penalty',
  hints: ['行政处罚'],
  statusEdition: '2018',
  columns: [
    ...counterpartyColumns('CF'),
    categoryColumn('CF', marking),
    ...PENALTY_COLUMNS_SINCE_2018,
    ...SOURCE_COLUMNS,
  ],
};
