import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { evidenceOf } from '#domain/notices/evidence.ts';
import { type Notice, NoticeSchema } from '#domain/notices/notice.ts';
import type { NoticeAction } from '#domain/notices/notice-actions.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import { actOnNotice, type Desk, lintAtDesk, type NoticeRequest } from '#worker/desk/act-on-notice.ts';
import { startNotice } from '#worker/desk/start-notice.ts';
import { openRegister } from '#worker/open-register.ts';
import type { Database } from '#worker/store/database.ts';
import { readNotice } from '#worker/store/notices.ts';

type SampleParty = { uscc: string; documents: string[]; problem: string; handling: string };
type SampleNotice = { id: string; parties: SampleParty[] };

// Nobody signs in as these: they have no account.
const AUTHOR: StaffMember = { id: 'sample-author', roles: ['author'], unit: null };
const REVIEWER: StaffMember = { id: 'sample-reviewer', roles: ['reviewer'], unit: null };
const PUBLISHER: StaffMember = { id: 'sample-publisher', roles: ['publisher'], unit: null };
const UNIT = '宣传科';

/**
 * Publishes the fictional notices of the sample the way the desk does: written, looked over by the lint, approved and published by three
 * different people. One whose records are not public that day is left out. Notices that are there already stay as they are.
 * @returns how many of the sample's notices are there now
 * @throws Error if a notice of the sample is refused for anything but its records
 * @example await publishSampleNotices(db, '/srv/jianxin', asOf) // 4
 */
export async function publishSampleNotices(db: Database, root: string, asOf: CalendarDate): Promise<number> {
  const samples = JSON.parse(readFileSync(join(root, 'data', 'sample', 'notices.json'), 'utf8')) as SampleNotice[];
  const register = openRegister(db, xianning, 'embedded');
  const desk: Desk = { db, register, jurisdiction: xianning, asOf, at: new Date().toISOString() };
  let published = 0;
  for (const sample of samples) {
    const notice = await complete(desk, sample);
    if (notice === null) continue;
    if ((await readNotice(db, sample.id)) === null) {
      await startNotice(desk, AUTHOR, { id: sample.id, unit: UNIT, notice });
      await act(desk, AUTHOR, sample.id, 'submit');
      const findings = await lintAtDesk(desk, notice);
      const overrides = findings.map(({ rule, at, quote }) => ({ rule, at, quote, reason: '示例数据，已复核' }));
      await act(desk, REVIEWER, sample.id, 'approve', overrides);
      await act(desk, PUBLISHER, sample.id, 'publish');
    }
    published += 1;
  }
  return published;
}

/** The notice with names and evidence from the register; null if any of its records is not public. */
async function complete({ register, asOf }: Desk, { id: _, parties, ...rest }: SampleNotice): Promise<Notice | null> {
  const entries = await register.readMany(
    parties.map(({ uscc }) => uscc),
    asOf,
  );
  const completed = parties.map(({ documents, ...party }) => {
    const publication = entries.get(party.uscc)?.publication;
    if (publication?.outcome !== 'published') return null;
    const { name, records } = publication.profile;
    const evidence = documents.flatMap((number) => {
      const record = records.find((one) => evidenceOf(one).documentNumber === number && one.kind !== 'licence');
      return record === undefined
        ? []
        : [{ recordId: record.id, fileDigest: record.source.fileDigest, row: record.source.row }];
    });
    return evidence.length === documents.length ? { ...party, name, evidence } : null;
  });
  return completed.includes(null) ? null : NoticeSchema.parse({ ...rest, parties: completed });
}

async function act(
  desk: Desk,
  member: StaffMember,
  id: string,
  action: NoticeAction,
  overrides: NoticeRequest['overrides'] = [],
): Promise<void> {
  const stored = await readNotice(desk.db, id);
  const outcome = await actOnNotice(desk, member, id, {
    action,
    revision: stored?.revision ?? 0,
    reason: null,
    notice: null,
    auto: false,
    publishOn: null,
    overrides,
    withdrawalReason: null,
  });
  if (outcome.kind === 'done') return;
  throw new Error(`The sample notice ${id} cannot be carried on (${action}): ${JSON.stringify(outcome)}`);
}
