import { beginFile, finishFile, ingestRows } from '#worker/ingest/ingest.ts';
import { noteFaults } from '#worker/ingest/note-faults.ts';
import type { Database } from '#worker/store/database.ts';
import type { ImportStore } from './import-store.ts';

/**
 * The importer's store bound to a database: what it takes goes through worker/ingest, the one writer.
 * @example await importFile(path, { ...options, store: databaseStore(db) })
 */
export function databaseStore(db: Database): ImportStore {
  return {
    begin: (file) => beginFile(db, file),
    ingest: (file, rows, held) => ingestRows(db, file, rows, held),
    note: (file, faults) => noteFaults(db, file, faults),
    finish: (file, counts) => finishFile(db, file, counts),
  };
}
