import type { CellValue } from '#scripts/seed/write-table.ts';

/** A penalty of the 2019 edition, complete and fictional. Members are the canonical headers. */
export const PENALTY_ROW: Readonly<Record<string, CellValue>> = {
  行政相对人名称: '示例数据食品有限公司',
  行政相对人类别: '法人及非法人组织',
  '行政相对人代码_1(统一社会信用代码)': '91421200MA0XN00A4C',
  '行政相对人代码_2(工商注册号)': '',
  '行政相对人代码_3(组织机构代码)': '',
  法定代表人: '某甲',
  法定代表人证件类型: '身份证',
  法定代表人证件号码: '',
  自然人证件类型: '',
  自然人证件号码: '',
  行政处罚决定书文号: '咸市监处罚【2026】7号',
  违法行为类型: '经营超过保质期的食品',
  违法事实: '经营超过保质期的糕点两盒。',
  处罚依据: '《中华人民共和国食品安全法》第一百二十四条',
  处罚类别: '警告；罚款',
  处罚内容: '警告，罚款二千元',
  '罚款金额（万元）': '0.2',
  '没收违法所得、没收非法财物的金额（万元）': '',
  暂扣或吊销证照名称及编号: '/',
  处罚决定日期: '2026/11/2',
  处罚有效期: '2099/12/31',
  公示截止期: '',
  处罚机关: '咸宁市市场监督管理局',
  处罚机关统一社会信用代码: '11421200XN0000004Q',
  数据来源单位: '咸宁市市场监督管理局',
  数据来源单位统一社会信用代码: '11421200XN0000004Q',
  备注: '示例数据',
};

/** A table of penalties: a header row, and one row for each set of changes to {@link PENALTY_ROW}. */
export function penaltyTable(...changes: readonly Readonly<Record<string, CellValue>>[]): CellValue[][] {
  const headers = [...new Set([...Object.keys(PENALTY_ROW), ...changes.flatMap((change) => Object.keys(change))])];
  const row = (change: Readonly<Record<string, CellValue>>): CellValue[] =>
    headers.map((header) => change[header] ?? PENALTY_ROW[header] ?? '');
  return [headers, ...(changes.length === 0 ? [{}] : changes).map(row)];
}
