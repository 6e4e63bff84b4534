import { addDays, type CalendarDate } from '#domain/date.ts';
import type { DepartmentRow } from './department-file.ts';
import { DEMO_REMARK } from './enterprise-row.ts';
import type { FictionalEnterprise } from './fictional-enterprise.ts';

/** A row of the spot-check results of one enterprise. */
export function spotCheckRow(
  enterprise: FictionalEnterprise,
  checkedOn: CalendarDate,
  result: string,
  overrides: DepartmentRow = {},
): DepartmentRow {
  return {
    序号: enterprise.index + 1,
    企业名称: enterprise.name,
    统一社会信用代码: enterprise.uscc,
    检查编号: `XNJC${checkedOn.replaceAll('-', '')}${String(enterprise.index + 1).padStart(6, '0')}`,
    抽查计划名称: `${checkedOn.slice(0, 4)}年度咸宁市市场监管领域双随机抽查`,
    检查类型: '双随机抽查',
    检查事项: enterprise.trade === 'none' ? '登记事项检查；公示信息检查' : '许可条件检查；生产经营过程检查',
    检查日期: checkedOn,
    检查结果: result,
    检查实施机关: enterprise.registrationAuthority,
    公示日期: addDays(checkedOn, 14),
    备注: DEMO_REMARK,
    ...overrides,
  };
}

/** A row of a food sampling notice: the nominal producer and the sampled unit are separate parties. */
export function samplingRow(
  producer: FictionalEnterprise,
  sampled: FictionalEnterprise,
  noticedOn: CalendarDate,
  overrides: DepartmentRow = {},
): DepartmentRow {
  return {
    序号: sampled.index + 1,
    标称生产企业名称: producer.name,
    标称生产企业统一社会信用代码: producer.uscc,
    标称生产企业地址: producer.address,
    被抽样单位名称: sampled.name,
    被抽样单位统一社会信用代码: sampled.uscc,
    被抽样单位地址: sampled.address,
    样品名称: '糕点（示例）',
    规格型号: '200克/袋',
    商标: '/',
    '生产日期/批号': addDays(noticedOn, -70),
    '不合格项目║检验结果║标准值': '菌落总数║1.2×10⁵;2.3×10⁵;8.6×10⁴;1.1×10⁵;9.9×10⁴ CFU/g║n=5,c=2,m=10⁴,M=10⁵ CFU/g',
    检验机构: '咸宁市示例检验检测中心',
    抽样编号: `XC${noticedOn.replaceAll('-', '').slice(2)}4212${String(sampled.index).padStart(6, '0')}`,
    公告日期: noticedOn,
    数据来源单位: '咸宁市市场监督管理局抽检科',
    备注: DEMO_REMARK,
    ...overrides,
  };
}

/** A row of the list of abnormal operations; `removal` as [day, reason] when the enterprise has left it. */
export function abnormalRow(
  enterprise: FictionalEnterprise,
  listedOn: CalendarDate,
  ground: string,
  removal: readonly [CalendarDate, string] | null,
): DepartmentRow {
  return {
    序号: enterprise.index + 1,
    企业名称: enterprise.name,
    统一社会信用代码: enterprise.uscc,
    列入经营异常名录原因: ground,
    列入日期: listedOn,
    '作出决定机关（列入）': enterprise.registrationAuthority,
    移出经营异常名录原因: removal?.[1] ?? '',
    移出日期: removal?.[0] ?? '',
    '作出决定机关（移出）': removal ? enterprise.registrationAuthority : '',
    备注: DEMO_REMARK,
  };
}

/** A row of the serious list; the penalty it rests on is named by its decision number. */
export function seriousRow(
  enterprise: FictionalEnterprise,
  listedOn: CalendarDate,
  penaltyDocumentNumber: string,
  overrides: DepartmentRow = {},
): DepartmentRow {
  return {
    序号: enterprise.index + 1,
    企业名称: enterprise.name,
    统一社会信用代码: enterprise.uscc,
    列入严重违法失信名单原因: '实施食品安全领域严重违法行为，受到较重行政处罚，性质恶劣、情节严重、社会危害较大',
    列入依据条款: '《市场监督管理严重违法失信名单管理办法》第五条',
    列入日期: listedOn,
    '作出决定机关（列入）': enterprise.registrationAuthority,
    列入决定书文号: `咸市监严列〔${listedOn.slice(0, 4)}〕${enterprise.index + 1}号`,
    关联处罚决定书文号: penaltyDocumentNumber,
    备注: DEMO_REMARK,
    ...overrides,
  };
}
