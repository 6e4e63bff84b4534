import type { CellValue } from '#scripts/seed/write-table.ts';

/**
 * A list of credit commitments with one lawful row, but for what a test changes.
 * @example commitmentTable({ 履约核查结果: '已履行' })
 */
export function commitmentTable(change: Readonly<Record<string, CellValue>>): CellValue[][] {
  const row: Record<string, CellValue> = {
    企业名称: '示例数据食品有限公司',
    统一社会信用代码: '91421200MA0XN00A4C',
    承诺事项: '食品安全主体责任',
    承诺内容: '不采购来源不明的食品原料。',
    承诺日期: '2026-03-15',
    承诺受理单位: '咸宁市市场监督管理局',
    ...change,
  };
  return [Object.keys(row), Object.values(row)];
}
