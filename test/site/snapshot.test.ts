import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSnapshotPages, readSnapshotProfile } from '#site/data/snapshot.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';
import { writeSnapshot } from '#test/fixtures/site/write-snapshot.ts';

describe('the snapshot a site is built from', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jianxin-snapshot-'));
    vi.stubEnv('JIANXIN_SNAPSHOT', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('absent, or none named: no profiles, no error', () => {
    expect(readSnapshotPages()).toEqual([]);
    vi.stubEnv('JIANXIN_SNAPSHOT', '');
    expect(readSnapshotPages()).toEqual([]);
  });

  it('gives each profile where its index says it stands', () => {
    writeSnapshot(folder);
    const pages = readSnapshotPages();
    expect(pages.map(readSnapshotProfile)).toEqual(Object.values(EXAMPLE_PROFILES));
  });

  it('a line that is cut, of another, or not a profile stops the build', () => {
    writeSnapshot(folder);
    const [first, second] = readSnapshotPages();
    if (first === undefined || second === undefined) throw new Error('too few examples');
    expect(() => readSnapshotProfile({ ...first, bytes: first.bytes - 9 })).toThrow(first.uscc);
    expect(() => readSnapshotProfile({ ...first, at: second.at, bytes: second.bytes })).toThrow(
      'write the snapshot again',
    );
    const lines = readFileSync(join(folder, 'profiles.ndjson'), 'utf8');
    writeFileSync(join(folder, 'profiles.ndjson'), lines.replace('"sources":[', '"sourced":['));
    expect(() => readSnapshotProfile(first)).toThrow(first.uscc);
  });
});
