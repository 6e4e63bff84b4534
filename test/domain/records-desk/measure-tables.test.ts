import { describe, expect, it } from 'vitest';
import { STAFF_ROLES, type StaffMember } from '#domain/notices/staff-role.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { correctableMembers } from '#domain/records-desk/correctable-members.ts';
import {
  MEASURE_ACTIONS,
  MEASURE_STAGES,
  type MeasureAction,
  mayMeasure,
} from '#domain/records-desk/measure-actions.ts';
import { basesOf, MEASURE_BASIS_CODES } from '#domain/records-desk/measure-basis.ts';
import { lawOf } from '#domain/records-desk/measure-law.ts';
import { readScope } from '#domain/records-desk/read-scope.ts';

const ACTIONS = Object.keys(MEASURE_ACTIONS) as MeasureAction[];
const MEASURES = ['withdraw', 'stop', 'shield', 'restore', 'correct'] as const;

describe('the table of what may be done with records', () => {
  it('grants an action to its role in its stage and unit, to another person than who prepared it, and to nobody else', () => {
    const granted: string[] = [];
    for (const action of ACTIONS) {
      for (const role of STAFF_ROLES) {
        for (const unit of ['执法支队', '高新分局', null]) {
          for (const stage of [null, ...MEASURE_STAGES]) {
            for (const preparedBy of ['me', 'another']) {
              const me: StaffMember = { id: 'me', roles: [role], unit };
              const subject = { unit: '执法支队', stage, preparedBy };
              if (mayMeasure(me, action, subject, '理由') === null) {
                granted.push([action, role, unit ?? 'all', stage ?? 'record', preparedBy].join(' '));
              }
            }
          }
        }
      }
    }
    const own = ['执法支队', 'all'];
    const both = ['me', 'another'];
    const expected = [
      ...['prepare', 'note'].flatMap((action) =>
        own.flatMap((unit) => both.map((by) => `${action} author ${unit} record ${by}`)),
      ),
      ...own.flatMap((unit) => both.map((by) => `recall author ${unit} prepared ${by}`)),
      ...['approve', 'refuse'].flatMap((action) =>
        ['执法支队', '高新分局', 'all'].map((unit) => `${action} reviewer ${unit} prepared another`),
      ),
    ];
    expect(granted).toEqual(expected);
  });

  it('needs a reason to prepare and to refuse', () => {
    const author: StaffMember = { id: 'a', roles: ['author'], unit: null };
    const reviewer: StaffMember = { id: 'r', roles: ['reviewer'], unit: null };
    const paper = { unit: 'x', stage: 'prepared', preparedBy: 'a' } as const;
    for (const reason of [null, '', '  ']) {
      expect(mayMeasure(author, 'prepare', { unit: 'x', stage: null, preparedBy: null }, reason)).toBe(
        'reason-missing',
      );
      expect(mayMeasure(reviewer, 'refuse', paper, reason)).toBe('reason-missing');
      expect(mayMeasure(reviewer, 'approve', paper, reason)).toBeNull();
    }
    expect(mayMeasure(reviewer, 'refuse', paper, '当事人电话13800000000')).toBe('reason-personal');
  });

  it('lets authors see their unit, administrators nothing, everybody else everything', () => {
    const scopes = STAFF_ROLES.map((role) => readScope({ id: 'a', roles: [role], unit: '执法支队' }));
    expect(scopes).toEqual([{ unit: '执法支队' }, { unit: null }, { unit: null }, null, { unit: null }]);
    expect(readScope({ id: 'a', roles: ['author'], unit: null })).toEqual({ unit: null });
    expect(readScope({ id: 'a', roles: [], unit: null })).toBeNull();
  });
});

describe('the bases of measures', () => {
  it('gives each measure at least one basis and each basis its law', () => {
    for (const measure of MEASURES) expect([measure, basesOf(measure).length > 0]).toEqual([measure, true]);
    expect(new Set(MEASURES.flatMap(basesOf))).toEqual(new Set(MEASURE_BASIS_CODES));
    for (const basis of MEASURE_BASIS_CODES) expect([basis, lawOf(basis).join('') !== '']).toEqual([basis, true]);
  });
});

describe('what may be corrected', () => {
  it('is named in Chinese for every kind, and is never a list nor a choice', () => {
    for (const kind of RECORD_KINDS) {
      const members = correctableMembers(kind);
      expect([kind, members.length > 2]).toEqual([kind, true]);
      for (const { label } of members) expect([kind, label]).toEqual([kind, expect.stringMatching(/\p{Script=Han}/u)]);
    }
    const penalty = correctableMembers('penalty').map(({ member }) => member);
    expect(penalty).toContain('violationFacts');
    expect(penalty).not.toContain('penaltyKinds');
    expect(penalty).not.toContain('decisionStatus');
  });
});
