import type { IngestRow } from '#worker/ingest/ingest-row.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import type { ImportStore } from './import-store.ts';

function judge(row: IngestRow): RowVerdict {
  const base = { line: row.line, uscc: row.uscc };
  if (row.checkDigitValid) return { ...base, verdict: 'accepted', ...row.warning };
  return {
    ...base,
    verdict: 'held',
    rule: 'check-digit',
    message: '统一社会信用代码的校验位不符。正式导入时，只有登记库中已有同一代码、同一名称的主体才会收下。',
  };
}

/**
 * A store that stores nothing: for a check of a file before it is imported. It knows no register, so what would be a correction, a
 * duplicate or a name conflict is told as accepted.
 * @example await importFile(path, { ...options, store: dryRunStore })
 */
export const dryRunStore: ImportStore = {
  begin: async () => {},
  ingest: async (_file, rows) => rows.map(judge),
  finish: async () => {},
};
