import { describe, expect, it } from 'vitest';
import { chooseLayout } from '#scripts/import/layouts/choose-layout.ts';
import { importTable } from './import-table.ts';
import { penaltyTable } from './penalty-table.ts';

describe('a file whose layout cannot be told is unusable and stores nothing', () => {
  it('an unknown header names what the nearest layout lacks', async () => {
    const table = penaltyTable({}).map((row) =>
      row.filter((_, index) => penaltyTable({})[0]?.[index] !== '处罚决定日期'),
    );
    const { report, files, rows } = await importTable(table);
    expect(report.unusable).toMatchObject({ rule: 'layout-unknown' });
    expect(report.unusable?.message).toContain('处罚决定日期');
    expect([files, rows]).toEqual([[], []]);
  });

  it('short headers of the two lists are not guessed at, a title decides', () => {
    const headers = ['统一社会信用代码', '企业名称', '列入原因', '列入日期', '列入机关'];
    expect(chooseLayout(headers, [])).toMatchObject({ unusable: true, rule: 'layout-ambiguous' });
    expect(chooseLayout(headers, ['咸宁市经营异常名录'])).toMatchObject({ layout: { id: 'abnormal-list' } });
    expect(chooseLayout(headers, ['严重违法失信名单.csv'])).toMatchObject({ layout: { id: 'serious-list' } });
  });

  it('no header at all, and one header twice', async () => {
    expect(
      (
        await importTable([
          ['甲', '乙'],
          ['1', '2'],
        ])
      ).report.unusable?.rule,
    ).toBe('header-not-found');
    const [headers = [], row = []] = penaltyTable({});
    const twice = await importTable([
      [...headers, '处罚类别'],
      [...row, '罚款'],
    ]);
    expect(twice.report.unusable?.rule).toBe('column-repeated');
  });

  it('a data exchange export that mixes _ and ＿ and carries both 企业名称 and 行政相对人名称', () => {
    const headers = [
      ...[
        '企业名称',
        '关联机构设立登记表主键ID',
        '数据来源',
        '信息提供部门名称',
        '行政相对人代码_2',
        '行政相对人代码＿3',
      ],
      ...['行政相对人代码_1', '许可决定书文号', '项目名称', '行政许可编码', '审批类别', '许可内容', '行政相对人名称'],
      ...[
        '行政相对人代码＿4',
        '法定代表人名称',
        '行政相对人代码＿5',
        '许可决定日期',
        '许可截止期',
        '许可机关',
        '公示截止期',
      ],
    ];
    const plan = chooseLayout(headers, []);
    if ('unusable' in plan) throw new Error(plan.message);
    const headerOf = (member: string) => plan.columns.find(({ column }) => column.member === member)?.header;
    expect(plan.layout.id).toBe('licence-2015');
    expect(['name', 'uscc', 'unit'].map(headerOf)).toEqual(['行政相对人名称', '行政相对人代码_1', '信息提供部门名称']);
  });

  it('marks of obligation, spaces and extra columns do not hide a layout', async () => {
    const [headers = [], row = []] = penaltyTable({});
    const marked = headers.map((header) => `* ${header} （必填）`);
    const { report } = await importTable([
      [...marked, '内部流水'],
      [...row, '1'],
    ]);
    expect(report).toMatchObject({ layout: 'penalty-2019', counts: { accepted: 1 } });
  });
});
