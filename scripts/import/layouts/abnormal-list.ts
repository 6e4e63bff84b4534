import { optional, required } from './column.ts';
import type { Layout } from './layout.ts';
import { LISTING_COLUMNS } from './listing-columns.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** The list of abnormal operations (经营异常名录); for individual businesses the flag 经营异常状态. */
export const abnormalList: Layout = {
  id: 'abnormal-list',
  title: '经营异常名录',
  kind: 'abnormal-listing',
  hints: ['经营异常'],
  columns: [
    ...LISTING_COLUMNS,
    required('groundText', '列入经营异常名录原因', [
      '标记经营异常状态原因',
      '列入经营异常名录事由',
      '列入原因',
      '列入事由',
    ]),
    optional('removalReason', '移出经营异常名录原因', ['恢复正常记载状态原因', '移出原因', '移出事由']),
    ...SOURCE_COLUMNS,
  ],
};
