import { describe, expect, it } from 'vitest';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import { TYPICAL_CASE } from '#test/domain/notices/a-notice.ts';
import { day, ENTERPRISE_USCC } from '#test/fixtures/enterprise-builder.ts';
import { startNotice } from '#worker/desk/start-notice.ts';
import { readLog, verifyLog } from '#worker/store/desk-log.ts';
import { listNoticeVersions, readNotice } from '#worker/store/notices.ts';
import { deskOver, ID, PUBLISHER, published, REVIEWER, WRITER } from './notice-desk.ts';

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

  it('keeps of an approval the reasons for what the lint found, and no other words and no personal data', async () => {
    const { db, act, start } = deskOver();
    await start();
    await act(WRITER, 'edit', { notice: { ...TYPICAL_CASE, warning: '依法列入黑名单。' } });
    await act(WRITER, 'submit');
    const found = { rule: 'informal-list-name', at: 'warning', quote: '黑名单' } as const;
    const invented = { rule: 'minor', at: 'lead', quote: '从未出现的文字', reason: '理由' } as const;
    expect(await act(REVIEWER, 'approve', { overrides: [{ ...found, reason: '已电告13800000000' }] })).toMatchObject({
      refusal: 'reason-personal',
    });
    await act(REVIEWER, 'approve', { overrides: [{ ...found, reason: '引用原文' }, invented] });
    const log = JSON.stringify(await readLog(db, { after: 0 }));
    expect(log).toContain('引用原文');
    expect(log).not.toContain('从未出现的文字');
    expect(log).not.toContain('13800000000');
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
      ['DELETE FROM desk_log WHERE seq >= 3', 'end-missing'],
      ['DELETE FROM desk_log', 'end-missing'],
    ] as const) {
      const { db } = await published();
      await db.prepare('DROP TRIGGER desk_log_kept').run();
      await db.prepare('DROP TRIGGER desk_log_not_cut').run();
      await db.prepare(harm).run();
      expect([harm, (await verifyLog(db)).fault?.fault]).toEqual([harm, fault]);
    }
  });
});
