import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROW_RULES, type RowRule } from '#scripts/import/row-rules.ts';
import type { CellValue } from '#scripts/seed/write-table.ts';
import { commitmentTable as commitment } from './commitment-table.ts';
import { importTable, type TableSetting } from './import-table.ts';
import { penaltyTable } from './penalty-table.ts';

const CODE = '行政相对人代码_1(统一社会信用代码)';
const AUTHORITY = '咸宁市市场监督管理局';
const USCC = '91421200MA0XN00A4C';

type Case = {
  title: string;
  rule: RowRule;
  table: readonly (readonly CellValue[])[];
  column?: string;
  setting?: TableSetting;
};

const penalty = (change: Record<string, CellValue>) => penaltyTable(change);

const LICENCE_HEADERS = [
  ...[
    '行政相对人名称',
    '行政相对人代码_1(统一社会信用代码)',
    '行政许可决定文书号',
    '许可编号',
    '许可内容',
    '许可决定日期',
  ],
  ...['有效期自', '有效期至', '许可机关', '当前状态'],
];
const licence = (change: Record<string, CellValue>): CellValue[][] => {
  const row: Record<string, CellValue> = {
    行政相对人名称: '示例数据食品有限公司',
    [CODE]: USCC,
    行政许可决定文书号: '咸许可〔2026〕1号',
    许可内容: '食品销售',
    许可决定日期: '2026-11-02',
    有效期自: '2026-11-02',
    有效期至: '2031-11-01',
    许可机关: AUTHORITY,
    当前状态: '有效',
    ...change,
  };
  return [LICENCE_HEADERS, LICENCE_HEADERS.map((header) => row[header] ?? '')];
};

const enterprise = (change: Record<string, CellValue>): CellValue[][] => {
  const row: Record<string, CellValue> = {
    统一社会信用代码: USCC,
    企业名称: '示例数据食品有限公司',
    登记状态: '存续',
    住所: '某路1号',
    登记机关: AUTHORITY,
    所属区县: '咸安区',
    ...change,
  };
  return [Object.keys(row), Object.values(row)];
};

const sampling = (change: Record<string, CellValue>): CellValue[][] => {
  const row: Record<string, CellValue> = {
    标称生产企业名称: '示例数据食品有限公司',
    标称生产企业统一社会信用代码: USCC,
    被抽样单位名称: '/',
    被抽样单位统一社会信用代码: '/',
    样品名称: '糕点',
    不合格项目: '霉菌',
    检验结果: '200',
    标准值: '150',
    检验结论: '不合格',
    数据来源单位: AUTHORITY,
    ...change,
  };
  return [Object.keys(row), Object.values(row)];
};

const spotCheck = (result: string) => [
  ['统一社会信用代码', '企业名称', '检查日期', '检查结果', '检查实施机关'],
  [USCC, '示例数据食品有限公司', '2026-11-02', result, AUTHORITY],
];

const abnormal = (ground: string) => [
  ['统一社会信用代码', '企业名称', '列入经营异常名录原因', '列入日期', '作出决定机关（列入）'],
  [USCC, '示例数据食品有限公司', ground, '2026-1-5', AUTHORITY],
];

const CASES: readonly Case[] = [
  { title: 'a required cell is empty', rule: 'required-empty', column: '处罚机关', table: penalty({ 处罚机关: '/' }) },
  {
    title: 'a code in scientific notation',
    rule: 'uscc-is-number',
    column: CODE,
    table: penalty({ [CODE]: '9.11421E+17' }),
  },
  {
    title: 'a code in a number cell of a workbook',
    rule: 'uscc-is-number',
    table: penalty({ [CODE]: 914212000000000000 }),
    setting: { dress: 'xlsx' },
  },
  { title: 'a code cut to fifteen places', rule: 'uscc-is-number', table: penalty({ [CODE]: '911421200000000000' }) },
  { title: 'a code of 17 characters', rule: 'uscc-shape', column: CODE, table: penalty({ [CODE]: USCC.slice(1) }) },
  { title: 'a code with the letter O', rule: 'uscc-shape', table: penalty({ [CODE]: '9142120OMA0XN00A4C' }) },
  {
    title: 'a long number in a number cell',
    rule: 'number-precision',
    table: penalty({ 行政处罚决定书文号: 4212002026110200 }),
    setting: { dress: 'xlsx' },
  },
  { title: 'a day that does not exist', rule: 'date-invalid', table: penalty({ 处罚决定日期: '2026-02-29' }) },
  { title: 'an open end as day of decision', rule: 'date-open', table: penalty({ 处罚决定日期: '长期' }) },
  { title: 'an amount in 元', rule: 'amount-invalid', table: penalty({ '罚款金额（万元）': '2000元' }) },
  { title: 'a check result of no list', rule: 'check-result-unknown', table: spotCheck('还行') },
  {
    title: 'no conclusion and no failed item',
    rule: 'verdict-missing',
    table: sampling({ 不合格项目: '/', 检验结论: '' }),
  },
  { title: 'qualified with a failed item', rule: 'verdict-contradiction', table: sampling({ 检验结论: '合格' }) },
  { title: 'a sample of nobody', rule: 'party-missing', table: sampling({ 标称生产企业名称: '' }) },
  {
    title: 'more cells than headers',
    rule: 'cells-shifted',
    table: [...penalty({}).slice(0, 1), [...(penalty({})[1] ?? []), '多']],
  },
  { title: 'no unit anywhere', rule: 'unit-missing', table: enterprise({ 登记机关: '' }) },
  {
    title: 'a cell of more than 20,000 characters',
    rule: 'cell-too-long',
    table: penalty({ 违法事实: '事'.repeat(20_001) }),
  },
  {
    title: 'a natural person by category',
    rule: 'natural-person',
    table: penalty({ 行政相对人类别: '自然人', 行政相对人名称: '张三' }),
  },
  {
    title: 'a citizen number in the code column',
    rule: 'natural-person',
    table: penalty({ [CODE]: '42120019900101123X' }),
  },
  {
    title: 'no code but an identity number',
    rule: 'natural-person',
    table: penalty({ [CODE]: '', 自然人证件号码: '42120019900101123X' }),
  },
  { title: 'no code', rule: 'name-only', column: CODE, table: penalty({ [CODE]: '无' }) },
  { title: 'a tax office', rule: 'other-department', table: penalty({ 处罚机关: '国家税务总局咸宁市税务局' }) },
  {
    title: 'a mobile number in the facts',
    rule: 'personal-data-found',
    table: penalty({ 违法事实: '当事人电话13800000000' }),
  },
  {
    title: 'a fine in the text that the column does not have',
    rule: 'amounts-contradict',
    column: '罚款金额（万元）',
    table: penalty({ '罚款金额（万元）': '0.2', 处罚内容: '罚款20000元。' }),
  },
  {
    title: 'a commitment of which nobody can say whether it was kept',
    rule: 'fulfilment-unknown',
    column: '履约核查结果',
    table: commitment({ 履约核查结果: '一般' }),
  },
  {
    title: 'a breach without a day',
    rule: 'breach-undated',
    column: '履约核查结果',
    table: commitment({ 履约核查结果: '未履行' }),
  },
  { title: 'detention', rule: 'police-detention', column: '处罚类别', table: penalty({ 处罚类别: '罚款;行政拘留' }) },
  { title: 'a status of the decision that says nothing', rule: 'status-unknown', table: penalty({ 当前状态: '9' }) },
  {
    title: 'a licence number with a wrong check digit',
    rule: 'licence-check-digit',
    column: '许可编号',
    table: licence({ 许可编号: 'SC10142120200015' }),
  },
  {
    title: 'another organisation code, codes 2 and 3 swapped',
    rule: 'organisation-code-differs',
    table: penalty({ '行政相对人代码_2(工商注册号)': 'MA0XN00B2' }),
  },
  {
    title: 'the code in the column of code 3',
    rule: 'uscc-elsewhere',
    table: penalty({ [CODE]: '', '行政相对人代码_3(组织机构代码)': USCC }),
  },
  {
    title: 'an authority code that is none',
    rule: 'authority-code',
    table: penalty({ 处罚机关统一社会信用代码: '123' }),
  },
  { title: 'a serial number in a text file', rule: 'date-serial', table: penalty({ 处罚决定日期: '46328' }) },
  { title: 'a decision of tomorrow', rule: 'date-in-future', table: penalty({ 处罚决定日期: '2026-11-25' }) },
  { title: 'a term that ends before it begins', rule: 'date-order', table: licence({ 有效期至: '2020-01-01' }) },
  {
    title: 'bidirectional marks in a name',
    rule: 'invisible-characters',
    table: penalty({ 行政相对人名称: '示例\u202E数据食品有限公司' }),
  },
  {
    title: 'a kind of penalty of no list',
    rule: 'penalty-kind-unknown',
    table: penalty({ 处罚类别: '罚款；口头教育' }),
  },
  { title: 'a ground of no list', rule: 'ground-unknown', table: abnormal('其他') },
  {
    title: 'a registration status of no list',
    rule: 'registration-status-unknown',
    table: enterprise({ 登记状态: '甲' }),
  },
  { title: 'a licence status of no list', rule: 'licence-status-unknown', table: licence({ 当前状态: '甲' }) },
  { title: 'a procedure of no list', rule: 'procedure-unknown', table: penalty({ 处罚程序: '甲' }) },
  { title: 'a county of another city', rule: 'region-unknown', table: enterprise({ 所属区县: '洪山区' }) },
  {
    title: 'two producers and one code',
    rule: 'two-parties',
    table: sampling({ 标称生产企业名称: '委托方：甲公司；受托方：乙公司' }),
  },
];

const VERDICTS = { reject: 'rejected', hold: 'held', note: 'accepted' } as const;

describe('every rule about a row, by the row that breaks it', () => {
  for (const { title, rule, table, column, setting } of CASES) {
    const verdict = VERDICTS[ROW_RULES[rule].outcome];
    it(`${title}: ${verdict} (${rule})`, async () => {
      const { report, verdicts, rows, held } = await importTable(table, setting);
      expect(report.unusable).toBeNull();
      expect(verdicts).toEqual([expect.objectContaining({ line: 2, verdict, rule })]);
      expect(verdicts[0]?.message).toContain(ROW_RULES[rule].cure);
      if (column !== undefined) expect(verdicts[0]?.column).toBe(column);
      expect([rows.length > 0, held.length > 0]).toEqual([verdict === 'accepted', verdict === 'held']);
    });
  }

  it('formulas, errors and schema faults have tests of their own; no rule is without one', () => {
    const elsewhere: RowRule[] = ['formula', 'cell-error', 'body-invalid'];
    expect(new Set([...CASES.map(({ rule }) => rule), ...elsewhere])).toEqual(new Set(Object.keys(ROW_RULES)));
  });

  it('docs/import.md names every rule with its cure', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../../docs/import.md'), 'utf8');
    const missing = Object.entries(ROW_RULES).filter(
      ([rule, { cure }]) => !guide.includes(`\`${rule}\``) || !guide.includes(cure),
    );
    expect(missing).toEqual([]);
  });
});

describe('what is not a fault', () => {
  it('text that begins like a formula stays text', async () => {
    const facts = '=HYPERLINK("http://example.invalid","x")';
    const { rows } = await importTable(penalty({ 违法事实: facts, 违法行为类型: '@SUM(A1)', 处罚依据: '+1-1' }));
    expect(rows[0]?.body).toMatchObject({ violationFacts: facts, violationType: '@SUM(A1)', penaltyBasis: '+1-1' });
  });

  it('blank rows are skipped and do not count', async () => {
    const [headers = [], row = []] = penalty({});
    const { report, verdicts } = await importTable([headers, headers.map(() => ' '), row]);
    expect(report.rows).toBe(1);
    expect(verdicts.map(({ line }) => line)).toEqual([3]);
  });

  it('a failed check digit is for the register to judge', async () => {
    const { rows } = await importTable(penalty({ [CODE]: '91421200MA0XN00A49' }));
    expect(rows[0]).toMatchObject({ uscc: '91421200MA0XN00A49', checkDigitValid: false });
  });

  it('one verdict tells all faults of a row', async () => {
    const { verdicts } = await importTable(penalty({ 处罚决定日期: '昨天', [CODE]: '91', 处罚机关: '' }));
    expect(verdicts[0]).toMatchObject({ verdict: 'rejected', rule: 'required-empty' });
    expect(verdicts[0]?.message).toMatch(/处罚机关.*18 位.*日期/su);
  });

  it('the unit is the column, else the authority, else --unit, else the authority in a title', async () => {
    const [column, authority] = [
      await importTable(penalty({ 数据来源单位: '注册许可科' })),
      await importTable(penalty({ 数据来源单位: '' })),
    ];
    const flag = await importTable(enterprise({ 登记机关: '' }), { options: { unit: '信用科' } });
    const titled = await importTable([['咸宁市市场监督管理局高新分局主体名录'], ...enterprise({ 登记机关: '' })]);
    expect(titled.rows[0]?.unit).toBe('咸宁市市场监督管理局高新分局');
    expect([column, authority, flag].map(({ rows }) => rows[0]?.unit)).toEqual(['注册许可科', AUTHORITY, '信用科']);
  });
});
