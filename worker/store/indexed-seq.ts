import type { Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

const key = (engine: string): string => `indexed_seq:${engine}`;

/** The point of the outbox up to which a search engine has been brought; 0 at first. */
export async function readIndexedSeq(db: Database, engine: string): Promise<number> {
  return Number((await readMeta(db, key(engine))) ?? 0);
}

/** Notes the point of the outbox a search engine has been brought to. */
export async function writeIndexedSeq(db: Database, engine: string, seq: number): Promise<void> {
  await writeMeta(db, key(engine), String(seq));
}
