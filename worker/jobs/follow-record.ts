import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Publication } from '#domain/publication.ts';
import { publish } from '#domain/publish.ts';
import { changedSince, latestSeq } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { dueForIndex, noteIndexDay, noteIndexed, readIndexProgress } from '../store/index-progress.ts';
import { readEnterprises } from '../store/read-enterprise.ts';

// Made and written in one go while requests wait on a single-threaded host: some tens of milliseconds.
const PAGE = 100;

// Enterprises remembered as done in one call, so that one that changed ten times is made once.
const REMEMBERED = 100_000;

/** An enterprise as stored, and what may be said of it on the day of the work; null if the record does not know the code. */
export type Followed = { uscc: string; enterprise: Enterprise | null; publication: Publication | null };

/**
 * Something derived from the record that follows it. `name` keys its progress; `write` replaces all it holds of these enterprises.
 * Writing the same twice must change nothing. `alsoDueOn`: a day on which it is to be made anew besides that of the law.
 */
export type Follower = {
  name: string;
  write(page: readonly Followed[]): Promise<void>;
  alsoDueOn?(one: Followed): CalendarDate | null;
};

/** How many enterprises were looked at, and whether the follower is now current. */
export type FollowOutcome = { indexed: number; done: boolean };

/**
 * Brings a follower up to the record as of the legal day `asOf`: enterprises that changed since it was last brought up, and those
 * for which a legal change has come. Each goes through `publish()`. Repeating it changes nothing, being cut short loses nothing, two
 * processes may do it at once, memory is bounded, and work grows with what changed.
 * @param options.limit stop after about so many enterprises (a host that bounds the time of a job); default: go on until done
 * @throws what the follower or the database throws; then the next call goes on from there
 * @example await followRecord(db, follower, '2026-11-24' as CalendarDate, xianning) // { indexed: 12, done: true }
 */
export async function followRecord(
  db: Database,
  follower: Follower,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  options: { limit?: number } = {},
): Promise<FollowOutcome> {
  const { limit = Number.POSITIVE_INFINITY } = options;
  let indexed = 0;
  const madeAt = new Map<string, number>();
  while (indexed < limit) {
    let progress = await readIndexProgress(db, follower.name, asOf);
    const changes = await changedSince(db, progress.seq, PAGE);
    const room = PAGE - changes.usccs.length;
    const due = room > 0 ? await dueForIndex(db, follower.name, progress, asOf, room) : [];
    if (changes.usccs.length === 0 && due.length === 0) {
      await noteIndexDay(db, follower.name, asOf);
      return { indexed, done: true };
    }
    const head = await latestSeq(db);
    const changed = changes.usccs.filter((uscc) => (madeAt.get(uscc) ?? 0) < changes.seq);
    const page = [...new Set([...changed, ...due])];
    for (;;) {
      const enterprises = await readEnterprises(db, page);
      const made = page.map((uscc): Followed => {
        const enterprise = enterprises.get(uscc) ?? null;
        const publication = enterprise === null ? null : publish(enterprise, asOf, jurisdiction);
        return { uscc, enterprise, publication };
      });
      await follower.write(made);
      const days = made.map((one) => ({
        uscc: one.uscc,
        nextChangeOn: earlier(nextChangeOf(one.publication), follower.alsoDueOn?.(one) ?? null),
      }));
      if (await noteIndexed(db, follower.name, progress, asOf, changes.seq, days)) break;
      progress = await readIndexProgress(db, follower.name, asOf);
    }
    indexed += page.length;
    if (madeAt.size > REMEMBERED) madeAt.clear();
    for (const uscc of page) madeAt.set(uscc, head);
    // Lets requests in between two pages.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return { indexed, done: false };
}

function nextChangeOf(publication: Publication | null): CalendarDate | null {
  if (publication === null) return null;
  return publication.outcome === 'published' ? publication.profile.nextChangeOn : publication.nextChangeOn;
}

function earlier(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
