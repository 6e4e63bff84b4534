import { addDays, type CalendarDate } from '#domain/date.ts';
import type { DepartmentRow } from '../seed/department-file.ts';
import { abnormalRow, samplingRow, seriousRow, spotCheckRow } from '../seed/supervision-rows.ts';
import { type Cast, ROLES, SAMPLE_DAY } from './cast.ts';
import { samplePenaltyNumber } from './penalties.ts';

const day = (text: string): CalendarDate => text as CalendarDate;

/** Spot checks: two thirds of the cast without findings, the roles with theirs. */
export function sampleChecks(cast: Cast): DepartmentRow[] {
  const ordinary = cast.enterprises.filter(
    (enterprise) => enterprise.index >= ROLES.length && enterprise.index % 3 !== 0,
  );
  return [
    spotCheckRow(cast.named('clean'), day('2026-09-15'), '未发现问题'),
    spotCheckRow(cast.named('many-facts'), day('2026-08-05'), '发现问题已责令改正;未按规定公示应当公示的信息'),
    spotCheckRow(cast.named('linked-check'), day('2026-09-22'), '发现问题待后续处理', {
      关联处罚决定书文号: samplePenaltyNumber(cast, 'linked-check'),
    }),
    spotCheckRow(cast.named('linked-check-ended'), day('2026-05-06'), '发现问题待后续处理', {
      关联处罚决定书文号: samplePenaltyNumber(cast, 'linked-check-ended'),
    }),
    spotCheckRow(cast.named('abnormal-now'), day('2026-07-08'), '通过登记的住所(经营场所)无法联系'),
    spotCheckRow(cast.named('special-equipment'), day('2026-10-13'), '未发现问题', {
      检查类型: '特种设备证后监督检查',
    }),
    ...ordinary.map((enterprise) =>
      spotCheckRow(
        enterprise,
        addDays(SAMPLE_DAY, -cast.random.integer(25, 320)),
        cast.random.chance(0.9) ? '未发现问题' : '发现问题已责令改正',
      ),
    ),
  ];
}

/** A food sampling notice; the last row names its parties without codes and can attach to nobody. */
export function sampleSampling(cast: Cast): DepartmentRow[] {
  const producer = cast.named('sampled-producer');
  const shop = cast.named('sampled-shop');
  const named = samplingRow(producer, shop, day('2026-08-14'));
  return [
    samplingRow(producer, shop, day('2026-08-14'), {
      关联处罚决定书文号: samplePenaltyNumber(cast, 'sampled-producer'),
    }),
    samplingRow(producer, cast.named('many-facts'), day('2026-08-14'), {
      样品名称: '酱油（示例）',
      '不合格项目║检验结果║标准值': '氨基酸态氮║0.32g/100mL║≥0.40g/100mL',
      '生产日期/批号': '2026-05-07(购进日期)',
    }),
    {
      ...named,
      抽样编号: 'XC260814421200999999',
      标称生产企业统一社会信用代码: '',
      被抽样单位统一社会信用代码: '/',
      标称生产企业名称: '/',
    },
  ];
}

/** The list of abnormal operations: listed, removed, and an individual business, which is flagged. */
export function sampleAbnormal(cast: Cast): DepartmentRow[] {
  return [
    abnormalRow(cast.named('abnormal-now'), day('2026-07-24'), '通过登记的住所或者经营场所无法联系', null),
    abnormalRow(cast.named('abnormal-removed'), day('2025-07-10'), '未按照规定期限公示年度报告', [
      day('2026-03-02'),
      '已补报未报年份的年度报告并公示',
    ]),
    abnormalRow(cast.named('abnormal-flag'), day('2026-07-13'), '未按照规定期限公示年度报告', null),
    abnormalRow(cast.named('many-facts'), day('2026-09-02'), '未在责令的期限内公示有关企业信息', null),
  ];
}

/** The serious list: within three years, past three years, and a statutory ban that runs longer. */
export function sampleSerious(cast: Cast): DepartmentRow[] {
  return [
    seriousRow(cast.named('serious-now'), day('2026-04-15'), samplePenaltyNumber(cast, 'serious-now')),
    seriousRow(cast.named('serious-three-years'), day('2023-10-30'), samplePenaltyNumber(cast, 'serious-three-years')),
    seriousRow(cast.named('serious-ban'), day('2023-08-15'), samplePenaltyNumber(cast, 'serious-ban'), {
      限制期限届满日: '2028-08-15',
    }),
  ];
}
