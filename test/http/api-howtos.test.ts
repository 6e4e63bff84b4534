import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_DOCS, API_HOWTOS } from '#site/text/zh-CN-api.ts';
import { type Portal, startPortal } from './portal.ts';

const run = promisify(execFile);
const samples = [...API_DOCS.sections, ...API_HOWTOS].flatMap(({ code = [] }) => code);

// What a reader has to fill in first: a secret of one's own, an address of one's own, an answer from before.
const TO_FILL_IN = /\$SECRET|上次|上一次|记录编号|hooks\.example|PUT|api\/v1\/watchlists"/;
const CURL = samples.filter((code) => code.startsWith('curl ') && !TO_FILL_IN.test(code));
const TYPESCRIPT = samples.filter((code) => code.startsWith('const site = process.env.SITE'));

let portal: Portal;
let folder: string;

beforeAll(async () => {
  portal = await startPortal();
  folder = mkdtempSync(join(tmpdir(), 'jianxin-howtos-'));
});
afterAll(async () => {
  await portal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const here = () => ({ cwd: folder, env: { ...process.env, SITE: portal.url } });

describe('the samples of the page about the API, run as they stand', () => {
  it('are there', () => {
    expect(CURL.length).toBeGreaterThan(15);
    expect(TYPESCRIPT).toHaveLength(1);
  });

  it.each(CURL)('%s', async (code) => {
    const { stdout } = await run('bash', ['-c', `curl() { command curl -sS -f "$@"; }\n${code}`], here());
    expect(stdout).not.toContain('application/problem+json');
  });

  it.each(TYPESCRIPT)('TypeScript: %#', async (code) => {
    const file = join(folder, 'sample.mts');
    writeFileSync(file, code);
    const { stdout } = await run(process.execPath, [file], here());
    expect(stdout).toContain('exact');
    expect(stdout).toContain('尚未归集');
  });
});
