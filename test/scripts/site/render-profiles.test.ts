import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderProfiles } from '#scripts/site/render-profiles.ts';
import { runAstro } from '#scripts/site/run-astro.ts';
import { readSnapshotIndex } from '#scripts/site/snapshot-file.ts';
import { writeSnapshot } from '#test/fixtures/site/write-snapshot.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DIST = join(ROOT, 'dist', `render-profiles-${process.pid}`);
const BUILD = join(DIST, 'node');
const snapshot = mkdtempSync(join(tmpdir(), 'jianxin-snapshot-'));
const pages = () => (readSnapshotIndex(snapshot)?.entries ?? []).flatMap(({ page }) => (page === null ? [] : [page]));
const pathOf = (uscc: string): string => join(BUILD, 'client/enterprise', `${uscc}.html`);

describe('a page of a profile made by the built server', () => {
  const byAstro = new Map<string, string>();

  beforeAll(async () => {
    writeSnapshot(snapshot);
    process.env.JIANXIN_DIST = DIST;
    await runAstro(ROOT, 'node', { snapshot, hasExamples: false });
    for (const { uscc } of pages()) byAstro.set(uscc, readFileSync(pathOf(uscc), 'utf8'));
    rmSync(join(BUILD, 'client/enterprise'), { recursive: true });
    await renderProfiles({ build: BUILD, snapshot, pages: pages() });
  }, 300_000);

  afterAll(() => {
    delete process.env.JIANXIN_DIST;
    for (const folder of [DIST, snapshot]) rmSync(folder, { recursive: true, force: true });
  });

  it('is byte for byte the page that a whole build makes', () => {
    expect(byAstro.size).toBeGreaterThan(1);
    for (const [uscc, html] of byAstro) expect(readFileSync(pathOf(uscc), 'utf8'), uscc).toBe(html);
  });

  it('has its packed form beside it', () => {
    for (const [uscc, html] of byAstro) {
      expect(brotliDecompressSync(readFileSync(`${pathOf(uscc)}.br`)).toString(), uscc).toBe(html);
    }
  });

  it('one that cannot be made stops the build', async () => {
    const [page] = pages();
    if (page === undefined) throw new Error('there is no example');
    const order = { build: BUILD, snapshot, pages: [{ ...page, uscc: '91421200MA0XN00A4C' }] };
    await expect(renderProfiles(order)).rejects.toThrow('does not fit');
  });
});
