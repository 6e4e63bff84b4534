import { addDays, type CalendarDate } from '#domain/date.ts';
import type { DepartmentRow } from '../seed/department-file.ts';
import { type PenaltySituation, penaltyNumber, penaltyRow } from '../seed/penalty-row.ts';
import { type Cast, type Role, SAMPLE_DAY } from './cast.ts';

const day = (text: string): CalendarDate => text as CalendarDate;

/** One penalty per legal situation, in the 2019 layout. The serial is fixed so that other files can name the decision. */
const SITUATIONS: readonly (PenaltySituation & { role: Role })[] = [
  { role: 'warning-only', decidedOn: day('2026-09-10'), kinds: '警告', fine: '', serial: 101 },
  {
    role: 'summary-procedure',
    decidedOn: day('2026-09-12'),
    kinds: '罚款',
    fine: '0.005',
    serial: 102,
    overrides: {
      行政处罚决定书文号: '咸安市监当罚〔2026〕102号',
      处罚内容: '适用简易程序当场作出处罚决定：罚款50元。',
    },
  },
  { role: 'minor-fine', decidedOn: day('2026-10-08'), kinds: '罚款', fine: '0.2', serial: 103 },
  { role: 'minor-fine-ended', decidedOn: day('2026-06-01'), kinds: '罚款', fine: '0.5', serial: 104 },
  {
    role: 'general-fine',
    decidedOn: day('2026-05-11'),
    kinds: '罚款;没收违法所得、没收非法财物',
    fine: '12.5',
    serial: 105,
    overrides: { '没收违法所得、没收非法财物的金额（万元）': '0.368' },
  },
  { role: 'general-fine-ended', decidedOn: day('2025-09-01'), kinds: '罚款', fine: '15', serial: 106 },
  {
    role: 'suspension',
    decidedOn: day('2026-03-16'),
    kinds: '罚款;责令停产停业',
    fine: '20',
    serial: 107,
    // A case of the city's own brigade, which answers for every county.
    overrides: {
      行政处罚决定书文号: '咸市监处罚〔2026〕107号',
      处罚机关: '咸宁市市场监督管理局',
      数据来源单位: '咸宁市市场监督管理局执法支队',
    },
  },
  {
    role: 'revocation',
    decidedOn: day('2025-11-20'),
    kinds: '吊销许可证件;罚款',
    fine: '50',
    serial: 108,
    overrides: { 暂扣或吊销证照名称及编号: '食品生产许可证' },
  },
  { role: 'legacy-three-years', decidedOn: day('2024-02-20'), kinds: '责令停产停业;罚款', fine: '11', serial: 109 },
  {
    role: 'ends-tomorrow',
    decidedOn: addDays(SAMPLE_DAY, -102),
    kinds: '罚款',
    fine: '0.3',
    serial: 110,
    overrides: { 公示日期: '2026-08-25' },
  },
  {
    role: 'starts-tomorrow',
    decidedOn: day('2026-11-12'),
    kinds: '罚款',
    fine: '18',
    serial: 111,
    overrides: { 公示日期: '2026-11-25' },
  },
  { role: 'linked-check', decidedOn: day('2026-10-20'), kinds: '罚款', fine: '13', serial: 112 },
  { role: 'linked-check-ended', decidedOn: day('2026-05-20'), kinds: '罚款', fine: '0.4', serial: 113 },
  {
    role: 'sampled-producer',
    decidedOn: day('2026-09-28'),
    kinds: '没收违法所得、没收非法财物;罚款',
    fine: '10.5',
    serial: 114,
  },
  { role: 'serious-now', decidedOn: day('2026-04-15'), kinds: '吊销许可证件;罚款', fine: '60', serial: 115 },
  { role: 'serious-three-years', decidedOn: day('2023-10-30'), kinds: '责令停产停业;罚款', fine: '30', serial: 116 },
  {
    role: 'serious-ban',
    decidedOn: day('2023-08-15'),
    kinds: '限制从业;吊销许可证件',
    fine: '',
    serial: 117,
    overrides: { 处罚有效期: '2028-08-15' },
  },
  { role: 'many-facts', decidedOn: day('2026-08-18'), kinds: '罚款', fine: '14.2', serial: 118 },
  { role: 'many-facts', decidedOn: day('2026-02-03'), kinds: '责令停产停业', fine: '', serial: 119 },
  { role: 'corrected', decidedOn: day('2026-07-21'), kinds: '罚款', fine: '11', serial: 120 },
];

/** The 2019 penalty rows of the demo. */
export function samplePenalties(cast: Cast): DepartmentRow[] {
  return SITUATIONS.map(({ role, ...situation }) => penaltyRow(cast.named(role), situation));
}

/** The decision number of a role's penalty, for files that refer to it. */
export function samplePenaltyNumber(cast: Cast, role: Role): string {
  const situation = SITUATIONS.find((candidate) => candidate.role === role);
  if (!situation) throw new RangeError(`${role} has no penalty.`);
  return penaltyNumber(cast.named(role), situation.decidedOn, situation.serial);
}

/** The later file that corrects one penalty: the fine was 10.1 万元, not 11. */
export function sampleCorrection(cast: Cast): DepartmentRow[] {
  const situation = SITUATIONS.find((candidate) => candidate.role === 'corrected');
  if (!situation) return [];
  const { role, ...rest } = situation;
  const before = samplePenalties(cast).find((row) => row.行政处罚决定书文号 === samplePenaltyNumber(cast, role));
  return [{ ...before, '罚款金额（万元）': '10.1', 处罚内容: `给予当事人以下行政处罚：${rest.kinds}，罚款10.1万元。` }];
}

/** Penalties in the 2015 layout: a disputed decision, a revoked one, and an ordinary one from 2025. */
export function sampleOldPenalties(cast: Cast): DepartmentRow[] {
  const row = (role: Role, decidedOn: string, serial: number, status: string): DepartmentRow => {
    const enterprise = cast.named(role);
    return {
      行政处罚决定书文号: penaltyNumber(enterprise, day(decidedOn), serial).replace('〔', '[').replace('〕', ']'),
      处罚名称: '经营标签不符合规定的食品案',
      处罚类别1: '罚款',
      处罚类别2: '/',
      处罚事由: '经营标签不符合食品安全国家标准的预包装食品',
      处罚依据: '《中华人民共和国食品安全法》第一百二十五条第一款第（二）项',
      行政相对人名称: enterprise.name,
      '行政相对人代码_1(统一社会信用代码)': enterprise.uscc.toLowerCase(),
      '行政相对人代码_5(居民身份证号)': '/',
      法定代表人姓名: enterprise.legalRepresentative,
      处罚结果: '罚款人民币壹拾贰万元',
      处罚决定日期: decidedOn.replaceAll('-', '/'),
      处罚机关: enterprise.registrationAuthority,
      当前状态: status,
      地方编码: enterprise.region,
      备注: '示例数据',
    };
  };
  return [
    row('disputed', '2026-06-09', 201, '2'),
    row('revoked-decision', '2026-06-10', 202, '1'),
    row('many-facts', '2026-01-12', 203, '0'),
  ];
}
