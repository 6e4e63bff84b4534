import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportHost, runImport } from '#scripts/import/run-import.ts';
import { writeTable } from '#scripts/seed/write-table.ts';
import { makeFakeStore } from './fake-store.ts';
import { penaltyTable } from './penalty-table.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianxin-run-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeHost(change: Partial<ImportHost> = {}) {
  const fake = makeFakeStore();
  const written = { output: '', errors: '', synced: [] as string[], closed: 0, opened: [] as string[] };
  const host: ImportHost = {
    environment: { JIANXIN_TODAY: '2026-11-24', JIANXIN_DATA: '/data' },
    output: { write: (text: string) => (written.output += text) },
    errors: { write: (text: string) => (written.errors += text) },
    now: () => Date.parse('2026-11-24T02:00:00Z'),
    openRegister: async (dataDir) => {
      written.opened.push(dataDir);
      return {
        store: fake.store,
        sync: async (asOf) => {
          written.synced.push(asOf);
        },
        close: () => {
          written.closed += 1;
        },
      };
    },
    signal: new AbortController().signal,
    ...change,
  };
  return { host, written, fake };
}

function write(name: string, table = penaltyTable({})): string {
  const path = join(folder, name);
  writeTable(path, table, 'utf-8');
  return path;
}

describe('the import command', () => {
  it('all rows in: exit 0, one report line per row, the index brought up to date', async () => {
    const { host, written, fake } = makeHost();
    const report = join(folder, 'report.jsonl');
    const path = write('处罚.csv', penaltyTable({}, { 行政处罚决定书文号: '咸市监处罚〔2026〕8号' }));
    expect(await runImport([path, '--report', report], host)).toBe(0);
    const lines = readFileSync(report, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { line: 2, verdict: 'accepted', uscc: '91421200MA0XN00A4C' },
      { line: 3, verdict: 'accepted', uscc: '91421200MA0XN00A4C' },
    ]);
    expect(written).toMatchObject({ synced: ['2026-11-24'], closed: 1, opened: ['/data'] });
    expect(written.output).toContain('处罚.csv（行政处罚（双公示 2019 版））：2 行，收录 2');
    expect(fake.files[0]).toMatchObject({ layout: 'penalty-2019', kind: 'penalty', rows: 2, receivedOn: '2026-11-24' });
    expect(fake.finished).toHaveLength(1);
  });

  it('a rejected row: exit 1; an unusable file beside it: exit 2, the others are still imported', async () => {
    const bad = write('退回.csv', penaltyTable({ 处罚决定日期: '昨天' }));
    const good = write('收录.csv');
    expect(await runImport([bad], makeHost().host)).toBe(1);
    const { host, written, fake } = makeHost();
    const report = join(folder, 'report.jsonl');
    expect(await runImport([join(folder, '没有.csv'), bad, good, '--report', report], host)).toBe(2);
    expect(written.errors).toContain('file-missing');
    expect(fake.rows).toHaveLength(1);
    expect(readFileSync(report, 'utf8')).toContain(`"file":${JSON.stringify(bad)}`);
  });

  it('the same file twice: every row a duplicate; a changed row: a correction', async () => {
    const { host, written } = makeHost();
    const path = write('处罚.csv');
    await runImport([path], host);
    expect(await runImport([path], host)).toBe(0);
    write('处罚.csv', penaltyTable({ '罚款金额（万元）': '0.3' }));
    expect(await runImport([path], host)).toBe(0);
    expect(written.output).toMatch(/收录 1.*重复 1.*更正 1/su);
  });

  it('--dry-run opens no register; --quiet says nothing when all is well', async () => {
    const { host, written, fake } = makeHost();
    expect(await runImport([write('处罚.csv'), '--dry-run'], host)).toBe(0);
    expect([written.opened, fake.rows]).toEqual([[], []]);
    expect(written.output).toContain('未入库');
    const quiet = makeHost();
    await runImport([write('处罚.csv'), '--quiet'], quiet.host);
    expect([quiet.written.output, quiet.written.errors]).toEqual(['', '']);
  });

  it('--unit names the source where the file does not', async () => {
    const table = [
      ['统一社会信用代码', '企业名称', '登记状态', '住所'],
      ['91421200MA0XN00A4C', '示例数据食品有限公司', '存续', '某路1号'],
    ];
    const { host, fake } = makeHost();
    expect(await runImport([write('名录.csv', table), '--unit', '注册许可科'], host)).toBe(0);
    expect(fake.rows[0]?.unit).toBe('注册许可科');
  });

  it('wrong words are explained in Chinese and English, and nothing is opened', async () => {
    for (const words of [[], ['a.csv', '--reprot', 'x'], ['a.csv', '--unit', ' '], ['a.csv', '--report', './a.csv']]) {
      const { host, written } = makeHost();
      expect(await runImport(words, host)).toBe(2);
      expect(written.errors).toMatch(/用法 · Usage/u);
      expect(written.opened).toEqual([]);
    }
  });

  it('a report that cannot be written, or a bad environment: exit 2 before anything is stored', async () => {
    const { host, written, fake } = makeHost();
    expect(await runImport([write('处罚.csv'), '--report', join(folder, '没有', 'r.jsonl')], host)).toBe(2);
    expect(await runImport([write('处罚.csv')], { ...host, environment: { JIANXIN_TODAY: 'morgen' } })).toBe(2);
    expect(fake.rows).toEqual([]);
    expect(written.errors).toContain('JIANXIN_TODAY');
  });

  it('interrupted: stops between two batches, says how to go on, and the rerun completes', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => ({
      行政处罚决定书文号: `咸市监处罚〔2026〕${index + 1}号`,
    }));
    const path = write('处罚.csv', penaltyTable(...rows));
    const stop = new AbortController();
    const { host, written, fake } = makeHost({ signal: stop.signal });
    const { ingest } = fake.store;
    fake.store.ingest = async (...given) => {
      stop.abort();
      return ingest(...given);
    };
    expect(await runImport([path], host)).toBe(1);
    expect(written.output).toContain('已中断');
    expect(fake.finished).toEqual([]);
    const stored = fake.bodies.size;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(1200);
    expect(await runImport([path], { ...host, signal: new AbortController().signal })).toBe(0);
    expect(fake.bodies.size).toBe(1200);
    expect(written.output).toContain(`收录 ${1200 - stored}，更正 0，重复 ${stored}`);
  });

  it('a progress bar on a terminal, none in a log of a small file', async () => {
    let bar = '';
    const errors = { isTTY: true, write: (text: string) => (bar += text) };
    await runImport([write('处罚.csv')], makeHost({ errors }).host);
    expect(bar).toContain('[████████████████████████] 处罚.csv  1/1 行');
    const { host, written } = makeHost();
    await runImport([write('处罚.csv')], host);
    expect(written.errors).toBe('');
  });
});
