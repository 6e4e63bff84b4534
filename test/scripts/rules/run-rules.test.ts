import { describe, expect, it } from 'vitest';
import { PROVISIONS } from '#domain/law/index.ts';
import { runRules } from '#scripts/rules/run-rules.ts';
import { importRows } from '../../worker/ingest/import-rows.ts';
import { aFile, aPenaltyRow } from '../../worker/ingest/row-fixture.ts';
import { temporaryDatabase, temporaryFolder } from '../../worker/store/temporary-database.ts';

async function run(given: readonly string[], folder: string) {
  let text = '';
  let faults = '';
  const environment = { JIANXIN_DATA: folder, JIANXIN_ENV: 'test', JIANXIN_TODAY: '2026-11-24' };
  const code = await runRules(given, environment, { out: (more) => (text += more), fault: (more) => (faults += more) });
  return { code, text, faults };
}

describe('npm run rules', () => {
  it('prints every provision, one a line, without counts where there is no database', async () => {
    const { code, text } = await run(['--csv'], temporaryFolder());
    expect(code).toBe(0);
    const lines = text.split('\r\n');
    expect(lines.length).toBe(PROVISIONS.length + 2);
    for (const { id, citation } of PROVISIONS) expect(text).toContain(`"${id}","${citation}"`);
    expect(lines[0]).not.toContain('今日据以公示');
  });

  it('says how many public records rest on each provision, in columns', async () => {
    const folder = temporaryFolder();
    await importRows(await temporaryDatabase(folder), aFile('a'), [aPenaltyRow()]);
    const { text } = await run([], folder);
    const line = text.split('\n').find((one) => one.startsWith('order-45-art-2 '));
    expect(line).toMatch(/已核对原文 {2}.* {2}1$/);
  });

  it('an unknown option is explained', async () => {
    const { code, faults } = await run(['--xls'], temporaryFolder());
    expect(code).toBe(2);
    expect(faults).toContain('Usage: npm run rules');
  });
});
