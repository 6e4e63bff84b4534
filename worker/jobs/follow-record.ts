import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Publication } from '#domain/publication.ts';
import { publish } from '#domain/publish.ts';
import { changedSince, latestSeq } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import {
  dueForIndex,
  type IndexProgress,
  noteIndexDay,
  noteIndexed,
  readIndexProgress,
} from '../store/index-progress.ts';
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

/** One follower in the midst of a call. `isBehind`: it may not be current yet. */
type Following = { follower: Follower; madeAt: Map<string, number>; isBehind: boolean; fault: unknown };

/** What a follower does next: the enterprises, and the point of the outbox it is then brought to. */
type Step = { progress: IndexProgress; seq: number; page: readonly string[] };

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
  return followTogether(db, [follower], asOf, jurisdiction, options);
}

/**
 * Brings several followers up at once, each as {@link followRecord} would, but an enterprise that several of them want is read and published once.
 * Each keeps a progress of its own; one that throws is left where it was, and the others go on.
 * @throws what the first of them that failed threw, when the others are done
 * @example await followTogether(db, [lists, changes], '2026-11-24' as CalendarDate, xianning) // { indexed: 12, done: true }
 */
export async function followTogether(
  db: Database,
  followers: readonly Follower[],
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  options: { limit?: number } = {},
): Promise<FollowOutcome> {
  const { limit = Number.POSITIVE_INFINITY } = options;
  const all = followers.map(
    (follower): Following => ({ follower, madeAt: new Map(), isBehind: true, fault: undefined }),
  );
  let indexed = 0;
  while (indexed < limit) {
    const steps: (readonly [Following, Step])[] = [];
    for (const one of all.filter(({ isBehind }) => isBehind)) {
      const step = await nextStep(db, one, asOf);
      if (step !== null) steps.push([one, step]);
    }
    if (steps.length === 0) break;
    const head = await latestSeq(db);
    const wanted = [...new Set(steps.flatMap(([, { page }]) => page))];
    const made = await publishPage(db, wanted, asOf, jurisdiction);
    for (const [one, step] of steps) {
      try {
        await takeStep(db, one, step, made, asOf, jurisdiction);
        if (one.madeAt.size > REMEMBERED) one.madeAt.clear();
        for (const uscc of step.page) one.madeAt.set(uscc, head);
      } catch (error) {
        one.isBehind = false;
        one.fault ??= error;
      }
    }
    indexed += wanted.length;
    // Lets requests in between two pages.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const failed = all.find(({ fault }) => fault !== undefined);
  if (failed !== undefined) throw failed.fault;
  return { indexed, done: all.every(({ isBehind }) => !isBehind) };
}

/** What a follower does next; null, and noted, if it is current. */
async function nextStep(db: Database, one: Following, asOf: CalendarDate): Promise<Step | null> {
  const { name } = one.follower;
  const progress = await readIndexProgress(db, name, asOf);
  const { usccs, seq } = await changedSince(db, progress.seq, PAGE);
  const room = PAGE - usccs.length;
  const due = room > 0 ? await dueForIndex(db, name, progress, asOf, room) : [];
  if (usccs.length === 0 && due.length === 0) {
    await noteIndexDay(db, name, asOf);
    one.isBehind = false;
    return null;
  }
  const changed = usccs.filter((uscc) => (one.madeAt.get(uscc) ?? 0) < seq);
  return { progress, seq, page: [...new Set([...changed, ...due])] };
}

async function takeStep(
  db: Database,
  { follower }: Following,
  { progress: before, seq, page }: Step,
  shared: ReadonlyMap<string, Followed>,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): Promise<void> {
  let progress = before;
  for (let known = shared; ; known = await publishPage(db, page, asOf, jurisdiction)) {
    const made = page.flatMap((uscc) => known.get(uscc) ?? []);
    await follower.write(made);
    const days = made.map((one) => ({
      uscc: one.uscc,
      nextChangeOn: earlier(nextChangeOf(one.publication), follower.alsoDueOn?.(one) ?? null),
    }));
    if (await noteIndexed(db, follower.name, progress, asOf, seq, days)) return;
    // Another process wrote meanwhile, and may have written what is newer.
    progress = await readIndexProgress(db, follower.name, asOf);
  }
}

async function publishPage(
  db: Database,
  page: readonly string[],
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): Promise<ReadonlyMap<string, Followed>> {
  const enterprises = await readEnterprises(db, page);
  const made = page.map((uscc): Followed => {
    const enterprise = enterprises.get(uscc) ?? null;
    const publication = enterprise === null ? null : publish(enterprise, asOf, jurisdiction);
    return { uscc, enterprise, publication };
  });
  return new Map(made.map((one) => [one.uscc, one]));
}

function nextChangeOf(publication: Publication | null): CalendarDate | null {
  if (publication === null) return null;
  return publication.outcome === 'published' ? publication.profile.nextChangeOn : publication.nextChangeOn;
}

function earlier(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
