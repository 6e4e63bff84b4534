import { addDays, addYears, type CalendarDate, compareDates } from '#domain/date.ts';
import type { DepartmentRow } from '../seed/department-file.ts';
import type { FictionalEnterprise } from '../seed/fictional-enterprise.ts';
import { licenceRow } from '../seed/licence-row.ts';
import { type Cast, ROLES, type Role, SAMPLE_DAY } from './cast.ts';

/** The day on which the licence of an enterprise was decided: fixed for a role, else some day of the last four years after its founding. */
function decisionDay(cast: Cast, enterprise: FictionalEnterprise): CalendarDate {
  const role = ROLES[enterprise.index];
  if (role === 'licence-expired') return '2020-04-20' as CalendarDate;
  if (role === 'licence-ends-today') return addDays(addYears(SAMPLE_DAY, -5), 1);
  const day = addDays(SAMPLE_DAY, -cast.random.integer(40, 1300));
  return compareDates(day, enterprise.establishedOn) < 0 ? addDays(enterprise.establishedOn, 5) : day;
}

const OVERRIDES: Partial<Record<Role, DepartmentRow>> = {
  'licence-long-term': { 有效期至: '2099/12/31' },
  'licence-invalid': { 当前状态: '2' },
  revocation: { 当前状态: '2' },
  deregistered: { 当前状态: '2' },
};

/** All licence rows of the demo by the layout in which their unit sends them. */
export function sampleLicences(cast: Cast): {
  current: DepartmentRow[];
  of2018: DepartmentRow[];
  of2015: DepartmentRow[];
} {
  const current: DepartmentRow[] = [];
  const of2018: DepartmentRow[] = [];
  const of2015: DepartmentRow[] = [];
  for (const enterprise of cast.enterprises) {
    const role = ROLES[enterprise.index];
    const row = licenceRow(cast.random, enterprise, {
      decidedOn: decisionDay(cast, enterprise),
      overrides: (role && OVERRIDES[role]) ?? {},
    });
    if (!row) continue;
    if (['equipment-production', 'cylinder-filling', 'equipment-inspection'].includes(enterprise.trade))
      of2018.push(as2018(row));
    else if (enterprise.trade === 'industrial-licence') of2015.push(as2015(row, enterprise));
    else current.push(row);
  }
  return { current, of2018, of2015 };
}

function as2018(row: DepartmentRow): DepartmentRow {
  const { 行政相对人类别: _kind, '行政相对人代码_1(统一社会信用代码)': uscc, ...rest } = row;
  return { ...rest, '行政相对人代码_1（统一社会信用代码）': ` ${uscc} `, 数据导出时间: '2026/11/20 09:30:00' };
}

function as2015(row: DepartmentRow, enterprise: FictionalEnterprise): DepartmentRow {
  return {
    行政许可决定书文号: row.行政许可决定文书号 ?? '',
    项目名称: '重要工业产品生产许可',
    审批类别: '许可',
    许可内容: row.许可内容 ?? '',
    行政相对人名称: enterprise.name,
    '行政相对人代码_1 (统一社会信用代码)': enterprise.uscc,
    法定代表人姓名: enterprise.legalRepresentative,
    许可决定日期: String(row.许可决定日期 ?? ''),
    许可截止期: row.有效期至 ?? '',
    许可机关: row.许可机关 ?? '',
    当前状态: '0',
    行政许可编码: row.许可编号 ?? '',
    地方编码: enterprise.region,
    备注: '示例数据',
  };
}
