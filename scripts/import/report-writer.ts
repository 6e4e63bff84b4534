import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import { ConfigurationError } from '#worker/node/configuration.ts';

/** Writes verdicts as JSON lines; `file` names the file where one report covers several. */
export type ReportWriter = {
  write(verdicts: readonly RowVerdict[], file?: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a report before anything is imported. Memory stays flat: a slow disk slows the import.
 * @throws ConfigurationError if the file cannot be opened, so that nothing is stored without the report that was asked for
 * @example const report = await openReport('report.jsonl'); await report.write(verdicts); await report.close();
 */
export async function openReport(path: string): Promise<ReportWriter> {
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch {
    throw new ConfigurationError([
      `--report 指定的文件不能写入：${path}。The report cannot be written. 请换一个可写的位置。`,
    ]);
  }
  return {
    async write(verdicts, file) {
      const label = file === undefined ? {} : { file };
      const text = verdicts.map((verdict) => `${JSON.stringify({ ...verdict, ...label })}\n`).join('');
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}
