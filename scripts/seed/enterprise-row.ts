import type { DepartmentRow } from './department-file.ts';
import type { FictionalEnterprise } from './fictional-enterprise.ts';
import type { Trade } from './name-parts.ts';

/** Marks every row of the demo; publication shows it as a tag. */
export const DEMO_REMARK = '示例数据';

const INDUSTRY: Readonly<Record<Trade, string>> = {
  'food-production': '农副食品加工业',
  'food-additive': '食品制造业',
  'food-business': '零售业',
  catering: '餐饮业',
  canteen: '商务服务业',
  'equipment-production': '通用设备制造业',
  'cylinder-filling': '燃气生产和供应业',
  'equipment-inspection': '专业技术服务业',
  'industrial-licence': '化学原料和化学制品制造业',
  drug: '医药制造业',
  'medical-device': '专用设备制造业',
  cosmetic: '日用化学产品制造',
  none: '商务服务业',
};

const TYPE = {
  enterprise: '有限责任公司(自然人投资或控股)',
  'individual-business': '个体工商户',
  cooperative: '农民专业合作社',
} as const;

/** The row of the enterprise list for one fictional enterprise; `overrides` sets columns for a legal situation. */
export function enterpriseRow(enterprise: FictionalEnterprise, overrides: DepartmentRow = {}): DepartmentRow {
  return {
    序号: enterprise.index + 1,
    企业名称: enterprise.name,
    统一社会信用代码: enterprise.uscc,
    企业类型: TYPE[enterprise.kind],
    登记状态: '存续（在营、开业、在册）',
    法定代表人: enterprise.legalRepresentative,
    住所: enterprise.address,
    所属区县: enterprise.county,
    行业: INDUSTRY[enterprise.trade],
    注册资本: enterprise.capital,
    经营范围: `许可项目：${INDUSTRY[enterprise.trade]}相关经营（依法须经批准的项目，经相关部门批准后方可开展经营活动）`,
    成立日期: enterprise.establishedOn,
    核准日期: enterprise.approvedOn,
    登记机关: enterprise.registrationAuthority,
    数据来源单位: '咸宁市市场监督管理局注册许可科',
    备注: DEMO_REMARK,
    ...overrides,
  };
}
