import { basename } from 'node:path';
import type { ImportReport } from './import-report.ts';
import { LAYOUTS } from './layouts/index.ts';

/**
 * One file's outcome in one line of Chinese for the clerk.
 * @example describeReport(report) // '处罚.csv（行政处罚（双公示 2019 版））：12 行，收录 10，更正 0，重复 0，暂存 1，退回 1'
 */
export function describeReport(report: ImportReport): string {
  const name = basename(report.path);
  const { counts, unusable } = report;
  const summary = `${report.rows} 行，收录 ${counts.accepted}，更正 ${counts.corrected}，重复 ${counts.duplicate}，暂存 ${counts.held}，退回 ${counts.rejected}`;
  if (unusable !== null) {
    const stored = report.rows === 0 ? '未收录任何内容' : `中途停止：${summary}`;
    return `${name}：文件不可用（${unusable.rule}），${stored}。${unusable.message}`;
  }
  const title = LAYOUTS.find(({ id }) => id === report.layout)?.title ?? '';
  const stopped = report.interrupted ? '。已中断，重新运行同一命令即可继续' : '';
  return `${name}（${title}）：${summary}${stopped}`;
}
