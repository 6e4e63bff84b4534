import { optional, required } from './column.ts';
import { ENTITY_COLUMNS } from './entity-columns.ts';
import type { Layout } from './layout.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Credit commitments and whether they were kept; no standard of columns was found, these are the usual ones (docs/import.md). */
export const commitmentList: Layout = {
  id: 'commitment-list',
  title: '信用承诺',
  kind: 'commitment',
  hints: ['信用承诺', '承诺书', '履约践诺'],
  columns: [
    ...ENTITY_COLUMNS,
    optional('commitmentNumber', '承诺书编号', ['承诺编号']),
    optional('commitmentKind', '承诺类型', ['信用承诺类型', '承诺公示类型']),
    required('matter', '承诺事项', ['承诺事由']),
    required('content', '承诺内容', ['承诺书内容']),
    optional('signer', '承诺人', ['签署人', '承诺签署人']),
    required('signedOn', '承诺日期', ['做出承诺时间', '作出承诺时间', '作出承诺日期', '承诺时间', '签署日期'], 'date'),
    optional('validUntil', '承诺有效期至', ['承诺到期日期', '承诺有效期', '有效期至'], 'date'),
    required('authority', '承诺受理单位', ['受理单位', '承诺受理部门', '受理部门']),
    optional('authorityUscc', '承诺受理单位统一社会信用代码', ['受理单位统一社会信用代码']),
    optional('fulfilment', '履约核查结果', ['承诺履行状态', '履约状态', '履约情况', '践诺情况']),
    optional('checkedOn', '核查日期', ['履约核查日期', '核查时间'], 'date'),
    optional('breachText', '违诺情况', ['违约内容', '失信情况']),
    optional('breachOn', '认定违诺日期', ['违诺认定日期', '违诺认定时间', '认定违诺时间'], 'date'),
    optional('consequence', '违诺处理结果', ['处理结果', '违诺责任落实情况']),
    optional('penaltyDocumentNumber', '关联处罚决定书文号', ['处罚决定书文号', '行政处罚决定书文号']),
    ...SOURCE_COLUMNS,
  ],
};
