import { optional, required } from './column.ts';
import type { Layout } from './layout.ts';
import { LISTING_COLUMNS } from './listing-columns.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** The list of seriously illegal and dishonest entities (严重违法失信名单, Order 44). */
export const seriousList: Layout = {
  id: 'serious-list',
  title: '严重违法失信名单',
  kind: 'serious-listing',
  hints: ['严重违法'],
  columns: [
    ...LISTING_COLUMNS,
    required('groundText', '列入严重违法失信名单原因', [
      '列入严重违法失信企业名单原因',
      '列入严重违法失信企业名单（黑名单）原因',
      '列入严重违法失信名单（黑名单）原因',
      '列入原因',
      '列入事由',
    ]),
    optional('groundArticle', '列入依据条款', ['列入依据']),
    optional('penaltyDocumentNumber', '关联处罚决定书文号', ['处罚决定书文号']),
    optional('banEndsOn', '限制期限届满日', ['限制从业期限届满日', '限制期限至'], 'date'),
    optional('removalReason', '移出严重违法失信名单原因', [
      '移出严重违法失信企业名单原因',
      '移出严重违法失信企业名单（黑名单）原因',
      '移出原因',
      '移出事由',
    ]),
    ...SOURCE_COLUMNS,
  ],
};
