import { optional, required } from './column.ts';
import type { Layout } from './layout.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Notices of food sampling tests (抽检公告), the national and the provincial family of headers; one row concerns two parties. */
export const samplingNotice: Layout = {
  id: 'sampling-notice',
  title: '食品抽检公告',
  kind: 'sampling-test',
  hints: ['抽检', '监督抽查', '食品安全'],
  atLeast: { count: 1, members: ['producerName', 'sampledName'] },
  columns: [
    optional('producerName', '标称生产企业名称', [
      '生产企业名称',
      '标识生产企业名称',
      '标示生产企业名称',
      '生产单位',
      '标称生产企业',
    ]),
    optional('producerUscc', '标称生产企业统一社会信用代码', ['生产企业统一社会信用代码']),
    optional('sampledName', '被抽样单位名称', ['经营者名称', '销售单位名称', '网店名称', '被抽样单位']),
    optional('sampledUscc', '被抽样单位统一社会信用代码', ['经营者统一社会信用代码']),
    required('productName', '样品名称', ['食品名称', '产品名称', '样品名称(食品名称)']),
    optional('specification', '规格型号', ['规格', '规格/型号']),
    optional('trademark', '商标'),
    optional('batch', '生产日期/批号', ['批号', '生产日期（批号）', '生产日期或批号']),
    optional('productionDate', '生产日期'),
    optional('failedItem', '不合格项目', ['不合格项']),
    optional('found', '检验结果', ['检验值', '实测值', '检测值']),
    optional('limit', '标准值', ['标准要求', '标准限值']),
    optional('joinedItems', '不合格项目║检验结果║标准值', [
      '不合格项目||检验结果||标准值',
      '不合格项目|检验结果|标准值',
      '不合格项目/检验结果/标准值',
    ]),
    optional('conclusion', '检验结论', ['结论', '抽检结果', '判定结果']),
    optional('laboratory', '检验机构', ['承检机构', '检验单位']),
    optional('samplingNumber', '抽样编号', ['抽样单编号']),
    optional('noticeTitle', '公告名称', ['公告号', '公告期号', '通告号']),
    optional('noticedOn', '公告日期', ['公示日期', '发布日期'], 'date'),
    optional('penaltyDocumentNumber', '关联处罚决定书文号', ['处罚决定书文号']),
    optional('authority', '公告发布单位', ['发布单位', '公布单位']),
    ...SOURCE_COLUMNS,
  ],
};
