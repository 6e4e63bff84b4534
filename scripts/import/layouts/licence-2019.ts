import { marking } from './column.ts';
import { categoryColumn, counterpartyColumns } from './counterparty-columns.ts';
import type { Layout } from './layout.ts';
import { LICENCE_COLUMNS_SINCE_2018 } from './licence-columns.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Licences in the dual-publicity edition of 2019 and later: with 行政相对人类别. */
export const licence2019: Layout = {
  id: 'licence-2019',
  title: '行政许可（双公示 2019 版）',
  kind: 'licence',
  hints: ['行政许可'],
  statusEdition: '2018',
  columns: [
    ...counterpartyColumns('XK'),
    categoryColumn('XK', marking),
    ...LICENCE_COLUMNS_SINCE_2018,
    marking('validUntil', '有效期至', ['XK_YXQZI', '有效期止'], 'open-date'),
    ...SOURCE_COLUMNS,
  ],
};
