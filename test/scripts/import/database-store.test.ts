import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { databaseStore } from '#scripts/import/database-store.ts';
import { importFile } from '#scripts/import/import-file.ts';
import { type CellValue, writeTable } from '#scripts/seed/write-table.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { penaltyTable } from './penalty-table.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CODE = '行政相对人代码_1(统一社会信用代码)';
const CHECK_FAILS = '91421200MA0XN00A49';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianxin-import-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, table: readonly (readonly CellValue[])[]): string {
  const path = join(folder, name);
  writeTable(path, table, 'utf-8');
  return path;
}

async function importInto(dataDir: string, path: string) {
  const verdicts: RowVerdict[] = [];
  const { db, close } = await openDatabase(join(folder, dataDir));
  try {
    const report = await importFile(path, {
      store: databaseStore(db),
      jurisdiction: xianning,
      unit: null,
      receivedAt: '2026-11-24T02:00:00.000Z',
      receivedOn: '2026-11-24' as CalendarDate,
      report: (batch) => {
        verdicts.push(...batch);
      },
      progress: () => {},
    });
    return { report, verdicts: verdicts.map(({ verdict }) => verdict), rules: verdicts.map(({ rule }) => rule) };
  } finally {
    close();
  }
}

function many(count: number) {
  return penaltyTable(
    ...Array.from({ length: count }, (_, index) => ({ 行政处罚决定书文号: `咸市监处罚〔2026〕${index + 1}号` })),
  );
}

/** What is stored, without the instants at which it was stored. */
function stored(dataDir: string) {
  const db = new DatabaseSync(join(folder, dataDir, 'jianxin.sqlite'), { readOnly: true });
  const records = db.prepare('SELECT id, uscc, version, body, unit, file_digest, row FROM record ORDER BY id').all();
  const versions = db.prepare('SELECT record_id, version, body FROM record_version ORDER BY 1, 2').all();
  const held = db.prepare('SELECT file_digest, line, rule, summary FROM held_row ORDER BY 1, 2').all();
  const files = db.prepare('SELECT digest, finished_at IS NOT NULL AS finished FROM source_file ORDER BY 1').all();
  const faults = db.prepare('SELECT line, verdict, rule, message FROM import_fault ORDER BY file_digest, line').all();
  db.close();
  return { records, versions, held, files, faults };
}

describe('the importer into the real store', () => {
  it('the same file twice changes nothing', async () => {
    const path = write('处罚.csv', many(3));
    expect((await importInto('data', path)).verdicts).toEqual(['accepted', 'accepted', 'accepted']);
    const before = stored('data');
    expect((await importInto('data', path)).verdicts).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(stored('data')).toEqual(before);
    expect(before.records).toHaveLength(3);
  });

  it('a changed row is a correction, and both versions are kept', async () => {
    await importInto('data', write('处罚.csv', penaltyTable({})));
    const { verdicts } = await importInto('data', write('更正.csv', penaltyTable({ '罚款金额（万元）': '0.3' })));
    expect(verdicts).toEqual(['corrected']);
    const { records, versions } = stored('data');
    expect(String(records[0]?.body)).toContain('"fineAmount":300000');
    expect(String(versions[0]?.body)).toContain('"fineAmount":200000');
  });

  it('the bracket form of a decision number does not make a second record', async () => {
    await importInto('data', write('处罚.csv', penaltyTable({})));
    const other = penaltyTable({ 行政处罚决定书文号: '咸市监处罚(2026)7号' });
    expect((await importInto('data', write('又一份.csv', other))).verdicts).toEqual(['duplicate']);
  });

  it('a code that fails its check digit, and a code under another name, are held without attaching', async () => {
    const first = await importInto('data', write('校验位.csv', penaltyTable({ [CODE]: CHECK_FAILS })));
    expect([first.verdicts, first.rules]).toEqual([['held'], ['check-digit']]);
    await importInto('data', write('处罚.csv', penaltyTable({})));
    const renamed = penaltyTable({ 行政相对人名称: '示例数据另一公司', 行政处罚决定书文号: '咸市监处罚〔2026〕9号' });
    const second = await importInto('data', write('异名.csv', renamed));
    expect([second.verdicts, second.rules]).toEqual([['held'], ['name-differs']]);
    expect(stored('data').records).toHaveLength(1);
    expect(stored('data').held).toHaveLength(2);
  });

  it('nothing of a natural person, nor of a row with personal data in its text, reaches the database file', async () => {
    const number = '42082219991231456X';
    const table = penaltyTable(
      { 行政相对人类别: '自然人', 行政相对人名称: '诸葛某某', 自然人证件号码: number },
      { 违法事实: `诸葛某某（身份证${number}）无证经营`, 法定代表人证件号码: number },
    );
    const { verdicts, rules } = await importInto('data', write('处罚.csv', table));
    expect([verdicts, rules]).toEqual([
      ['held', 'held'],
      ['natural-person', 'personal-data-found'],
    ]);
    const { records, held, faults } = stored('data');
    expect(records).toEqual([]);
    expect(JSON.stringify([held, faults])).not.toMatch(/诸葛|420822/u);
    expect(faults).toHaveLength(2);
  });

  it('a list without rows still says that its unit has sent: nothing to report is not nothing sent', async () => {
    const header = ['企业名称', '统一社会信用代码', '列入经营异常名录原因', '列入日期', '作出决定机关（列入）'];
    const path = write('异常.csv', [['填报单位：咸宁市市场监督管理局信用科'], header]);
    expect((await importInto('data', path)).verdicts).toEqual([]);
    const db = new DatabaseSync(join(folder, 'data', 'jianxin.sqlite'), { readOnly: true });
    expect({ ...db.prepare('SELECT kind, unit, received_at FROM source_state').get() }).toEqual({
      kind: 'abnormal-listing',
      unit: '咸宁市市场监督管理局信用科',
      received_at: '2026-11-24T02:00:00.000Z',
    });
    db.close();
  });

  it('what was found in rows is kept for the report to the unit, refused rows too, and masked', async () => {
    const phone = '13800000000';
    const table = penaltyTable({}, { 处罚决定日期: `2026-13-45 ${phone}` }, { [CODE]: CHECK_FAILS });
    const path = write('处罚.csv', table);
    await importInto('data', path);
    await importInto('data', path);
    const { faults } = stored('data');
    expect(faults.map(({ line, verdict, rule }) => [line, verdict, rule])).toEqual([
      [3, 'rejected', 'date-invalid'],
      [4, 'held', 'check-digit'],
    ]);
    expect(JSON.stringify(faults)).not.toContain(phone);
  });

  it('an unusable file stores nothing', async () => {
    const { report } = await importInto(
      'data',
      write('坏.csv', [
        ['甲', '乙'],
        ['1', '2'],
      ]),
    );
    expect(report.unusable?.rule).toBe('header-not-found');
    expect(stored('data')).toEqual({ records: [], versions: [], held: [], files: [], faults: [] });
  });

  it('killed in the middle, the rerun ends in the state of an undisturbed run', async () => {
    const path = write('处罚.csv', many(3000));
    await importInto('undisturbed', path);
    const report = join(folder, 'report.jsonl');
    const child = spawn(process.execPath, ['scripts/import.ts', path, '--report', report], {
      cwd: ROOT,
      env: { ...process.env, JIANXIN_DATA: join(folder, 'killed'), JIANXIN_TODAY: '2026-11-24' },
    });
    const ended = once(child, 'exit');
    while (child.exitCode === null && !(existsSync(report) && statSync(report).size > 0)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill('SIGKILL');
    await ended;
    const half = stored('killed').records.length;
    expect(half).toBeGreaterThan(0);
    const { report: again } = await importInto('killed', path);
    expect(again.counts).toMatchObject({ accepted: 3000 - half, duplicate: half });
    expect(stored('killed')).toEqual(stored('undisturbed'));
  }, 60_000);
});

describe('a row held for what its text holds', () => {
  it('is settled by a later file that gives the same decision without it', async () => {
    const number = { 行政处罚决定书文号: '咸市监处罚〔2026〕1号' };
    const held = write('held.csv', penaltyTable({ ...number, 违法事实: '联系电话13812345678' }));
    expect((await importInto('data', held)).rules).toEqual(['personal-data-found']);
    await importInto('data', write('cured.csv', penaltyTable(number)));
    const { rules } = await importInto('data', held);
    expect(rules).toEqual(['personal-data-found']);
    const db = new DatabaseSync(join(folder, 'data/jianxin.sqlite'));
    expect(db.prepare('SELECT count(*) AS n FROM held_row').get()).toEqual({ n: 0 });
    db.close();
  });
});
