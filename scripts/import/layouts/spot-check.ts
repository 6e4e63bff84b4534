import { optional, required } from './column.ts';
import { ENTITY_COLUMNS } from './entity-columns.ts';
import type { Layout } from './layout.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Results of spot checks (双随机、一公开) and supervision checks. */
export const spotCheck: Layout = {
  id: 'spot-check',
  title: '抽查检查结果',
  kind: 'spot-check',
  hints: ['抽查检查', '双随机', '检查结果'],
  columns: [
    ...ENTITY_COLUMNS,
    optional('checkNumber', '检查编号', ['抽查编号', '任务编号']),
    optional('planName', '抽查计划名称', ['计划名称', '抽查任务名称', '任务名称', '抽查计划']),
    optional('checkKind', '检查类型', ['类型', '抽查类型']),
    required('checkedOn', '检查日期', ['日期', '抽查日期', '检查时间'], 'date'),
    optional('items', '检查事项', ['抽查事项', '检查内容', '抽查检查事项']),
    required('results', '检查结果', ['结果', '抽查结果', '检查结论', '抽查检查结果']),
    required('authority', '检查实施机关', ['检查机关', '抽查机关', '实施机关', '检查单位']),
    optional('authorityUscc', '检查实施机关统一社会信用代码', ['检查机关统一社会信用代码']),
    optional('publishedOn', '公示日期', ['公示时间'], 'date'),
    optional('penaltyDocumentNumber', '关联处罚决定书文号', ['处罚决定书文号', '行政处罚决定书文号']),
    ...SOURCE_COLUMNS,
  ],
};
