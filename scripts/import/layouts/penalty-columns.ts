import { type Column, optional, required } from './column.ts';

/** The columns all editions of the dual-publicity penalty file share (domain brief 10.2). */
export const PENALTY_COLUMNS: readonly Column[] = [
  required('documentNumber', '行政处罚决定书文号', [
    'CF_WSH',
    '处罚决定书文号',
    '行政处罚决定文书号',
    '决定书文号',
    '文书号',
    '文号',
    '文,号',
    '文书字轨',
    '字轨',
  ]),
  required(
    'decidedOn',
    '处罚决定日期',
    ['CF_JDRQ', '作出行政处罚决定日期', '行政处罚决定日期', '文书制作日期'],
    'date',
  ),
  required('authority', '处罚机关', [
    'CF_CFJG',
    '决定机关名称',
    '行政处罚机关',
    '作出行政处罚决定机关名称',
    '作出处罚决定的部门',
  ]),
  optional('authorityUscc', '处罚机关统一社会信用代码', ['CF_CFJGDM', '处罚机关代码']),
  optional('penaltyBasis', '处罚依据', ['CF_YJ', '行政处罚依据']),
  optional('status', '当前状态', ['CF_ZT']),
  optional('publishedOn', '公示日期', ['CF_GSRQ'], 'date'),
  optional('publicityEndsOn', '公示截止期', ['CF_GSJZQ', '公示截止日期'], 'open-date'),
  optional('procedure', '处罚程序', ['CF_CFCX', '适用程序', '案件程序']),
];

/** The columns the 2018 and 2019 editions share beyond {@link PENALTY_COLUMNS}. */
export const PENALTY_COLUMNS_SINCE_2018: readonly Column[] = [
  ...PENALTY_COLUMNS,
  optional('violationType', '违法行为类型', ['CF_WFXW', '违法行为名称']),
  optional('violationFacts', '违法事实', ['CF_SY', '主要违法事实']),
  required('penaltyKinds', '处罚类别', ['CF_CFLB', '处罚种类', '行政处罚种类']),
  optional('penaltyContent', '处罚内容', ['CF_NR', '行政处罚内容']),
  optional('fineAmount', '罚款金额（万元）', ['CF_NR_FK', '罚款金额万元'], 'wan-yuan'),
  optional(
    'confiscatedAmount',
    '没收违法所得、没收非法财物的金额（万元）',
    [
      'CF_NR_WFFF',
      '没收违法所得、没收非法财务的金额（万元）',
      '没收违法所得没收非法财物的金额（万元）',
      '没收违法所得、没收非法财物金额（万元）',
      '没收金额（万元）',
    ],
    'wan-yuan',
  ),
  optional('affectedCertificate', '暂扣或吊销证照名称及编号', ['CF_NR_ZKDX']),
  optional('validUntil', '处罚有效期', ['CF_YXQ'], 'open-date'),
];
