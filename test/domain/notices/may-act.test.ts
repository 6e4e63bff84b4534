import { describe, expect, it } from 'vitest';
import { mayAct } from '#domain/notices/may-act.ts';
import { NOTICE_ACTIONS, type NoticeAction, type NoticeActionRow } from '#domain/notices/notice-actions.ts';
import { NOTICE_STAGES, type NoticeLife } from '#domain/notices/notice-life.ts';
import { STAFF_ROLES, type StaffMember } from '#domain/notices/staff-role.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';

const CLEAN = { blocking: 0, unreviewed: 0 };
const ACTIONS = Object.keys(NOTICE_ACTIONS) as NoticeAction[];
const PUBLIC = { publishOn: day('2026-06-20'), correctedOn: null, withdrawnOn: null, withdrawalReason: null };

const life = (facts: Partial<NoticeLife> = {}): NoticeLife => ({
  stage: 'draft',
  authors: ['writer'],
  unit: '宣传科',
  approvedBy: null,
  publicity: null,
  ...facts,
});
const member = (facts: Partial<StaffMember> = {}): StaffMember => ({ id: 'other', roles: [], unit: null, ...facts });

describe('what a person may do with a notice', () => {
  it('grants every role in every stage exactly what the table grants', () => {
    for (const action of ACTIONS) {
      const row: NoticeActionRow = NOTICE_ACTIONS[action];
      for (const role of STAFF_ROLES) {
        for (const stage of NOTICE_STAGES) {
          for (const publicity of [null, PUBLIC]) {
            const refusal = mayAct(member({ roles: [role] }), action, life({ stage, publicity }), {
              reason: '理由',
              lint: CLEAN,
            });
            const isGranted =
              row.roles.includes(role) &&
              row.from.includes(stage) &&
              (row.isPublic === null || row.isPublic === (publicity !== null));
            expect([action, role, stage, refusal === null]).toEqual([action, role, stage, isGranted]);
          }
        }
      }
    }
  });

  it('gives administrators and auditors nothing to do with notices', () => {
    for (const action of ACTIONS) {
      for (const role of ['administrator', 'auditor'] as const) {
        for (const stage of NOTICE_STAGES)
          expect(mayAct(member({ roles: [role] }), action, life({ stage }), { reason: 'x', lint: CLEAN })).toBe(
            'wrong-role',
          );
      }
    }
  });

  it('never lets an author approve, schedule or publish, whatever roles the author has', () => {
    const author = member({ id: 'writer', roles: [...STAFF_ROLES] });
    const act = (action: NoticeAction, facts: Partial<NoticeLife>) =>
      mayAct(author, action, life(facts), { reason: '理由', lint: CLEAN });
    expect(act('approve', { stage: 'in-review' })).toBe('own-work');
    expect(act('return', { stage: 'in-review' })).toBe('own-work');
    expect(act('schedule', { stage: 'approved' })).toBe('own-work');
    expect(act('publish', { stage: 'approved' })).toBe('own-work');
    expect(act('withdraw', { stage: 'published', publicity: PUBLIC })).toBeNull();
  });

  it('keeps authors to their own unit, and lets a person of the whole bureau write for every unit', () => {
    const edit = (unit: string | null) =>
      mayAct(member({ roles: ['author'], unit }), 'edit', life(), { reason: null, lint: CLEAN });
    expect(edit('食品生产科')).toBe('foreign-unit');
    expect(edit('宣传科')).toBeNull();
    expect(edit(null)).toBeNull();
  });

  it('asks for a reason where the log needs one', () => {
    const give = (reason: string | null) =>
      mayAct(member({ roles: ['reviewer'] }), 'return', life({ stage: 'in-review' }), { reason, lint: CLEAN });
    expect(give(null)).toBe('reason-missing');
    expect(give('  ')).toBe('reason-missing');
    expect(give('文号有误')).toBeNull();
    expect(give('举报人电话13800000000')).toBe('reason-personal');
  });

  it('stops at blocking findings, and at findings nobody has given a reason for', () => {
    const review = (blocking: number, unreviewed: number) =>
      mayAct(member({ roles: ['reviewer'] }), 'approve', life({ stage: 'in-review' }), {
        reason: null,
        lint: { blocking, unreviewed },
      });
    expect(review(1, 0)).toBe('lint-blocking');
    expect(review(0, 1)).toBe('lint-unreviewed');
    expect(review(0, 0)).toBeNull();
    const withdraw = mayAct(
      member({ roles: ['publisher'] }),
      'withdraw',
      life({ stage: 'published', publicity: PUBLIC }),
      { reason: '决定被撤销', lint: { blocking: 9, unreviewed: 9 } },
    );
    expect(withdraw).toBeNull();
  });

  it('reaches every stage from a draft, and leaves the last ones never', () => {
    const reached = new Set(['draft', ...ACTIONS.flatMap((action) => NOTICE_ACTIONS[action].to ?? [])]);
    expect([...reached].sort()).toEqual([...NOTICE_STAGES].sort());
    const last = ACTIONS.flatMap((action) => [...NOTICE_ACTIONS[action].from] as string[]);
    expect(last).not.toContain('withdrawn');
    expect(last).not.toContain('discarded');
  });
});
