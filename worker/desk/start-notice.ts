import type { Notice } from '#domain/notices/notice.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import { appendToLog } from '../store/desk-log.ts';
import { insertVersion, type StoredNotice, storeNotice } from '../store/notices.ts';
import type { Desk } from './act-on-notice.ts';
import { digestText } from './digest-text.ts';

const TRIES = 5;

/**
 * Begins a notice as a draft of its author, on behalf of `unit`; null: the person may not write, or not for that unit.
 * @param id a new id, not guessable from others
 * @example await startNotice(desk, member, { id: crypto.randomUUID(), unit: '宣传科', notice })
 */
export async function startNotice(
  { db, at }: Desk,
  member: StaffMember,
  { id, unit, notice }: { id: string; unit: string; notice: Notice },
): Promise<StoredNotice | null> {
  if (!member.roles.includes('author') || (member.unit !== null && member.unit !== unit)) return null;
  const stored: StoredNotice = {
    id,
    revision: 1,
    life: { stage: 'draft', authors: [member.id], unit, approvedBy: null, publicity: null },
    workingVersion: 1,
    publicVersion: null,
    overrides: [],
    createdAt: at,
    updatedAt: at,
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.batch([
        ...storeNotice(db, stored),
        insertVersion(db, { id, version: 1, notice, author: member.id, at, isSealed: true }),
        await appendToLog(db, {
          at,
          actor: member.id,
          action: 'start',
          subject: `notice ${id}`,
          detail: { unit, version: 1, content: await digestText(JSON.stringify(notice)) },
        }),
      ]);
      return stored;
    } catch (error) {
      // Another line was written into the log since its end was read.
      if (attempt === TRIES || !(error instanceof Error) || !/UNIQUE constraint failed: desk_log/i.test(error.message))
        throw error;
    }
  }
}
