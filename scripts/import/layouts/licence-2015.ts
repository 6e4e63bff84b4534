import { marking, optional } from './column.ts';
import { counterpartyColumns } from './counterparty-columns.ts';
import type { Layout } from './layout.ts';
import { LICENCE_COLUMNS } from './licence-columns.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Licences in the dual-publicity edition of 2015: 项目名称, 审批类别, 许可截止期, and its own numbers in 当前状态. */
export const licence2015: Layout = {
  id: 'licence-2015',
  title: '行政许可（双公示 2015 版）',
  kind: 'licence',
  hints: ['行政许可'],
  statusEdition: '2015',
  columns: [
    ...counterpartyColumns('XK'),
    ...LICENCE_COLUMNS,
    optional('documentTitle', '项目名称', ['XK_XMMC']),
    marking('licenceCategory', '审批类别', ['XK_SPLB']),
    optional('licenceNumber', '行政许可编码', ['XK_BM', '许可编号']),
    optional('validUntil', '许可截止期', ['XK_JZQ', '许可截止日期'], 'open-date'),
    ...SOURCE_COLUMNS,
  ],
};
