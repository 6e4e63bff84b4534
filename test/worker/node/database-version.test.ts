import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { writeMeta } from '#worker/store/meta.ts';

it('a commit of this process or of another changes the version, reading does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianxin-version-'));
  const [server, importer] = [await openDatabase(folder), await openDatabase(folder)];
  try {
    const first = server.version();
    expect(server.version()).toBe(first);
    await writeMeta(importer.db, 'test', '1');
    const second = server.version();
    expect(second).not.toBe(first);
    await writeMeta(server.db, 'test', '2');
    expect(server.version()).not.toBe(second);
  } finally {
    server.close();
    importer.close();
    rmSync(folder, { recursive: true });
  }
});
