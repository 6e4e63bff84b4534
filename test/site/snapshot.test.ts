import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSnapshot, readSummary } from '#site/data/snapshot.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';
import { writeSnapshot } from '#test/fixtures/site/write-snapshot.ts';

describe('the snapshot a site is built from', () => {
  let folder = '';
  const write = (...values: unknown[]) =>
    writeFileSync(join(folder, 'profiles.ndjson'), values.map((value) => `${JSON.stringify(value)}\n`).join(''));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jianxin-snapshot-'));
    vi.stubEnv('JIANXIN_SNAPSHOT', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('absent: no profiles, no figures, no error', async () => {
    expect(await readSnapshot()).toEqual([]);
    expect(readSummary()).toBeNull();
  });

  it('is read line by line', async () => {
    writeSnapshot(folder);
    const profiles = await readSnapshot();
    expect(profiles.map(({ profile }) => profile.uscc)).toEqual(
      Object.values(EXAMPLE_PROFILES).map(({ uscc }) => uscc),
    );
    expect(readSummary()?.enterprises).toBe(profiles.length);
  });

  it('the next day alone changes no page; a record does', async () => {
    const { ordinary, empty } = EXAMPLE_PROFILES;
    write(ordinary, { ...ordinary, asOf: '2026-11-24' }, { ...ordinary, records: empty.records });
    const [today, tomorrow, other] = (await readSnapshot()).map(({ revision }) => revision);
    expect(tomorrow).toBe(today);
    expect(other).not.toBe(today);
  });

  it('a line that is not a profile stops the build', async () => {
    write(EXAMPLE_PROFILES.ordinary, { uscc: EXAMPLE_PROFILES.ordinary.uscc });
    await expect(readSnapshot()).rejects.toThrow('Line 2');
  });
});
