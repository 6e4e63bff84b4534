import { addDays, type CalendarDate } from '#domain/date.ts';
import type { DepartmentRow } from './department-file.ts';
import { DEMO_REMARK } from './enterprise-row.ts';
import type { FictionalEnterprise } from './fictional-enterprise.ts';

const YEARS = 3;

/** A row of the list of credit commitments; valid for three years, and not yet checked, unless overridden. */
export function commitmentRow(
  enterprise: FictionalEnterprise,
  signedOn: CalendarDate,
  overrides: DepartmentRow = {},
): DepartmentRow {
  return {
    序号: enterprise.index + 1,
    企业名称: enterprise.name,
    统一社会信用代码: enterprise.uscc,
    承诺书编号: `XNCN${signedOn.replaceAll('-', '')}${String(enterprise.index + 1).padStart(4, '0')}`,
    承诺类型: '主动公示型',
    承诺事项: '落实经营主体责任',
    承诺内容: '依法取得许可后从事经营活动，落实进货查验和出厂检验记录制度，自觉接受监督检查，按时公示年度报告。',
    承诺人: enterprise.name,
    承诺日期: signedOn,
    承诺有效期至: addDays(signedOn, YEARS * 365),
    承诺受理单位: enterprise.registrationAuthority,
    备注: DEMO_REMARK,
    ...overrides,
  };
}
