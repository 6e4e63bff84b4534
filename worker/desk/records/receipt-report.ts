import { csvLine } from '#domain/csv-line.ts';
import type { Receipt, Verdict } from '#domain/records-desk/receipt.ts';
import type { Database } from '../../store/database.ts';
import { receiptFaults } from '../../store/receipts.ts';

// Spreadsheets take a file without it for the local code page and show Chinese as rubbish.
const BOM = '\uFEFF';
const AT_ONCE = 1000;
const VERDICTS: Readonly<Record<Verdict, string>> = {
  accepted: '收录',
  corrected: '更正',
  duplicate: '重复',
  held: '暂存',
  rejected: '退回',
};

/**
 * The report on a received file for the unit that sent it, as a table for spreadsheets: what it was, what became of its rows, and each row
 * with a fault by line, rule, column and cure. No cell runs as a formula; it holds no personal data.
 * @example await receiptReport(db, receipt) // '\uFEFF"文件","处罚.csv"…'
 */
export async function receiptReport(db: Database, receipt: Receipt): Promise<string> {
  const { name, digest, receivedAt, rows, counts, finishedAt } = receipt;
  const lines = [
    ['文件', name],
    ['SHA-256', digest],
    ['收到时间（UTC）', receivedAt],
    ['单位', receipt.units.join('、')],
    ['数据行', String(rows)],
    ...(counts === null
      ? []
      : (Object.keys(VERDICTS) as Verdict[]).map((verdict) => [VERDICTS[verdict], String(counts[verdict] ?? 0)])),
    ...(finishedAt === null ? [['状态', '导入中断，尚未收完']] : []),
    [],
    ['行号', '结论', '规则', '列名', '问题和处理办法', '目前'],
  ];
  for (let after = 0; ; ) {
    const faults = await receiptFaults(db, digest, { after, limit: AT_ONCE });
    for (const { line, verdict, rule, column, message, isHeld } of faults) {
      const now = verdict !== 'held' ? '' : isHeld ? '仍暂存' : '已由后来的文件解决';
      lines.push([String(line), VERDICTS[verdict], rule, column ?? '', message, now]);
    }
    const last = faults.at(-1);
    if (last === undefined || faults.length < AT_ONCE) break;
    after = last.line;
  }
  return BOM + lines.map(csvLine).join('');
}
