import { describe, expect, it } from 'vitest';
import { type DutiesHost, runDuties } from '#scripts/duties/run-duties.ts';
import { recordId } from '#worker/ingest/record-id.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { storeDays } from '#worker/store/record-days.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { importRows } from '../../worker/ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../../worker/ingest/row-fixture.ts';
import { temporaryDatabase, temporaryFolder } from '../../worker/store/temporary-database.ts';

const PERSONAL = '当事人经营者电话13800000000，经营的食品标签不符合规定。';

/** A register with a penalty in review whose last day is 2026-11-09, and one that was shown in time; and the command beside it. */
async function office() {
  const dataDir = temporaryFolder();
  const db = await temporaryDatabase(dataDir);
  await importRows(db, aFile('list', { kind: 'registration' }), [aRegistrationRow(ENTERPRISE_NAME)]);
  await importRows(db, aFile('a', { receivedOn: '2026-10-20' }), [
    aPenaltyRow(
      {
        documentNumber: '咸市监处罚〔2026〕77号',
        decidedOn: day('2026-10-12'),
        publishedOn: null,
        violationFacts: PERSONAL,
      },
      { unit: '执法支队' },
    ),
    aPenaltyRow(
      { documentNumber: '咸市监处罚〔2026〕78号', decidedOn: day('2026-10-12'), publishedOn: day('2026-10-15') },
      { line: 3, unit: '高新分局' },
    ),
  ]);
  let said = '';
  const channel = { write: (text: string) => (said += text) };
  const host: DutiesHost = {
    environment: { JIANXIN_DATA: dataDir, JIANXIN_TODAY: AS_OF },
    output: channel,
    errors: channel,
    now: () => Date.parse(`${AS_OF}T04:00:00Z`),
    open: (folder) => openDatabase(folder),
  };
  return {
    run: async (...words: string[]) => {
      said = '';
      return { code: await runDuties(words, host), said };
    },
    host,
  };
}

describe('the list of duties', () => {
  it('names the overdue one of its unit, with its last day and why it is not shown', async () => {
    const { run } = await office();
    const { code, said } = await run();
    expect(code).toBe(1);
    expect(said).toMatch(/执法支队\n {2}逾期 2 {2}未到期 0/u);
    expect(said).toMatch(new RegExp(`2026-11-09 +公示 +逾期 15 日 +${ENTERPRISE_USCC} .*待核对，尚未公示`, 'u'));
    expect(said).toMatch(/高新分局\n {2}逾期 0/u);
    expect(said).not.toContain('13800000000');
  });

  it('on an earlier day it is still running, and the exit code says that nothing is overdue', async () => {
    const { run } = await office();
    const { code, said } = await run('--on', '2026-10-20', '--unit', '执法支队');
    expect(code).toBe(0);
    expect(said).toMatch(/2026-11-09 +公示 +还有 20 日/u);
    expect(said).not.toContain('高新分局');
  });

  it('as JSON gives one object a line with the provision; the done ones with --all', async () => {
    const { run } = await office();
    const lines = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const open = lines((await run('--json', '--unit', '执法支队')).said);
    expect(open.map(({ state }) => state)).toEqual(['overdue', 'overdue']);
    expect(open[0]).toMatchObject({
      uscc: ENTERPRISE_USCC,
      duty: 'publish',
      workingDays: 20,
      startsOn: '2026-10-12',
      dueOn: '2026-11-09',
      doneOn: null,
      reason: 'in-review',
      provision: { id: 'order-45-art-9', confidence: 'confirmed' },
    });
    const all = lines((await run('--json', '--all', '--unit', '高新分局')).said);
    expect(all.map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('runs the clocks by the days that staff noted at the desk', async () => {
    const { run, host } = await office();
    const opened = await host.open(host.environment.JIANXIN_DATA ?? '');
    if (opened === null) throw new Error('no database');
    const days = { repairAppliedOn: day('2026-11-02'), repairAcceptedOn: day('2026-11-03') };
    const noted = recordId('penalty', ENTERPRISE_USCC, '咸市监处罚〔2026〕78号');
    const paper = { uscc: ENTERPRISE_USCC, recordId: noted, days, by: 'staff-1', at: `${AS_OF}T04:00:00.000Z` };
    await storeDays(opened.db, paper).run();
    opened.close();
    const { said } = await run('--json', '--unit', '高新分局');
    expect(said).toMatch(/"duty":"decide-repair".*"startsOn":"2026-11-03".*"dueOn":"2026-11-12".*"state":"overdue"/u);
  });

  it('explains wrong usage, and a folder without a database', async () => {
    const { run, host } = await office();
    for (const words of [['--on', '2026-02-30'], ['--all'], ['--wrong']]) {
      expect(await run(...words)).toMatchObject({ code: 2, said: expect.stringContaining('用法 · Usage') });
    }
    expect(await runDuties([], { ...host, open: async () => null })).toBe(2);
  });
});
