import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { type Notice, NoticeSchema } from '#domain/notices/notice.ts';
import type { NoticeAction } from '#domain/notices/notice-actions.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import { recordOutcome } from '#domain/publish.ts';
import { publicationsOf, TYPICAL_CASE } from '#test/domain/notices/a-notice.ts';
import { anEnterprise, aRecord, day, ENTERPRISE_USCC } from '#test/fixtures/enterprise-builder.ts';
import { memoryDatabase } from '#test/search-index/memory-database.ts';
import { actOnNotice, type Desk, type NoticeRequest } from '#worker/desk/act-on-notice.ts';
import { digestText } from '#worker/desk/digest-text.ts';
import { listPublicNotices, readPublicNotice } from '#worker/desk/public-notices.ts';
import { startNotice } from '#worker/desk/start-notice.ts';
import { readLog, verifyLog } from '#worker/store/desk-log.ts';
import { listNoticeVersions, readNotice, readNoticeVersion } from '#worker/store/notices.ts';

const WRITER: StaffMember = { id: 'writer', roles: ['author'], unit: '宣传科' };
const OTHER: StaffMember = { id: 'other', roles: ['author'], unit: '宣传科' };
const REVIEWER: StaffMember = { id: 'reviewer', roles: ['reviewer'], unit: null };
const PUBLISHER: StaffMember = { id: 'publisher', roles: ['publisher'], unit: null };
const CASE = anEnterprise([aRecord('registration'), aRecord('licence'), aRecord('penalty')]);
const ID = 'n-1';

function deskOver(db = memoryDatabase().db, enterprises = [CASE]) {
  const register = {
    readMany: async (_usccs: readonly string[], asOf: CalendarDate) =>
      new Map(
        [...publicationsOf(enterprises, asOf)].map(([uscc, publication]) => [
          uscc,
          { publication, outcomeOf: (id: string) => recordOutcome(CASE, id, asOf, xianning) },
        ]),
      ),
  };
  const on = (asOf: string): Desk => ({
    db,
    register,
    jurisdiction: xianning,
    asOf: day(asOf),
    at: `${asOf}T01:00:00.000Z`,
  });
  const act = async (
    member: StaffMember,
    action: NoticeAction,
    request: Partial<NoticeRequest> = {},
    asOf = '2026-11-24',
    minute = 0,
  ) => {
    const revision = (await readNotice(db, ID))?.revision ?? 0;
    const at = `${asOf}T01:${String(minute).padStart(2, '0')}:00.000Z`;
    return actOnNotice({ ...on(asOf), at }, member, ID, {
      action,
      revision,
      reason: null,
      notice: null,
      auto: false,
      publishOn: null,
      overrides: [],
      withdrawalReason: null,
      ...request,
    });
  };
  const start = () => startNotice(on('2026-11-24'), WRITER, { id: ID, unit: '宣传科', notice: TYPICAL_CASE });
  const publicOn = (asOf: string) => readPublicNotice({ db, register, asOf: day(asOf) }, ID);
  const listOn = async (asOf: string, uscc: string | null = null) =>
    (await listPublicNotices({ db, register, asOf: day(asOf) }, { limit: 20, after: null, uscc })).notices.map(
      ({ id }) => id,
    );
  return { db, act, start, publicOn, listOn, on };
}

async function published() {
  const desk = deskOver();
  await desk.start();
  await desk.act(WRITER, 'submit');
  await desk.act(REVIEWER, 'approve');
  expect(await desk.act(PUBLISHER, 'publish')).toMatchObject({ kind: 'done' });
  return desk;
}

describe('the life of a notice', () => {
  it('is nowhere in public until it is published, then everywhere, and ends with its record', async () => {
    const { act, start, publicOn, listOn } = deskOver();
    await start();
    for (const [member, action] of [
      [WRITER, 'submit'],
      [REVIEWER, 'approve'],
    ] as const) {
      expect(await publicOn('2026-11-24')).toBeNull();
      expect(await act(member, action)).toMatchObject({ kind: 'done' });
    }
    expect(await publicOn('2026-11-24')).toBeNull();
    await act(PUBLISHER, 'publish');
    expect(await publicOn('2026-11-24')).toMatchObject({ outcome: 'published', notice: { title: TYPICAL_CASE.title } });
    expect(await listOn('2026-11-24')).toEqual([ID]);
    expect(await listOn('2026-11-24', ENTERPRISE_USCC)).toEqual([ID]);
    expect(await listOn('2026-11-24', '92421202MA0XN00C0U')).toEqual([]);
    expect(await publicOn('2027-05-20')).toEqual({ outcome: 'ended' });
    expect(await listOn('2027-05-20')).toEqual([]);
  });

  it('has its enterprise looked at again on every public surface, when it comes and when it goes', async () => {
    const { db, act } = await published();
    const outbox = async () =>
      (await db.prepare('SELECT uscc, reason FROM outbox ORDER BY seq').all<{ uscc: string; reason: string }>())
        .results;
    expect(await outbox()).toEqual([{ uscc: ENTERPRISE_USCC, reason: 'notice' }]);
    await act(PUBLISHER, 'withdraw', { reason: '复议撤销', withdrawalReason: 'decision-revoked' });
    expect(await outbox()).toHaveLength(2);
  });

  it('is withdrawn at once, with a neutral reason', async () => {
    const { act, publicOn, listOn } = await published();
    expect(await act(PUBLISHER, 'withdraw', { reason: '复议撤销' })).toEqual({
      kind: 'incomplete',
      member: 'withdrawalReason',
    });
    await act(PUBLISHER, 'withdraw', { reason: '复议撤销', withdrawalReason: 'decision-revoked' });
    expect(await publicOn('2026-11-24')).toEqual({ outcome: 'withdrawn', reason: 'decision-revoked' });
    expect(await listOn('2026-11-24')).toEqual([]);
    expect(await act(PUBLISHER, 'publish')).toMatchObject({ kind: 'refused', refusal: 'wrong-stage' });
  });

  it('comes by itself on the day for which it was scheduled, and cannot be unscheduled once it came', async () => {
    const { act, start, publicOn } = deskOver();
    await start();
    await act(WRITER, 'submit');
    await act(REVIEWER, 'approve');
    expect(await act(PUBLISHER, 'schedule', { publishOn: day('2026-11-24') })).toEqual({
      kind: 'incomplete',
      member: 'publishOn',
    });
    await act(PUBLISHER, 'schedule', { publishOn: day('2026-12-01') });
    expect(await publicOn('2026-11-30')).toMatchObject({ outcome: 'withheld', reason: 'not-yet' });
    expect(await publicOn('2026-12-01')).toMatchObject({ outcome: 'published' });
    expect(await act(PUBLISHER, 'unschedule', { reason: '再核' }, '2026-12-01')).toMatchObject({
      refusal: 'wrong-stage',
    });
    expect(await act(PUBLISHER, 'unschedule', { reason: '再核' }, '2026-11-30')).toMatchObject({ kind: 'done' });
    expect(await publicOn('2026-12-01')).toBeNull();
  });

  it('is returned with a reason, edited, and goes the whole way again', async () => {
    const { db, act, start } = deskOver();
    await start();
    await act(WRITER, 'submit');
    expect(await act(REVIEWER, 'return')).toMatchObject({ refusal: 'reason-missing' });
    await act(REVIEWER, 'return', { reason: '导语过长' });
    expect(await act(REVIEWER, 'approve')).toMatchObject({ refusal: 'wrong-stage' });
    await act(WRITER, 'edit', { notice: { ...TYPICAL_CASE, lead: '咸宁市市场监督管理局公布。' } });
    expect(await listNoticeVersions(db, ID)).toHaveLength(2);
    expect(await act(WRITER, 'submit')).toMatchObject({ kind: 'done' });
  });

  it('is corrected while the version before stays public', async () => {
    const { act, publicOn } = await published();
    const corrected = { ...TYPICAL_CASE, lead: '更正：咸宁市市场监督管理局公布本案。' };
    await act(WRITER, 'correct', { reason: '导语有误' });
    await act(WRITER, 'edit', { notice: corrected });
    expect(await publicOn('2026-11-24')).toMatchObject({ notice: { lead: TYPICAL_CASE.lead, correctedOn: null } });
    await act(WRITER, 'submit');
    await act(REVIEWER, 'approve');
    await act(PUBLISHER, 'publish', {}, '2026-11-26');
    expect(await publicOn('2026-11-26')).toMatchObject({
      notice: { lead: corrected.lead, publishedOn: '2026-11-24', correctedOn: '2026-11-26' },
    });
  });

  it('never lets two editors overwrite each other', async () => {
    const { db, act, start } = deskOver();
    await start();
    const seen = (await readNotice(db, ID))?.revision ?? 0;
    expect(await act(WRITER, 'edit', { notice: { ...TYPICAL_CASE, lead: '甲' }, revision: seen })).toMatchObject({
      kind: 'done',
    });
    const second = await act(WRITER, 'edit', { notice: { ...TYPICAL_CASE, lead: '乙' }, revision: seen });
    expect(second).toMatchObject({ kind: 'conflict', notice: { revision: seen + 1, workingVersion: 2 } });
    expect(await listNoticeVersions(db, ID)).toHaveLength(2);
  });

  it('lets one of two simultaneous acts through, whichever comes first', async () => {
    const { db, act, start } = deskOver();
    await start();
    await act(WRITER, 'submit');
    const outcomes = await Promise.all([act(REVIEWER, 'approve'), act(REVIEWER, 'return', { reason: '再核' })]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done']);
    expect(await verifyLog(db)).toMatchObject({ count: 3, fault: null });
  });

  it('stops at the lint: a blocking finding by nobody, one to be reviewed by a reason of the reviewer alone', async () => {
    const { act, start } = deskOver();
    await start();
    await act(WRITER, 'edit', { notice: { ...TYPICAL_CASE, warning: '黑心企业。' } });
    expect(await act(WRITER, 'submit')).toMatchObject({ kind: 'refused', refusal: 'lint-blocking' });
    await act(WRITER, 'edit', { notice: { ...TYPICAL_CASE, warning: '依法列入黑名单。' } });
    expect(await act(WRITER, 'submit')).toMatchObject({ kind: 'done' });
    const refused = await act(REVIEWER, 'approve');
    expect(refused).toMatchObject({ refusal: 'lint-unreviewed', findings: [{ rule: 'informal-list-name' }] });
    const override = { rule: 'informal-list-name', at: 'warning', quote: '黑名单' } as const;
    expect(await act(REVIEWER, 'approve', { overrides: [{ ...override, reason: ' ' }] })).toMatchObject({
      refusal: 'lint-unreviewed',
    });
    expect(await act(REVIEWER, 'approve', { overrides: [{ ...override, reason: '引用原文' }] })).toMatchObject({
      kind: 'done',
      notice: { overrides: [{ ...override, reason: '引用原文', by: 'reviewer' }] },
    });
  });

  it('is written by authors of the unit only', async () => {
    const { on } = deskOver();
    const begin = (member: StaffMember, unit: string) =>
      startNotice(on('2026-11-24'), member, { id: crypto.randomUUID(), unit, notice: TYPICAL_CASE });
    expect(await begin(REVIEWER, '宣传科')).toBeNull();
    expect(await begin(WRITER, '信用科')).toBeNull();
    expect(await begin(WRITER, '宣传科')).toMatchObject({ life: { stage: 'draft' } });
  });

  it('answers nothing for an id that is not there', async () => {
    const { act, publicOn } = deskOver();
    expect(await act(WRITER, 'submit')).toEqual({ kind: 'unknown' });
    expect(await publicOn('2026-11-24')).toBeNull();
  });
});

describe('the log of the desk', () => {
  it('tells who did what, when, from where to where and why', async () => {
    const { db, act } = await published();
    await act(PUBLISHER, 'withdraw', { reason: '复议撤销', withdrawalReason: 'decision-revoked' });
    const lines = await readLog(db, { after: 0, subject: `notice ${ID}` });
    expect(lines.map(({ actor, action, detail }) => [actor, action, detail.from, detail.to, detail.reason])).toEqual([
      ['writer', 'start', undefined, undefined, undefined],
      ['writer', 'submit', 'draft', 'in-review', null],
      ['reviewer', 'approve', 'in-review', 'approved', null],
      ['publisher', 'publish', 'approved', 'published', null],
      ['publisher', 'withdraw', 'published', 'withdrawn', '复议撤销'],
    ]);
    expect(await verifyLog(db)).toMatchObject({ count: 5, fault: null });
  });

  it('can be neither changed nor cut by a statement', async () => {
    const { db } = await published();
    await expect(db.prepare("UPDATE desk_log SET actor = 'x'").run()).rejects.toThrow('append only');
    await expect(db.prepare('DELETE FROM desk_log').run()).rejects.toThrow('append only');
    await expect(db.prepare("UPDATE notice_version SET content = '{}'").run()).rejects.toThrow('never changed');
  });

  it('shows a line changed, removed or moved by somebody who went round the statements', async () => {
    for (const [harm, fault] of [
      ["UPDATE desk_log SET actor = 'x' WHERE seq = 2", 'line-changed'],
      ["UPDATE desk_log SET detail = '{}' WHERE seq = 3", 'line-changed'],
      ['DELETE FROM desk_log WHERE seq = 2', 'line-missing'],
      ['UPDATE desk_log SET seq = 99 WHERE seq = 2', 'line-missing'],
    ] as const) {
      const { db } = await published();
      await db.prepare('DROP TRIGGER desk_log_kept').run();
      await db.prepare('DROP TRIGGER desk_log_not_cut').run();
      await db.prepare(harm).run();
      expect([harm, (await verifyLog(db)).fault?.fault]).toEqual([harm, fault]);
    }
  });
});

describe('savings while somebody writes', () => {
  // As a request brings it: members in the order of the schema.
  const text = (title: string): Notice => NoticeSchema.parse({ ...TYPICAL_CASE, title });
  const versionsOf = async ({ db }: ReturnType<typeof deskOver>) =>
    (await listNoticeVersions(db, ID)).map(({ version, author }) => `${version} ${author}`);

  it('are one version per person and pause, told in the log once, and never change what was sealed', async () => {
    const desk = deskOver();
    await desk.start();
    const save = (title: string, minute: number, who = WRITER, auto = true) =>
      desk.act(who, 'edit', { notice: text(title), auto }, '2026-11-24', minute);
    for (const minute of [1, 2, 3, 4]) await save(`标题${minute}`, minute);
    expect(await versionsOf(desk)).toEqual(['1 writer', '2 writer']);
    expect((await readNoticeVersion(desk.db, ID, 2))?.title).toBe('标题4');

    // A pause, another person, and saving by hand each begin or end a version.
    await save('标题5', 10);
    await save('标题6', 11, OTHER);
    await save('标题7', 12);
    await save('标题8', 13, WRITER, false);
    await save('标题9', 14);
    expect(await versionsOf(desk)).toEqual(['1 writer', '2 writer', '3 writer', '4 other', '5 writer', '6 writer']);
    expect((await readNoticeVersion(desk.db, ID, 5))?.title).toBe('标题8');
    const edits = (await readLog(desk.db, { after: 0 })).filter(({ action }) => action === 'edit');
    expect(edits.map(({ detail }) => detail.version)).toEqual([2, 3, 4, 5, 5, 6]);

    await desk.act(WRITER, 'submit', {}, '2026-11-24', 15);
    await expect(desk.db.prepare("UPDATE notice_version SET content = '{}' WHERE version = 6").run()).rejects.toThrow(
      'never changed',
    );
    const submitted = (await readLog(desk.db, { after: 0 })).at(-1);
    expect(submitted?.detail.content).toBe(await digestText(JSON.stringify(text('标题9'))));
  });

  it('of a person who did not see another’s are a conflict, as any other', async () => {
    const desk = deskOver();
    await desk.start();
    await desk.act(WRITER, 'edit', { notice: text('甲'), auto: true });
    expect(await desk.act(OTHER, 'edit', { notice: text('乙'), auto: true, revision: 1 })).toMatchObject({
      kind: 'conflict',
    });
    expect((await readNoticeVersion(desk.db, ID, 2))?.title).toBe('甲');
  });
});

describe('an objection to a notice', () => {
  it('is shown beside it while it is open and once it is answered; one that is only filed is not', async () => {
    const desk = await published();
    const object = (id: string, stage: string, filedOn: string, answeredOn: string | null) =>
      desk.db
        .prepare(
          `INSERT INTO objection (id, receipt_hash, notice_id, ground, statement, relation, stage, filed_on, answered_on, updated_at)
           VALUES (?1, ?1, ?2, 'other', 's', 'other', ?3, ?4, ?5, 'x')`,
        )
        .bind(id, ID, stage, filedOn, answeredOn)
        .run();
    const shown = async () => {
      const answer = await desk.publicOn('2026-12-24');
      return answer?.outcome === 'published' ? answer.notice.objection : undefined;
    };
    await object('a', 'filed', '2026-11-25', null);
    await object('b', 'refused', '2026-11-25', '2026-11-26');
    expect(await shown()).toBeNull();
    await object('c', 'rejected', '2026-11-25', '2026-11-27');
    await object('d', 'upheld', '2026-11-25', '2026-11-30');
    expect(await shown()).toMatchObject({ filedOn: '2026-11-25', answeredOn: '2026-11-30' });
    await object('e', 'accepted', '2026-11-26', null);
    await object('f', 'accepted', '2026-12-01', null);
    expect(await shown()).toEqual({ filedOn: '2026-11-26', dueOn: '2026-12-24', answeredOn: null });
  });
});
