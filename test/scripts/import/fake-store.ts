import type { Verdict } from '#domain/records-desk/receipt.ts';
import type { ImportStore } from '#scripts/import/import-store.ts';
import type { HeldRow } from '#worker/ingest/held-row.ts';
import type { IngestRow, SourceFile } from '#worker/ingest/ingest-row.ts';

/** A store in memory with the verdicts of the real one as far as rows of one code are concerned; everything it was given is kept. */
export function makeFakeStore() {
  const bodies = new Map<string, string>();
  const rows: IngestRow[] = [];
  const held: HeldRow[] = [];
  const files: SourceFile[] = [];
  const finished: SourceFile[] = [];

  function judge(row: IngestRow): Verdict {
    if (!row.checkDigitValid) return 'held';
    const key = `${row.uscc}|${row.kind}|${row.naturalKey}`;
    const body = JSON.stringify(row.body);
    const known = bodies.get(key);
    bodies.set(key, body);
    if (known === undefined) return 'accepted';
    return known === body ? 'duplicate' : 'corrected';
  }

  const store: ImportStore = {
    begin: async (file) => {
      files.push(file);
    },
    ingest: async (_file, given, heldRows) => {
      rows.push(...given);
      held.push(...heldRows);
      return given.map((row) => ({ line: row.line, verdict: judge(row), uscc: row.uscc, ...row.warning }));
    },
    finish: async (file) => {
      finished.push(file);
    },
  };
  return { store, rows, held, files, finished, bodies };
}
