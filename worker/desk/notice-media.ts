import type { NoticeLife } from '#domain/notices/notice-life.ts';
import type { PublicNotice } from '#domain/notices/public-notice.ts';
import { publishNotice } from '#domain/notices/publish-notice.ts';
import { stageOn } from '#domain/notices/stage-on.ts';
import { readNoticeVersion, type StoredNotice } from '../store/notices.ts';
import type { Desk } from './act-on-notice.ts';

/** What may carry a notice elsewhere: the notice as the public will see it; or why there is none. `gone`: withdrawn or ended. */
export type NoticeMedia =
  | { kind: 'ready'; notice: PublicNotice; isPublic: boolean }
  | { kind: 'not-approved' | 'gone' };

const APPROVED: readonly NoticeLife['stage'][] = ['approved', 'scheduled', 'published'];

/**
 * A notice for pictures, posters and articles: from its approval on, in the version that was approved, and only while the public may see it or
 * will. While a correction is being written, the version that is public.
 * @example await noticeForMedia(desk, stored) // { kind: 'not-approved' }
 */
export async function noticeForMedia({ db, register, asOf }: Desk, stored: StoredNotice): Promise<NoticeMedia> {
  const { life, id } = stored;
  if (life.stage === 'withdrawn' || life.stage === 'discarded') return { kind: 'gone' };
  const isApproved = APPROVED.includes(stageOn(life, asOf));
  const version = isApproved ? stored.workingVersion : stored.publicVersion;
  const notice = version === null ? null : await readNoticeVersion(db, id, version);
  if (notice === null) return { kind: 'not-approved' };
  const entries = await register.readMany([...new Set(notice.parties.map(({ uscc }) => uscc))], asOf);
  const publications = new Map([...entries].map(([uscc, { publication }]) => [uscc, publication]));
  const known = life.publicity ?? { publishOn: asOf, correctedOn: null, withdrawnOn: null, withdrawalReason: null };
  const publishOn = known.publishOn > asOf ? asOf : known.publishOn;
  const answer = publishNotice({ id, notice, publicity: { ...known, publishOn } }, publications, asOf);
  if (answer.outcome === 'withheld') return { kind: 'not-approved' };
  if (answer.outcome !== 'published') return { kind: 'gone' };
  const isPublic = stored.publicVersion !== null && known.publishOn <= asOf;
  return { kind: 'ready', notice: { ...answer.notice, publishedOn: known.publishOn }, isPublic };
}
