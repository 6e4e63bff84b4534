import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';

/** Writes verdicts as JSON lines; `file` names the file where one report covers several. */
export type ReportWriter = {
  write(verdicts: readonly RowVerdict[], file?: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a report. Memory stays flat: a slow disk slows the import.
 * @throws (on the first write or on close) if the file cannot be written
 * @example const report = openReport('report.jsonl'); await report.write(verdicts); await report.close();
 */
export function openReport(path: string): ReportWriter {
  const stream = createWriteStream(path);
  let failure: unknown = null;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    async write(verdicts, file) {
      if (failure !== null) throw failure;
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
