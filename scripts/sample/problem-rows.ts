import type { CalendarDate } from '#domain/date.ts';
import type { DepartmentRow } from '../seed/department-file.ts';
import { fictionalUscc } from '../seed/fictional-uscc.ts';
import { penaltyRow } from '../seed/penalty-row.ts';
import type { Cast } from './cast.ts';

/** One row per thing that goes wrong in real files; `expected` is the verdict and rule the importer must give. */
export function problemRows(
  cast: Cast,
): { row: DepartmentRow; expected: 'held' | 'rejected'; rule: string; why: string }[] {
  const enterprise = cast.named('general-fine');
  const base = (serial: number, overrides: DepartmentRow): DepartmentRow =>
    penaltyRow(enterprise, {
      decidedOn: '2026-10-15' as CalendarDate,
      kinds: '罚款',
      fine: '12',
      serial,
      overrides,
    });
  const code = '行政相对人代码_1(统一社会信用代码)';
  const wrongCheck = `${fictionalUscc('1', '421202', 700_000).slice(0, 17)}`;
  const right = fictionalUscc('1', '421202', 700_000).slice(17);
  return [
    {
      row: base(301, {
        [code]: `${wrongCheck}${right === '0' ? '1' : '0'}`,
        行政相对人名称: '咸安区示例校验食品有限公司',
      }),
      expected: 'held',
      rule: 'check-digit',
      why: '代码校验码不符，登记库不认识该代码',
    },
    {
      row: base(302, { 行政相对人名称: '咸宁市同码异名食品有限公司' }),
      expected: 'held',
      rule: 'name-differs',
      why: '代码登记在另一名称之下',
    },
    { row: base(303, { [code]: '' }), expected: 'held', rule: 'name-only', why: '只有名称，没有代码' },
    {
      row: base(304, { [code]: '9.14212E+17' }),
      expected: 'rejected',
      rule: 'uscc-is-number',
      why: '代码被表格软件变成了数字',
    },
    {
      row: base(305, { [code]: '9142120OMA0XN00A4C' }),
      expected: 'rejected',
      rule: 'uscc-shape',
      why: '代码中有字母 O',
    },
    {
      row: base(306, {
        行政相对人类别: '自然人',
        行政相对人名称: '张某',
        [code]: '',
        证件类型: '身份证',
        证件号码: '110101190001010007',
      }),
      expected: 'held',
      rule: 'natural-person',
      why: '自然人',
    },
    {
      row: base(307, { 违法事实: '当事人李某（身份证号 11010519491231002X）销售超过保质期的食品。' }),
      expected: 'held',
      rule: 'personal-data-found',
      why: '正文含身份证号',
    },
    { row: base(308, { 处罚决定日期: '2026-02-30' }), expected: 'rejected', rule: 'date-invalid', why: '日期不存在' },
    {
      row: base(309, { '罚款金额（万元）': '十二万' }),
      expected: 'rejected',
      rule: 'amount-invalid',
      why: '金额不是数字',
    },
    { row: base(310, { 行政处罚决定书文号: '' }), expected: 'rejected', rule: 'required-empty', why: '缺少决定书文号' },
    {
      row: base(311, { 处罚机关: '国家税务总局咸宁市税务局', 数据来源单位: '国家税务总局咸宁市税务局' }),
      expected: 'held',
      rule: 'other-department',
      why: '其他部门的处罚',
    },
  ];
}
