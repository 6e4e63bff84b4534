import { optional, required } from './column.ts';
import type { Layout } from './layout.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** Penalties as the national credit site exports them, with headers in two languages. */
export const penaltyCreditChina: Layout = {
  id: 'penalty-creditchina',
  title: '行政处罚（信用中国双语版）',
  kind: 'penalty',
  hints: ['行政处罚'],
  statusEdition: '2018',
  columns: [
    required('name', 'company_name', ['企业名称 Company Name', '行政相对人名称 Company Name']),
    optional('uscc', '统一社会信用代码 Unified Social Credit Identifier'),
    required('documentNumber', '行政处罚决定书文号 Administrative Penalty Decision Document Number'),
    required('penaltyKinds', '处罚类别 Penalty Type'),
    required('decidedOn', '处罚决定日期 Penalty Date', [], 'date'),
    optional('penaltyContent', '处罚内容 Penalty Content'),
    optional('fineAmount', '罚款金额(万元) Fine Amount, 10k Yuan', [], 'wan-yuan'),
    optional(
      'confiscatedAmount',
      '没收违法所得、没收非法财物的金额（万元）Confiscation of Illegal Gains, 10k Yuan',
      [],
      'wan-yuan',
    ),
    optional('affectedCertificate', '暂扣或吊销证照名称及编号 Suspension or Revocation of License Name and Number'),
    optional('violationType', '违法行为类型 Type of Illegal Behavior'),
    optional('violationFacts', '违法事实 Illegal Facts'),
    optional('penaltyBasis', '处罚依据 Penalty Basis'),
    required('authority', '处罚机关 Penalty Enforcement Authority'),
    optional('authorityUscc', '处罚机关统一社会信用代码 Penalty Enforcement Authority USCI'),
    ...SOURCE_COLUMNS,
  ],
};
