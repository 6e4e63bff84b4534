import type { CalendarDate } from '#domain/date.ts';
import type { PublicNotice } from '#domain/notices/public-notice.ts';
import { type NoticePublication, publishNotice } from '#domain/notices/publish-notice.ts';
import type { Register } from '../register.ts';
import type { Database } from '../store/database.ts';
import { type NoticePlace, readNotice, readNoticeVersion, readPublicNotices } from '../store/notices.ts';
import { noticeObjections } from '../store/objections.ts';

/** What notices are read from, on a legal day. */
export type NoticeSources = { db: Database; register: Pick<Register, 'readMany'>; asOf: CalendarDate };

// Of a page asked for, how many rows are read at once, and how many at most: a run of ended notices must not end the list early, nor cost
// without bound.
const MOST_READ = 500;

/**
 * What the public may see of one notice today; null: there is none of this id, or it was never public.
 * @example await readPublicNotice({ db, register, asOf }, 'n-1')
 */
export async function readPublicNotice(sources: NoticeSources, id: string): Promise<NoticePublication | null> {
  const stored = await readNotice(sources.db, id);
  if (stored === null || stored.publicVersion === null) return null;
  const notice = await readNoticeVersion(sources.db, id, stored.publicVersion);
  if (notice === null) return null;
  const publications = await publicationsOf(sources, [...new Set(notice.parties.map(({ uscc }) => uscc))]);
  const objection = (await noticeObjections(sources.db, [id])).get(id) ?? {};
  return publishNotice({ id, notice, publicity: stored.life.publicity, objection }, publications, sources.asOf);
}

/**
 * The public notices of today, newest first: `limit` of them after a place, and where the next page begins (null: there is none).
 * @param uscc only those about this enterprise; null: all
 * @example await listPublicNotices({ db, register, asOf }, { limit: 20, after: null, uscc: null })
 */
export async function listPublicNotices(
  sources: NoticeSources,
  { limit, after, uscc }: { limit: number; after: NoticePlace | null; uscc: string | null },
): Promise<{ notices: PublicNotice[]; next: NoticePlace | null }> {
  const notices: PublicNotice[] = [];
  let place = after;
  let read = 0;
  for (;;) {
    const { rows, isLast } = await readPublicNotices(sources.db, {
      asOf: sources.asOf,
      after: place,
      limit: limit + 1,
      uscc,
    });
    const codes = rows.flatMap(({ notice }) => notice.parties.map((party) => party.uscc));
    const publications = await publicationsOf(sources, [...new Set(codes)]);
    const ids = rows.map((row) => row.id);
    const objections = ids.length === 0 ? new Map() : await noticeObjections(sources.db, ids);
    for (const { id, notice, life } of rows) {
      if (notices.length === limit) return { notices, next: place };
      const facts = { id, notice, publicity: life.publicity, objection: objections.get(id) ?? {} };
      const one = publishNotice(facts, publications, sources.asOf);
      const names =
        uscc === null || (one.outcome === 'published' && one.notice.parties.some((party) => party.uscc === uscc));
      if (one.outcome === 'published' && names) notices.push(one.notice);
      if (life.publicity !== null) place = { publishOn: life.publicity.publishOn, id };
    }
    read += rows.length;
    if (isLast) return { notices, next: null };
    if (read >= MOST_READ) return { notices, next: place };
  }
}

async function publicationsOf({ register, asOf }: NoticeSources, usccs: readonly string[]) {
  const entries = await register.readMany(usccs, asOf);
  return new Map([...entries].map(([uscc, { publication }]) => [uscc, publication]));
}
