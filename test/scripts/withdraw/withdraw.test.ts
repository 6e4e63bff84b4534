import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { runWithdraw, type WithdrawHost } from '#scripts/withdraw/run-withdraw.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from '#worker/app.ts';
import type { Env } from '#worker/env.ts';
import { recordId } from '#worker/ingest/record-id.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { openRegister } from '#worker/open-register.ts';
import { AS_OF, ENTERPRISE_NAME, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { hostFixture } from '../../worker/host-fixture.ts';
import { importRows } from '../../worker/ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../../worker/ingest/row-fixture.ts';
import { countOf } from '../../worker/ingest/stored-state.ts';
import { temporaryDatabase, temporaryFolder } from '../../worker/store/temporary-database.ts';

const NUMBER = '咸市监处罚〔2026〕77号';
const ID = recordId('penalty', ENTERPRISE_USCC, aPenaltyRow({ documentNumber: NUMBER }).naturalKey);
const REASON = ['--reason', '行政复议决定撤销'];
const PATHS = {
  api: `/api/v1/enterprises/${ENTERPRISE_USCC}`,
  record: `/api/v1/enterprises/${ENTERPRISE_USCC}/records/${ID}`,
  search: `/api/v1/search?q=${encodeURIComponent(NUMBER)}`,
};

/** A portal over a register with one penalty, and the command beside it on a connection of its own. */
async function portal() {
  const dataDir = temporaryFolder();
  const db = await temporaryDatabase(dataDir);
  const list = aFile('list', { kind: 'registration', layout: 'enterprise-list', receivedOn: '2026-11-01' });
  await importRows(db, list, [aRegistrationRow(ENTERPRISE_NAME)]);
  await importRows(db, aFile('a', { receivedOn: '2026-11-01' }), [aPenaltyRow({ documentNumber: NUMBER })]);
  const engine = embeddedEngine(db, placeNames(xianning));
  await syncSearch(db, engine, AS_OF, xianning);
  const { host, env } = hostFixture();
  const app = createApp({
    ...host,
    openRegister: () => openRegister(db, xianning, engine.name),
    openEngine: () => engine,
    toDocument: toSearchDocument,
  });
  const bound: Env = { ...env, JIANXIN_TODAY: AS_OF };
  const get = (path: string) => app.request(path, {}, bound);
  let said = '';
  const channel = { write: (text: string) => (said += text) };
  const command: WithdrawHost = {
    environment: { JIANXIN_DATA: dataDir, JIANXIN_TODAY: AS_OF },
    output: channel,
    errors: channel,
    now: () => Date.parse('2026-11-24T04:00:00Z'),
    actor: 'clerk',
    open: async (folder) => {
      const own = await openDatabase(folder);
      const sync = async (asOf: typeof AS_OF) => {
        await syncSearch(own.db, embeddedEngine(own.db, placeNames(xianning)), asOf, xianning);
      };
      return { db: own.db, close: own.close, sync };
    },
  };
  const run = async (...words: string[]) => {
    said = '';
    return { code: await runWithdraw(words, command), said };
  };
  const seen = async () => {
    const profile = (await (await get(PATHS.api)).json()) as { records: { id: string }[] };
    const found = (await (await get(PATHS.search)).json()) as { items: unknown[] };
    const { status } = await get(PATHS.record);
    return { onPage: profile.records.some(({ id }) => id === ID), found: found.items.length, status };
  };
  return { db, run, seen, get };
}

const SHOWN = { onPage: true, found: 1, status: 200 };
const GONE = { onPage: false, found: 0, status: 410 };

describe('npm run withdraw', () => {
  it.each([[[]], [['--stop']]])(
    'takes a record from API, record route and search at once; --undo puts it back (%j)',
    async (flags) => {
      const { db, run, seen } = await portal();
      expect(await seen()).toEqual(SHOWN);
      expect(await run(ENTERPRISE_USCC, ID, ...REASON, ...flags)).toMatchObject({ code: 0 });
      expect(await seen()).toEqual(GONE);
      const audit = () => db.prepare('SELECT actor, action, detail FROM audit ORDER BY seq DESC LIMIT 1').first();
      expect(await audit()).toMatchObject({ actor: 'clerk', action: flags.length > 0 ? 'stop' : 'withdraw' });
      expect(JSON.stringify(await audit())).toContain('行政复议决定撤销');

      const before = [await countOf(db, 'audit'), await countOf(db, 'outbox')];
      expect(await run(ENTERPRISE_USCC, ID, ...REASON, ...flags)).toMatchObject({ code: 0 });
      expect([await countOf(db, 'audit'), await countOf(db, 'outbox')]).toEqual(before);
      expect(await run(ENTERPRISE_USCC, ID, ...REASON, ...flags, '--on', '2026-11-20')).toMatchObject({ code: 1 });
      expect(await seen()).toEqual(GONE);

      expect(await run(ENTERPRISE_USCC, ID, ...REASON, ...flags, '--undo')).toMatchObject({ code: 0 });
      expect(await seen()).toEqual(SHOWN);
      expect(await audit()).toMatchObject({ action: flags.length > 0 ? 'undo-stop' : 'undo-withdraw' });
      expect(await run(ENTERPRISE_USCC, ID, ...REASON, ...flags, '--undo')).toMatchObject({ code: 0 });
    },
  );

  it('said again on a later day, it holds since the first: nothing changes, and the command succeeds', async () => {
    const { db, run, seen } = await portal();
    await run(ENTERPRISE_USCC, ID, ...REASON, '--on', '2026-11-20');
    const before = [await countOf(db, 'audit'), await countOf(db, 'outbox')];
    const { code, said } = await run(ENTERPRISE_USCC, ID, ...REASON);
    expect([code, said]).toEqual([0, expect.stringContaining('自 2026-11-20 起')]);
    expect([await countOf(db, 'audit'), await countOf(db, 'outbox')]).toEqual(before);
    expect(await seen()).toEqual(GONE);
  });

  it('a withdrawn record answers 410 with a neutral reason and nothing of its content', async () => {
    const { run, get } = await portal();
    await run(ENTERPRISE_USCC, ID, ...REASON);
    const answer = await (await get(PATHS.record)).text();
    expect(answer).toContain('变更、撤销、确认违法或者确认无效');
    expect(answer).not.toContain('〔2026〕77号');
  });

  it('--shield hides a record for the time of a reorganisation, and --undo brings it back', async () => {
    const { run, seen } = await portal();
    const shield = [ENTERPRISE_USCC, ID, ...REASON, '--shield'];
    expect(await run(...shield, '2026-11-24..')).toMatchObject({ code: 0 });
    // As of one whose publicity was stopped: shielding must not be told apart.
    expect(await seen()).toEqual({ onPage: false, found: 0, status: 410 });
    expect(await run(...shield, '2026-11-24..2027-05-24')).toMatchObject({ code: 0 });
    expect(await run(...shield, '2026-11-24..2027-05-24')).toMatchObject({
      code: 0,
      said: expect.stringContaining('没有改变'),
    });
    expect(await run(...shield, '2026-11-20..2027-05-24')).toMatchObject({ code: 1 });
    expect(await run(...shield, 'all', '--undo')).toMatchObject({ code: 0 });
    expect(await seen()).toEqual(SHOWN);
  });

  it('--objection shows an objection beside the record with its last day, then the answer', async () => {
    const { db, run, get } = await portal();
    const objection = [ENTERPRISE_USCC, ID, ...REASON, '--objection'];
    const shown = async () => ((await (await get(PATHS.record)).json()) as { objection: unknown }).objection;
    expect(await run(...objection, 'answered')).toMatchObject({ code: 1, said: expect.stringContaining('没有待答复') });
    expect(await run(...objection, 'filed', '--on', '2026-11-20')).toMatchObject({ code: 0 });
    expect(await shown()).toEqual({ filedOn: '2026-11-20', dueOn: '2026-12-18', answeredOn: null });
    const before = await countOf(db, 'audit');
    expect(await run(...objection, 'filed')).toMatchObject({ code: 0 });
    expect(await countOf(db, 'audit')).toBe(before);
    expect(await run(...objection, 'answered')).toMatchObject({ code: 0 });
    expect(await shown()).toMatchObject({ filedOn: '2026-11-20', answeredOn: '2026-11-24' });
    expect(await run(...objection, 'filed', '--undo')).toMatchObject({ code: 0 });
    expect(await shown()).toBeNull();
  });

  it('says which measure ended the record when the other is to be undone', async () => {
    const { run, seen } = await portal();
    await run(ENTERPRISE_USCC, ID, ...REASON, '--stop');
    const { code, said } = await run(ENTERPRISE_USCC, ID, ...REASON, '--undo');
    expect([code, said]).toEqual([1, expect.stringContaining('--undo --stop')]);
    expect(await seen()).toEqual(GONE);
  });

  it('names what it does not know, and changes nothing', async () => {
    const { run, seen } = await portal();
    expect(await run('92421202MA0XN00C0U', ID, ...REASON)).toMatchObject({
      code: 1,
      said: expect.stringContaining('没有代码'),
    });
    expect(await run(ENTERPRISE_USCC, 'penalty-0', ...REASON)).toMatchObject({
      code: 1,
      said: expect.stringContaining('没有记录 penalty-0'),
    });
    expect(await seen()).toEqual(SHOWN);
  });

  it.each([
    [[ENTERPRISE_USCC], '代码和记录编号'],
    [['咸宁', ID, ...REASON], '不是统一社会信用代码'],
    [[ENTERPRISE_USCC, ID], '至少 4 个字'],
    [[ENTERPRISE_USCC, ID, '--reason', ' 撤销 '], '至少 4 个字'],
    [[ENTERPRISE_USCC, ID, '--reason', '当事人 11010519491231002X 申请'], '个人信息'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--on', '2026-02-30'], '不是真实存在的日期'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--on', '2026-11-25'], '晚于今天'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--undo', '--on', '2026-11-20'], '--undo'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--force'], 'Wrong arguments'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--shield', '2026-11-24'], '末日须晚于首日'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--shield', '2026-11-24..2026-11-24'], '末日须晚于首日'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--shield', '2026-11-24..2026-02-30'], '末日须晚于首日'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--objection', 'maybe'], '已提出'],
    [[ENTERPRISE_USCC, ID, ...REASON, '--stop', '--shield', '2026-11-24..'], '只能用其中一个'],
  ])('refuses %j', async (words, why) => {
    const { run, seen } = await portal();
    const { code, said } = await run(...words);
    expect([code, said]).toEqual([2, expect.stringContaining(why)]);
    expect(said).not.toContain('11010519491231002X');
    expect(await seen()).toEqual(SHOWN);
  });
});
