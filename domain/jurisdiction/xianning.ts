import type { Fen } from '../money.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { XIANNING_SOURCES } from './xianning-sources.ts';

/** 咸宁市 (Hubei). Region codes: GB/T 2260; the high-tech zone has no code of its own and carries an internal key. */
export const xianning: Jurisdiction = {
  id: 'xianning',
  name: '咸宁市',
  regulator: '咸宁市市场监督管理局',
  regions: [
    { code: '421200', name: '咸宁市本级', aliases: ['咸宁市', '市本级', '市直', '咸宁市市场监督管理局'] },
    { code: '421202', name: '咸安区', aliases: ['咸安', '咸宁市咸安区'] },
    { code: '421221', name: '嘉鱼县', aliases: ['嘉鱼'] },
    { code: '421222', name: '通城县', aliases: ['通城'] },
    { code: '421223', name: '崇阳县', aliases: ['崇阳'] },
    { code: '421224', name: '通山县', aliases: ['通山'] },
    { code: '421281', name: '赤壁市', aliases: ['赤壁'] },
    {
      code: '421200-GX',
      name: '咸宁高新区',
      aliases: ['高新区', '咸宁高新技术产业开发区', '高新分局', '咸宁市高新区'],
    },
  ],
  lowAmountFine: {
    naturalPerson: 1_000_000 as Fen,
    organisation: 10_000_000 as Fen,
    citation:
      '湖北省较低数额罚款标准（自然人一万元以下、法人或者其他组织十万元以下，不含本数），据赤壁市市场监督管理局信用修复告知书（2025-07-01）',
    confidence: 'confirmed',
  },
  individualBusinessAsNaturalPerson: true,
  publishOnRecalledLaw: true,
  termStart: { 'RS-2021': 'PUBLISHED', 'RS-2025': 'PUBLISHED' },
  sourceUnits: XIANNING_SOURCES,
  authorities: {
    regulators: ['市场监督管理', '市场监管', '食品药品监督管理', '药品监督管理', '质量技术监督', '工商行政管理'],
    units: [
      '注册许可科',
      '食品生产科',
      '食品经营科',
      '食品协调科',
      '特设科',
      '信用科',
      '科信中心',
      '抽检科',
      '执法监督科',
      '质量科',
      '价竞科',
      '广告科',
      '消保科',
      '计量科',
      '宣传科',
      '12315中心',
      '高新分局',
      '执法支队',
    ],
    // To be confirmed by the bureau: licences and registration may be granted by an approval bureau.
    approvalBureaus: ['行政审批', '政务服务'],
  },
};
