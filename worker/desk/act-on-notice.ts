import { assertNever } from '#domain/assert-never.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Finding } from '#domain/notices/lint/finding.ts';
import { lintNotice } from '#domain/notices/lint/lint-notice.ts';
import { mayAct, type Refusal } from '#domain/notices/may-act.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { NOTICE_ACTIONS, type NoticeAction } from '#domain/notices/notice-actions.ts';
import type { NoticeWithdrawalReason } from '#domain/notices/notice-life.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import { stageOn } from '#domain/notices/stage-on.ts';
import type { Register } from '../register.ts';
import type { Database } from '../store/database.ts';
import { appendToLog } from '../store/desk-log.ts';
import {
  insertVersion,
  type Override,
  readNotice,
  readNoticeVersion,
  readVersionSaving,
  replaceVersion,
  type StoredNotice,
  sealVersions,
  storeNotice,
  storeParties,
} from '../store/notices.ts';
import { digestText } from './digest-text.ts';

/** What the desk works with on one request. */
export type Desk = {
  db: Database;
  register: Pick<Register, 'readMany'>;
  jurisdiction: Jurisdiction;
  asOf: CalendarDate;
  /** UTC instant. */
  at: string;
};

/** What a person wants to do with a notice. `revision`: the one the person saw. */
export type NoticeRequest = {
  action: NoticeAction;
  revision: number;
  reason: string | null;
  /** `edit`: the new content. */
  notice: Notice | null;
  /** `edit`: saved by itself while somebody writes; such savings of one person, without a pause between them, are one version. */
  auto: boolean;
  /** `schedule`: the first public day. */
  publishOn: CalendarDate | null;
  /** `approve`: why findings to be reviewed may stand. */
  overrides: readonly Omit<Override, 'by'>[];
  /** `withdraw`: what the public is told. */
  withdrawalReason: NoticeWithdrawalReason | null;
};

/** What became of it. `conflict`: somebody else changed the notice since. */
export type NoticeOutcome =
  | { kind: 'done'; notice: StoredNotice }
  | { kind: 'refused'; refusal: Refusal; findings: readonly Finding[] }
  | { kind: 'conflict'; notice: StoredNotice }
  | { kind: 'unknown' }
  | { kind: 'incomplete'; member: 'notice' | 'publishOn' | 'withdrawalReason' };

const TRIES = 5;
const PAUSE_MS = 5 * 60_000;

/**
 * The findings against a notice on the day of the desk.
 * @example (await lintAtDesk(desk, notice)).filter(({ severity }) => severity === 'blocking')
 */
export async function lintAtDesk({ register, jurisdiction, asOf }: Desk, notice: Notice): Promise<Finding[]> {
  const entries = await register.readMany([...new Set(notice.parties.map(({ uscc }) => uscc))], asOf);
  const publications = new Map([...entries].map(([uscc, { publication }]) => [uscc, publication]));
  return lintNotice(notice, { publications, asOf, jurisdiction });
}

/**
 * Does one thing with a notice, if the table of actions lets this person: the row, its version, the parties, the outbox and the log in one
 * transaction. Nothing is done otherwise.
 * @throws what the database throws; then nothing was changed
 * @example await actOnNotice(desk, member, 'n-1', { action: 'approve', revision: 3, … })
 */
export async function actOnNotice(
  desk: Desk,
  member: StaffMember,
  id: string,
  request: NoticeRequest,
): Promise<NoticeOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const row = await readNotice(desk.db, id);
    const content = row === null ? null : await readNoticeVersion(desk.db, id, row.workingVersion);
    if (row === null || content === null) return { kind: 'unknown' };
    const stored = { ...row, life: { ...row.life, stage: stageOn(row.life, desk.asOf) } };
    if (stored.revision !== request.revision) return { kind: 'conflict', notice: stored };
    const findings = NOTICE_ACTIONS[request.action].lint === 'none' ? [] : await lintAtDesk(desk, content);
    const overrides = request.action === 'approve' ? overridesOf(request, member, findings) : stored.overrides;
    const refusal = mayAct(member, request.action, stored.life, {
      reason:
        request.action === 'approve'
          ? [request.reason ?? '', ...overrides.map(({ reason }) => reason)].join('。')
          : request.reason,
      lint: {
        blocking: findings.filter(({ severity }) => severity === 'blocking').length,
        unreviewed: findings.filter((one) => one.severity === 'review' && !isOverridden(one, overrides)).length,
      },
    });
    if (refusal !== null) return { kind: 'refused', refusal, findings };
    const missing = missingMember(request, desk.asOf);
    if (missing !== null) return { kind: 'incomplete', member: missing };
    const isAnew = request.action === 'edit' && (await mayReplace(desk, stored, member));
    const next = after(stored, member, request, { ...desk, overrides, isAnew });
    try {
      await desk.db.batch(await statementsFor(desk, member, stored, next, content, request));
      return { kind: 'done', notice: next };
    } catch (error) {
      // Somebody changed the notice, or wrote into the log, since it was read: look again.
      if (attempt === TRIES || !(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
    }
  }
}

/** Whether what this person saves now is the version being worked on, saved anew: nobody else and no pause came between. */
async function mayReplace(
  { db, at }: Desk,
  { id, workingVersion }: StoredNotice,
  member: StaffMember,
): Promise<boolean> {
  const last = await readVersionSaving(db, id, workingVersion);
  return (
    last !== null && !last.isSealed && last.author === member.id && Date.parse(at) - Date.parse(last.at) <= PAUSE_MS
  );
}

/** Of what was sent, the reasons for findings there are: nothing else gets into the log by them. */
function overridesOf({ overrides }: NoticeRequest, { id }: StaffMember, findings: readonly Finding[]): Override[] {
  const given = overrides.filter(({ reason }) => reason.trim() !== '').map((one) => ({ ...one, by: id }));
  return given.filter((one) =>
    findings.some((finding) => finding.severity === 'review' && isOverridden(finding, [one])),
  );
}

function isOverridden(finding: Finding, overrides: readonly Override[]): boolean {
  return overrides.some(({ rule, at, quote }) => rule === finding.rule && at === finding.at && quote === finding.quote);
}

function missingMember(
  { action, notice, publishOn, withdrawalReason }: NoticeRequest,
  asOf: CalendarDate,
): 'notice' | 'publishOn' | 'withdrawalReason' | null {
  if (action === 'edit' && notice === null) return 'notice';
  if (action === 'schedule' && (publishOn === null || publishOn <= asOf)) return 'publishOn';
  if (action === 'withdraw' && withdrawalReason === null) return 'withdrawalReason';
  return null;
}

function after(
  stored: StoredNotice,
  member: StaffMember,
  { action, publishOn, withdrawalReason }: NoticeRequest,
  { asOf, at, overrides, isAnew }: Desk & { overrides: Override[]; isAnew: boolean },
): StoredNotice {
  const { life } = stored;
  const next = { ...stored, revision: stored.revision + 1, updatedAt: at };
  const stage = NOTICE_ACTIONS[action].to ?? life.stage;
  switch (action) {
    case 'edit':
      return {
        ...next,
        workingVersion: stored.workingVersion + (isAnew ? 0 : 1),
        life: { ...life, authors: [...new Set([...life.authors, member.id])] },
      };
    case 'submit':
    case 'recall':
    case 'return':
    case 'discard':
      return { ...next, overrides: [], life: { ...life, stage, approvedBy: null } };
    case 'correct':
      return { ...next, overrides: [], life: { ...life, stage, approvedBy: null, authors: [member.id] } };
    case 'approve':
      return { ...next, overrides, life: { ...life, stage, approvedBy: member.id } };
    case 'schedule':
    case 'publish': {
      const first = action === 'schedule' && publishOn !== null ? publishOn : asOf;
      const isCorrection = life.publicity !== null && life.publicity.publishOn <= asOf;
      const publicity =
        isCorrection && life.publicity !== null
          ? { ...life.publicity, correctedOn: asOf }
          : { publishOn: first, correctedOn: null, withdrawnOn: null, withdrawalReason: null };
      return { ...next, publicVersion: stored.workingVersion, life: { ...life, stage, publicity } };
    }
    case 'unschedule':
      return { ...next, publicVersion: null, life: { ...life, stage, publicity: null } };
    case 'withdraw':
      return {
        ...next,
        life: {
          ...life,
          stage,
          publicity: life.publicity === null ? null : { ...life.publicity, withdrawnOn: asOf, withdrawalReason },
        },
      };
    default:
      return assertNever(action);
  }
}

async function statementsFor(
  { db, at }: Desk,
  member: StaffMember,
  before: StoredNotice,
  next: StoredNotice,
  content: Notice,
  { action, reason, notice, auto }: NoticeRequest,
) {
  const { id } = next;
  const written = notice !== null && action === 'edit' ? notice : null;
  const isAnew = written !== null && next.workingVersion === before.workingVersion;
  const saved = { id, version: next.workingVersion, author: member.id, at, isSealed: !auto };
  const version =
    written === null
      ? [sealVersions(db, id)]
      : isAnew
        ? [replaceVersion(db, { ...saved, notice: written })]
        : [sealVersions(db, id), insertVersion(db, { ...saved, notice: written })];
  const isPublicMove = ['schedule', 'publish', 'unschedule', 'withdraw'].includes(action);
  const shown = next.publicVersion === null ? [] : content.parties.map(({ uscc }) => uscc);
  const parties = isPublicMove ? storeParties(db, id, shown, at) : [];
  // A saving in between is told by the line that seals it.
  if (isAnew && auto) return [...storeNotice(db, next), ...version];
  const digest = await digestText(JSON.stringify(written ?? content));
  const line = await appendToLog(db, {
    at,
    actor: member.id,
    action,
    subject: `notice ${id}`,
    detail: {
      from: before.life.stage,
      to: next.life.stage,
      version: next.workingVersion,
      content: digest,
      ...(written === null || isAnew ? {} : { before: await digestText(JSON.stringify(content)) }),
      reason,
      publishOn: next.life.publicity?.publishOn ?? null,
      ...(next.overrides.length === 0 ? {} : { overrides: next.overrides }),
    },
  });
  return [...storeNotice(db, next), ...version, ...parties, line];
}
