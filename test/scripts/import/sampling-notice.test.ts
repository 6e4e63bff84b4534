import { describe, expect, it } from 'vitest';
import { importTable } from './import-table.ts';

const USCC = '91421200MA0XN00A4C';
const NAME = '示例数据食品有限公司';
const AUTHORITY = '咸宁市市场监督管理局';

describe('a sampling notice concerns two parties, each by its own code', () => {
  const headers = [
    '序号',
    '标称生产企业名称',
    '标称生产企业统一社会信用代码',
    '被抽样单位名称',
    '被抽样单位统一社会信用代码',
  ];
  const other = '91421202MA0XN00B24';

  it('national headers, three cells of items', async () => {
    const table = [
      ['咸宁市食品安全监督抽检公告（2026年第3期）'],
      [...headers, '样品名称', '生产日期', '不合格项目', '检验值', '标准值', '检验机构', '抽样编号', '数据来源单位'],
      [
        '1',
        NAME,
        USCC,
        '示例数据超市',
        other,
        '糕点',
        '2026-10-01(购进日期)',
        '霉菌；酵母',
        '200；90',
        '≤150；≤100',
        '某检验所',
        'CY1',
        AUTHORITY,
      ],
    ];
    const { report, verdicts, rows } = await importTable(table, { dress: 'xlsx' });
    expect(report).toMatchObject({ layout: 'sampling-notice', rows: 1, counts: { accepted: 1 } });
    expect(verdicts).toHaveLength(1);
    expect(rows.map((row) => [row.uscc, row.body])).toMatchObject([
      [
        USCC,
        { role: 'nominal-producer', otherParty: '示例数据超市', verdict: 'unqualified', batch: '2026-10-01(购进日期)' },
      ],
      [other, { role: 'sampled-unit', otherParty: NAME, noticeTitle: '咸宁市食品安全监督抽检公告（2026年第3期）' }],
    ]);
    expect(rows[0]?.body).toMatchObject({
      failedItems: [{ item: '霉菌', found: '200', limit: '≤150' }, { item: '酵母' }],
    });
  });

  it('provincial headers, ║ in one cell, an outside producer without code is held and the sampled unit stored', async () => {
    const table = [
      [...headers, '食品名称', '生产日期/批号', '不合格项目║检验结果║标准值', '检验机构', '备注'],
      [
        '1',
        '外地某食品厂',
        '/',
        '示例数据超市',
        other,
        '糕点',
        '20261001',
        '菌落总数║12000CFU/g║≤10000CFU/g',
        '某所',
        '',
      ],
    ];
    const { verdicts, rows, held } = await importTable(table, { options: { unit: AUTHORITY } });
    expect(verdicts).toEqual([expect.objectContaining({ verdict: 'held', rule: 'name-only', uscc: other })]);
    expect(verdicts[0]?.message).toContain('另一方的记录已收录');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).toMatchObject({
      role: 'sampled-unit',
      failedItems: [{ item: '菌落总数', found: '12000CFU/g', limit: '≤10000CFU/g' }],
    });
    expect(held).toHaveLength(1);
  });

  it('two producers in one cell are told apart only by as many codes', async () => {
    const names = '委托方：示例数据甲公司；受托方：示例数据乙公司';
    const table = (codes: string) => [
      [...headers, '食品名称', '不合格项目', '检验结果', '标准值', '抽样编号', '数据来源单位'],
      ['1', names, codes, '/', '/', '糕点', '霉菌', '200', '150', 'CY2', AUTHORITY],
    ];
    const apart = await importTable(table(`委托方：${USCC}；受托方：${other}`));
    expect(apart.rows.map((row) => [row.counterpartyName, row.uscc])).toEqual([
      ['示例数据甲公司', USCC],
      ['示例数据乙公司', other],
    ]);
    const together = await importTable(table(USCC));
    expect(together.verdicts[0]).toMatchObject({ verdict: 'held', rule: 'two-parties' });
    expect(together.rows).toEqual([]);
  });

  it('a row held as a whole leaves every party in doubt, not its first alone', async () => {
    const table = [
      [...headers, '食品名称', '不合格项目', '检验结果', '标准值', '检验机构', '抽样编号', '数据来源单位'],
      ['1', NAME, USCC, '示例数据超市', other, '糕点', '霉菌', '200', '150', '联系电话13800000000', 'CY3', AUTHORITY],
    ];
    const { verdicts, rows, held } = await importTable(table);
    expect(verdicts).toEqual([expect.objectContaining({ verdict: 'held', rule: 'personal-data-found' })]);
    expect(rows).toEqual([]);
    expect(held.map(({ uscc }) => uscc)).toEqual([USCC, other]);
    expect(new Set(held.map(({ recordId }) => recordId)).size).toBe(2);
  });
});
