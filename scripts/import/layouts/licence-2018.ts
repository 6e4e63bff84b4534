import { marking } from './column.ts';
import { counterpartyColumns } from './counterparty-columns.ts';
import type { Layout } from './layout.ts';
import { LICENCE_COLUMNS_SINCE_2018 } from './licence-columns.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Licences in the dual-publicity edition of 2018: no 行政相对人类别, the legal representative's number as 身份证号. */
export const licence2018: Layout = {
  id: 'licence-2018',
  title: '行政许可（双公示 2018 版）',
  kind: 'licence',
  hints: ['行政许可'],
  statusEdition: '2018',
  columns: [
    ...counterpartyColumns('XK'),
    ...LICENCE_COLUMNS_SINCE_2018,
    marking('validUntil', '有效期至', ['XK_YXQZI', '有效期止'], 'open-date'),
    ...SOURCE_COLUMNS,
  ],
};
