import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openDumpFolder } from '#worker/node/dump-folder.ts';
import { temporaryFolder } from '../store/temporary-database.ts';

function* lines(count: number, broken = false): Generator<string> {
  for (let line = 0; line < count; line += 1) yield `${line} ${'示例数据'.repeat(30)}\n`;
  if (broken) throw new Error('the record cannot be read');
}

describe('the folder of open data', () => {
  it('keeps a text whole under a name of its digest, the same text under the same name', async () => {
    const folder = temporaryFolder();
    const files = openDumpFolder(folder);
    const kept = await files.keep('part-0', 'ndjson', lines(5000));
    expect(await files.keep('part-0', 'ndjson', lines(5000))).toEqual(kept);
    expect(readdirSync(folder)).toEqual([kept.name]);
    expect(gunzipSync((await files.read(kept.name)) ?? '').toString()).toBe([...lines(5000)].join(''));
    expect(await files.measure([kept.name])).toEqual({ bytes: kept.bytes, sha256: kept.sha256 });
  });

  it('leaves nothing of a text that broke off', async () => {
    const folder = temporaryFolder();
    await expect(openDumpFolder(folder).keep('part-0', 'ndjson', lines(5000, true))).rejects.toThrow('cannot be read');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('sweeps what is no longer offered and what a killed process left, and nothing that is not its own', async () => {
    const folder = temporaryFolder();
    const files = openDumpFolder(folder);
    const [old, kept] = [await files.keep('part-0', 'csv', ['old']), await files.keep('part-0', 'csv', ['new'])];
    for (const name of ['making-0', 'notes.txt']) writeFileSync(join(folder, name), '');
    await files.sweep(new Set([kept.name]));
    expect(readdirSync(folder).toSorted()).toEqual(['notes.txt', kept.name].toSorted());
    expect([await files.read(old.name), await files.measure([old.name])]).toEqual([null, null]);
    expect(await files.missing([old.name, kept.name])).toEqual([old.name]);
  });
});
