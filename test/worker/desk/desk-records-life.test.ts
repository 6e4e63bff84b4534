import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import type { RecordMeasure } from '#domain/records-desk/record-measure.ts';
import { AS_OF, day } from '#test/fixtures/enterprise-builder.ts';
import { importRows } from '#test/worker/ingest/import-rows.ts';
import { aFile, aPenaltyRow } from '#test/worker/ingest/row-fixture.ts';
import type { Desk } from '#worker/desk/act-on-notice.ts';
import { decideMeasure } from '#worker/desk/records/decide-measure.ts';
import { noteDays } from '#worker/desk/records/note-days.ts';
import { type MeasureAsked, prepareMeasure } from '#worker/desk/records/prepare-measure.ts';
import { openRegister } from '#worker/open-register.ts';
import { verifyLog } from '#worker/store/desk-log.ts';
import { boardOf, listHeld, listWithheld, openDuties } from '#worker/store/desk-reads.ts';
import { listReceipts, readReceipt, receiptFaults } from '#worker/store/receipts.ts';
import { decideWithdrawal } from '#worker/store/withdrawal.ts';
import { CODE, FOREIGN_PENALTY, FOREIGN_UNIT, OWN_UNIT, PENALTY, recordsHouse, WITHHELD } from './records-house.ts';

const AUTHOR: StaffMember = { id: 'writer', roles: ['author'], unit: OWN_UNIT };
const REVIEWER: StaffMember = { id: 'checker', roles: ['reviewer'], unit: null };
const ON = { withdraw: 'decision-revoked', stop: 'repair-granted', shield: 'reorganisation' } as const;

/** A register with three penalties and a desk over it on a day. */
async function office() {
  const { db, sync } = await recordsHouse();
  const register = openRegister(db, xianning, 'embedded');
  const desk: Desk = { db, register, jurisdiction: xianning, asOf: AS_OF, at: `${AS_OF}T02:00:00.000Z` };
  let made = 0;
  const asked = (measure: RecordMeasure, more: Partial<MeasureAsked> = {}): MeasureAsked => ({
    ...{ uscc: CODE, recordId: PENALTY, measure, reason: '湖北某院裁定书' },
    basis: measure.measure in ON ? ON[measure.measure as keyof typeof ON] : 'measure-mistaken',
    ...more,
  });
  const nextId = () => {
    made += 1;
    return `m-${made}`;
  };
  const prepare = (one: MeasureAsked, member = AUTHOR) => prepareMeasure(desk, member, nextId(), one);
  const decide = (action: 'approve' | 'refuse' | 'recall', member = REVIEWER, reason: string | null = null) =>
    decideMeasure(desk, member, `m-${made}`, { action, reason });
  const outcome = async (recordId = PENALTY) => (await register.read(CODE, AS_OF))?.outcomeOf(recordId);
  const done = async (one: MeasureAsked) => {
    expect((await prepare(one)).kind).toBe('done');
    expect((await decide('approve')).kind).toBe('done');
  };
  return { db, desk, register, sync, asked, prepare, decide, done, outcome };
}

const withdraw: RecordMeasure = { measure: 'withdraw', on: AS_OF };

describe('a measure on a record', () => {
  it('changes nothing before a second person approves it, and everything at once then', async () => {
    const { db, asked, prepare, decide, outcome } = await office();
    await prepare(asked(withdraw));
    expect(await outcome()).toBe('published');
    expect(await decide('approve', { ...REVIEWER, id: 'writer', roles: ['reviewer', 'author'] })).toMatchObject({
      refusal: 'own-work',
    });
    const before = await db.prepare('SELECT max(seq) AS seq FROM outbox').first<number>('seq');
    expect(await decide('approve')).toMatchObject({ kind: 'done', measure: { stage: 'done', decidedBy: 'checker' } });
    expect(await outcome()).toBe('ended');
    // The change that pages, index, lists and feeds follow, and what the operator's command would have written.
    const told = await db.prepare('SELECT reason FROM outbox WHERE seq > ?1').bind(before).all();
    expect(told.results).toEqual([{ reason: 'withdraw' }]);
    const audit = await db.prepare('SELECT actor, action, detail FROM audit ORDER BY seq DESC LIMIT 1').first();
    expect(audit).toMatchObject({ actor: 'checker', action: 'withdraw' });
    const lines = (await db.prepare('SELECT actor, action FROM desk_log ORDER BY seq').all()).results;
    expect(lines).toEqual([
      { actor: 'writer', action: 'prepare-withdraw' },
      { actor: 'checker', action: 'approve-withdraw' },
    ]);
    expect(await verifyLog(db)).toMatchObject({ count: 2, fault: null });
  });

  it('withdraws, stops and shields, and takes each back', async () => {
    const { asked, done, outcome } = await office();
    const shield: RecordMeasure = { measure: 'shield', from: AS_OF, until: null };
    for (const measure of [withdraw, { measure: 'stop', on: AS_OF } as const, shield]) {
      await done(asked(measure));
      expect([measure.measure, await outcome()]).toEqual([measure.measure, 'ended']);
      await done(asked({ measure: 'restore', ends: measure.measure as 'stop' }));
      expect([measure.measure, await outcome()]).toEqual([measure.measure, 'published']);
    }
  });

  it('is approved once, whoever presses when', async () => {
    const { db, desk, asked, prepare } = await office();
    await prepare(asked(withdraw));
    const people = ['c-1', 'c-2', 'c-3'].map((id) => ({ ...REVIEWER, id }));
    const outcomes = await Promise.all(
      people.map((member) => decideMeasure(desk, member, 'm-1', { action: 'approve', reason: null })),
    );
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await db.prepare("SELECT count(*) AS n FROM audit WHERE action = 'withdraw'").first('n')).toBe(1);
    expect((await verifyLog(db)).fault).toBeNull();
  });

  it('does not touch a record that changed since the paper was written', async () => {
    const { db, asked, prepare, decide, outcome, desk } = await office();
    await prepare(asked(withdraw));
    const shielded = { measure: 'shield', period: { from: AS_OF, until: null } } as const;
    await decideWithdrawal(db, { ...shielded, uscc: CODE, recordId: PENALTY, actor: 'o', reason: '裁定', at: desk.at });
    expect(await decide('approve')).toEqual({ kind: 'changed' });
    const state = await db.prepare('SELECT state FROM record WHERE id = ?1').bind(PENALTY).first<string>('state');
    expect(JSON.parse(state ?? '')).toEqual({ shieldedFrom: AS_OF });
    expect((await decide('refuse', REVIEWER, '记录已变')).kind).toBe('done');
    expect(await outcome()).toBe('ended');
  });

  it('waits alone: no second paper on the same record, no second word on a decided one', async () => {
    const { desk, asked, prepare, decide } = await office();
    await prepare(asked(withdraw));
    expect((await prepare(asked({ measure: 'stop', on: AS_OF }))).kind).toBe('open');
    expect(await decide('approve')).toEqual({ kind: 'unknown' });
    expect((await decideMeasure(desk, REVIEWER, 'm-1', { action: 'refuse', reason: '依据不足' })).kind).toBe('done');
    const again = await decideMeasure(desk, REVIEWER, 'm-1', { action: 'approve', reason: null });
    expect(again).toEqual({ kind: 'refused', refusal: 'wrong-stage' });
  });

  it.each([
    ['a day ahead', { measure: 'withdraw', on: day('2026-11-25') }, {}, { fault: 'day-ahead' }],
    ['no reason', withdraw, { reason: '  无 ' }, { fault: 'reason-short' }],
    ['personal data in the reason', withdraw, { reason: '本人电话13800000000来电' }, { refusal: 'reason-personal' }],
    ['a basis of another measure', withdraw, { basis: 'reorganisation' }, { fault: 'basis-foreign' }],
    ['a shield without a day', { measure: 'shield', from: AS_OF, until: AS_OF }, {}, { fault: 'period-empty' }],
    ['nothing to restore', { measure: 'restore', ends: 'stop' }, {}, { kind: 'moot' }],
    ['a record of another unit', withdraw, { recordId: FOREIGN_PENALTY }, { kind: 'unknown' }],
    ['a record that is not there', withdraw, { recordId: 'penalty-x' }, { kind: 'unknown' }],
  ] as const)('is refused: %s', async (_what, measure, more, expected) => {
    const { db, asked, prepare } = await office();
    expect(await prepare(asked(measure as RecordMeasure, more))).toMatchObject(expected);
    expect(await db.prepare('SELECT count(*) AS n FROM record_measure').first('n')).toBe(0);
  });
});

describe('a correction at the desk', () => {
  const correct = (member: string, value: string | null): RecordMeasure => ({
    measure: 'correct',
    changes: [{ member, value }],
  });
  const basis = { basis: 'source-corrected' } as const;

  it('goes through the one writer: the version before is kept, the page says so, and no unit has delivered', async () => {
    const { db, asked, done, register } = await office();
    const delivered = async () => (await db.prepare('SELECT * FROM source_state ORDER BY unit').all()).results;
    const before = await delivered();
    await done(asked(correct('violationType', '未按规定贴标签'), basis));
    const entry = await register.read(CODE, AS_OF);
    const profile = entry?.publication.outcome === 'published' ? entry.publication.profile : null;
    const shown = profile?.records.find(({ id }) => id === PENALTY);
    expect(shown).toMatchObject({ body: { violationType: '未按规定贴标签' } });
    expect(shown?.corrections).toMatchObject([{ correctedOn: AS_OF }]);
    expect(await db.prepare('SELECT count(*) AS n FROM record_version').first('n')).toBe(1);
    expect(await db.prepare('SELECT unit FROM record WHERE id = ?1').bind(PENALTY).first('unit')).toBe(OWN_UNIT);
    expect(await delivered()).toEqual(before);
    expect((await listReceipts(db, { unit: null, before: null, limit: 9 })).map(({ layout }) => layout)).not.toContain(
      'desk',
    );
  });

  it('yields to a later file of the unit, as any correction does', async () => {
    const { db, asked, done } = await office();
    await done(asked(correct('violationType', '无证经营'), basis));
    const [verdict] = await importRows(db, aFile('later', { receivedOn: '2026-11-25' }), [
      aPenaltyRow(
        { documentNumber: '咸市监处罚〔2026〕78号', decidedOn: day('2026-10-12'), publishedOn: day('2026-10-12') },
        { unit: OWN_UNIT },
      ),
    ]);
    expect(verdict?.verdict).toBe('corrected');
  });

  it.each([
    ['no such member', correct('state', 'x'), { fault: 'member-unknown' }],
    ['a prototype', correct('__proto__', 'x'), { fault: 'member-unknown' }],
    ['what comes by file alone', correct('decidingAuthority', 'x'), { fault: 'member-unknown' }],
    ['a day that is none', correct('decidedOn', '2026-02-30'), { fault: 'value-unfit' }],
    ['an amount that is none', correct('fineAmount', '-1'), { fault: 'value-unfit' }],
    ['nothing where something must stand', correct('documentNumber', null), { fault: 'value-unfit' }],
    ['the number of another decision', correct('documentNumber', '咸市监处罚〔2026〕99号'), { fault: 'other-record' }],
    ['personal data', correct('violationFacts', '电话13800000000'), { fault: 'personal-data' }],
    ['what it says already', correct('publishedOn', '2026-10-12'), { fault: 'nothing-changes' }],
  ] as const)('is refused: %s', async (_what, measure, expected) => {
    const { asked, prepare } = await office();
    expect(await prepare(asked(measure, basis))).toMatchObject({ kind: 'fault', ...expected });
  });

  it('cures a record that was kept back, and the board follows at once', async () => {
    const { db, asked, done, outcome } = await office();
    expect(await boardOf(db, OWN_UNIT, AS_OF)).toMatchObject([{ overdue: 2, withheld: 1 }]);
    const cure = { measure: 'correct', changes: [{ member: 'violationFacts', value: '标签不符合规定。' }] } as const;
    await done(asked({ ...cure, changes: [...cure.changes] }, { ...basis, recordId: WITHHELD }));
    expect(await outcome(WITHHELD)).toBe('published');
    expect(await boardOf(db, OWN_UNIT, AS_OF)).toMatchObject([{ overdue: 0, withheld: 0 }]);
  });
});

describe('the board', () => {
  it('counts by unit what the command counts, and lists what is open, the earliest first', async () => {
    const { db } = await office();
    const board = await boardOf(db, null, AS_OF);
    expect(board.map(({ unit }) => unit)).toEqual([OWN_UNIT, '咸宁市市场监督管理局', FOREIGN_UNIT]);
    const duties = await openDuties(db, { unit: OWN_UNIT, state: 'open', after: null, limit: 9 });
    expect(duties).toMatchObject([
      { recordId: WITHHELD, duty: 'publish-dual', dueOn: '2026-10-21', reason: 'in-review' },
      { recordId: WITHHELD, duty: 'publish', dueOn: '2026-11-09', reason: 'in-review' },
    ]);
    const [first] = duties;
    const after = {
      dueOn: first?.dueOn ?? '',
      recordId: WITHHELD,
      duty: 'publish-dual',
      provision: first?.provision ?? '',
    };
    expect(await openDuties(db, { unit: OWN_UNIT, state: 'open', after, limit: 9 })).toEqual(duties.slice(1));
  });

  it('sets clocks by the days that staff note, and stops them by what is done at the desk', async () => {
    const { db, desk, asked, done } = await office();
    const days = { repairAppliedOn: day('2026-11-02'), repairAcceptedOn: day('2026-11-03') };
    expect((await noteDays(desk, AUTHOR, { uscc: CODE, recordId: PENALTY, days })).kind).toBe('done');
    const open = async () =>
      (await openDuties(db, { unit: OWN_UNIT, state: 'open', after: null, limit: 9 }))
        .filter(({ recordId }) => recordId === PENALTY)
        .map(({ duty }) => duty);
    expect(await open()).toEqual(['decide-repair']);
    const granted = { ...days, repairDecidedOn: day('2026-11-20'), repairGranted: true };
    await noteDays(desk, AUTHOR, { uscc: CODE, recordId: PENALTY, days: granted });
    expect(await open()).toEqual(['stop']);
    await done(asked({ measure: 'stop', on: AS_OF }));
    expect(await open()).toEqual([]);
  });

  it('takes no day ahead, no answer before its question, and nothing from another unit', async () => {
    const { desk } = await office();
    const note = (days: object, member = AUTHOR) => noteDays(desk, member, { uscc: CODE, recordId: PENALTY, days });
    expect(await note({ revokedOn: '2026-11-25' })).toMatchObject({ fault: 'day-ahead' });
    expect(await note({ repairAppliedOn: '2026-11-20', repairAcceptedOn: '2026-11-19' })).toMatchObject({
      fault: 'days-unordered',
    });
    expect(await note({ repairDecidedOn: '2026-11-20' })).toMatchObject({ fault: 'days-unordered' });
    expect(await note({}, { ...AUTHOR, unit: FOREIGN_UNIT })).toEqual({ kind: 'unknown' });
    expect(await note({}, REVIEWER)).toMatchObject({ refusal: 'wrong-role' });
  });

  it('lists what is kept back and what is held, by unit and reason, page by page', async () => {
    const { db } = await office();
    const all = { unit: null, reason: null, before: null, limit: 9 };
    expect(await listWithheld(db, all)).toMatchObject([{ recordId: WITHHELD, reason: 'personal-data-found' }]);
    expect(await listWithheld(db, { ...all, reason: 'shielded' })).toEqual([]);
    expect(await listWithheld(db, { ...all, unit: FOREIGN_UNIT })).toEqual([]);
    const held = await listHeld(db, { unit: OWN_UNIT, rule: null, before: null, limit: 9 });
    expect(held.map(({ line }) => line)).toEqual([5, 4]);
    expect(await listHeld(db, { unit: OWN_UNIT, rule: null, before: held[0]?.no ?? 0, limit: 9 })).toEqual(
      held.slice(1),
    );
    expect(await listHeld(db, { unit: FOREIGN_UNIT, rule: null, before: null, limit: 9 })).toEqual([]);
    expect(await listHeld(db, { unit: null, rule: 'name-only', before: null, limit: 9 })).toHaveLength(1);
  });

  it('is the same made anew, made twice, and made for a day on which a term has run out', async () => {
    const { db, sync } = await office();
    const content = async () => [
      (await db.prepare('SELECT * FROM desk_duty').all()).results,
      (await db.prepare('SELECT * FROM desk_unit ORDER BY unit').all()).results,
    ];
    const before = await content();
    await db.prepare("DELETE FROM index_progress WHERE engine GLOB 'desk*'").run();
    await db.prepare("DELETE FROM index_day WHERE engine GLOB 'desk*'").run();
    await sync();
    expect(await content()).toEqual(before);
    await sync(day('2027-12-31'));
    await sync(AS_OF);
    expect(await content()).toEqual(before);
  });
});

describe('received files', () => {
  it('are told with their counts and each fault, a file of several units to the whole bureau alone', async () => {
    const { db } = await office();
    const digest = 'a'.padStart(64, '0');
    expect(await readReceipt(db, digest, OWN_UNIT)).toMatchObject({ counts: { held: 2 }, held: 2, units: [OWN_UNIT] });
    expect(await readReceipt(db, digest, FOREIGN_UNIT)).toBeNull();
    // A held row whose verdict was never noted is told from what is held.
    expect(await receiptFaults(db, digest, { after: 0, limit: 9 })).toMatchObject([
      { line: 4, verdict: 'held', isHeld: true },
      { line: 5, verdict: 'held', rule: 'natural-person', isHeld: true },
      { line: 6, verdict: 'rejected', isHeld: false },
    ]);
    await db.prepare('INSERT INTO source_file_unit VALUES (?1, ?2)').bind(digest, FOREIGN_UNIT).run();
    expect(await readReceipt(db, digest, OWN_UNIT)).toBeNull();
    expect(await readReceipt(db, digest, null)).not.toBeNull();
    expect(await listHeld(db, { unit: OWN_UNIT, rule: null, before: null, limit: 9 })).toEqual([]);
  });
});
