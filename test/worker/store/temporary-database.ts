import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import type { Database } from '#worker/store/database.ts';

/** A data folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianxin-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real database in a folder of its own, closed and gone after the test. */
export async function temporaryDatabase(folder: string = temporaryFolder()): Promise<Database> {
  const { db, close } = await openDatabase(folder);
  onTestFinished(close);
  return db;
}
