import { readFileSync } from 'node:fs';
import { z } from 'zod';

const BackupManifestSchema = z.object({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  createdAt: z.string(),
  programVersion: z.string(),
  databaseId: z.string(),
  seq: z.int(),
  migrations: z.array(z.string()),
  rows: z.record(z.string(), z.int()),
});

/**
 * What is written beside a backup, in `<file>.json`: its SHA-256 and size, when (UTC) and by which version of the program it was made,
 * of which database, up to which point of the outbox, with which migrations and how many rows in each table of the record.
 */
export type BackupManifest = z.infer<typeof BackupManifestSchema>;

/** Where the manifest of a backup lies. @example manifestPath('/b/jianxin-….sqlite') // '/b/jianxin-….sqlite.json' */
export function manifestPath(backup: string): string {
  return `${backup}.json`;
}

/** The manifest beside a backup; null if there is none or it cannot be read: then the backup does not count as good. */
export function readManifest(backup: string): BackupManifest | null {
  try {
    const read = BackupManifestSchema.safeParse(JSON.parse(readFileSync(manifestPath(backup), 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
