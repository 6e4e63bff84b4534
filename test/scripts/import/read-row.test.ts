import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { planColumns } from '#scripts/import/layouts/column-plan.ts';
import { LAYOUTS } from '#scripts/import/layouts/index.ts';
import type { Layout } from '#scripts/import/layouts/layout.ts';
import { readRow } from '#scripts/import/read-row.ts';
import type { RowContext } from '#scripts/import/row-context.ts';
import type { Cell } from '#scripts/table/table-row.ts';
import { importTable } from './import-table.ts';
import { PENALTY_ROW, penaltyTable } from './penalty-table.ts';

function contextOf(layout: Layout, headers: readonly string[]): RowContext {
  const plan = planColumns(layout, headers);
  const asOf = '2026-11-24' as CalendarDate;
  return { plan, layout, jurisdiction: xianning, asOf, titles: [], unit: null, delimited: true, demo: false };
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '/',
    '2026-11-02',
    '长期',
    '罚款',
    '0.2',
    '91421200MA0XN00A4C',
    '9.1E+17',
    '\uD800',
    '未发现问题',
    '委托方：甲；受托方：乙',
  ),
);
const anyCell: fc.Arbitrary<Cell> = fc.record({
  text: anyText,
  kind: fc.constantFrom('text', 'number', 'date', 'boolean', 'error', 'formula'),
});

describe('a row of any content', () => {
  for (const layout of LAYOUTS) {
    it(`as ${layout.id} gives records, a held row or a rejection, and never throws`, () => {
      const context = contextOf(
        layout,
        layout.columns.map(({ header }) => header),
      );
      fc.assert(
        fc.property(fc.array(anyCell, { maxLength: layout.columns.length + 1 }), (cells) => {
          const reading = readRow({ line: 2, cells }, context);
          if (reading === null) return;
          const stored = reading.rows.length > 0 || reading.held.length > 0;
          expect(stored).toBe(reading.rejected === null);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('a formula in a used column and an error value are rejected, in an unused column ignored', () => {
    const headers = [...Object.keys(PENALTY_ROW), '内部列'];
    const layout = LAYOUTS.find(({ id }) => id === 'penalty-2019') as Layout;
    const read = (header: string, kind: Cell['kind']) => {
      const cells = headers.map(
        (name): Cell => ({ text: String(PENALTY_ROW[name] ?? '1'), kind: name === header ? kind : 'text' }),
      );
      return readRow({ line: 2, cells }, contextOf(layout, headers));
    };
    expect(read('违法事实', 'formula')?.rejected).toMatchObject({ rule: 'formula', column: '违法事实' });
    expect(read('处罚机关', 'formula')?.rejected).toMatchObject({ rule: 'formula', column: '处罚机关' });
    expect(read('违法事实', 'error')?.rejected).toMatchObject({ rule: 'cell-error', column: '违法事实' });
    expect(read('内部列', 'formula')?.rows).toHaveLength(1);
  });
});

describe('identity numbers in identity columns are never kept (PIPL 6, 34)', () => {
  const NUMBER = '420822199912314567';
  const IDENTITY_HEADERS = [
    ...[
      '法定代表人身份证号',
      '法定代表人证件号码',
      '证件号码',
      '自然人证件号码',
      '居民身份证号码',
      '行政相对人代码_5(居民身份证号)',
    ],
    ...[
      '行政相对人代码-5（居民身份证号）',
      'XK_FR_ZJHM',
      'cf_xdr_zjhm',
      'CF_FR_SFZH',
      '经办人 身份证',
      '负责人证件号',
      '护照号',
    ],
  ];

  for (const header of IDENTITY_HEADERS) {
    for (const change of [
      {},
      { 行政相对人类别: '自然人' },
      { '行政相对人代码_1(统一社会信用代码)': '' },
      { 处罚决定日期: '昨天' },
    ]) {
      it(`${header}, with ${JSON.stringify(change)}`, async () => {
        const outcome = await importTable(penaltyTable({ ...change, [header]: NUMBER }));
        expect(outcome.verdicts).toHaveLength(1);
        const emitted = JSON.stringify([outcome.verdicts, outcome.rows, outcome.held, outcome.files, outcome.report]);
        expect(emitted).not.toContain(NUMBER);
        expect(emitted).not.toContain(NUMBER.slice(6, 14));
      });
    }
  }

  it('a number shifted into any other column is not repeated by a message, nor kept when the row is held', async () => {
    for (const header of Object.keys(PENALTY_ROW)) {
      const outcome = await importTable(penaltyTable({ [header]: NUMBER }));
      const { verdicts, held, rows } = outcome;
      expect(JSON.stringify([verdicts, held, rows]), header).not.toContain(NUMBER);
    }
  });

  it('a natural person leaves nothing personal behind', async () => {
    const change = {
      行政相对人类别: '自然人',
      行政相对人名称: '诸葛某某',
      自然人证件号码: NUMBER,
      违法事实: '诸葛某某在某村经营',
    };
    const { held, verdicts, rows } = await importTable(penaltyTable(change));
    expect(rows).toEqual([]);
    expect(held).toEqual([expect.objectContaining({ rule: 'natural-person', uscc: null, kind: 'penalty' })]);
    expect(JSON.stringify([held, verdicts])).not.toContain('诸葛');
  });

  it('a held row without code names an organisation but no person', async () => {
    const codeless = { '行政相对人代码_1(统一社会信用代码)': '' };
    const person = await importTable(penaltyTable({ ...codeless, 行政相对人名称: '诸葛某' }));
    const shop = await importTable(penaltyTable({ ...codeless, 行政相对人名称: '示例数据小吃店' }));
    expect(person.held[0]?.summary).not.toContain('诸葛');
    expect(shop.held[0]?.summary).toContain('示例数据小吃店');
  });
});
