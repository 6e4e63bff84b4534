import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { PublicProfile } from '#domain/profile.ts';
import { publish } from '#domain/publish.ts';
import type { SnapshotEntry } from '#domain/wire/snapshot-index.ts';
import { latestSeq } from '#worker/store/changes.ts';
import type { Database } from '#worker/store/database.ts';
import { databaseId } from '#worker/store/database-id.ts';
import { readEnterprises } from '#worker/store/read-enterprise.ts';
import { collectedKinds, readSourceStates } from '#worker/store/source-state.ts';
import { profileRevision } from './profile-revision.ts';
import { snapshotBasis } from './snapshot-basis.ts';
import { openSnapshotFile, readSnapshotIndex, type SnapshotFile } from './snapshot-file.ts';
import { changedRegister, wholeRegister } from './snapshot-plan.ts';
import { endedMonths, profileCounts, snapshotStatistics } from './snapshot-statistics.ts';

/**
 * From which database, up to which point of its outbox and with which kinds of record received a snapshot was made, how many profiles it
 * holds, and how many enterprises were read from the register for it.
 */
export type Snapshot = { databaseId: string; seq: number; collected: string[]; profiles: number; read: number };

/** What a snapshot is made from. `code`: digest of the sources of the site. */
export type SnapshotOrder = {
  db: Database;
  asOf: CalendarDate;
  jurisdiction: Jurisdiction;
  folder: string;
  code: string;
};

function publishedPage(profile: PublicProfile, file: SnapshotFile): SnapshotEntry['page'] {
  const { uscc, demo } = profile;
  const place = file.write(JSON.stringify(profile));
  return { uscc, revision: profileRevision(profile), ...place, demo, counts: profileCounts(profile) };
}

function readEntry(enterprise: Enterprise, { asOf, jurisdiction }: SnapshotOrder, file: SnapshotFile): SnapshotEntry {
  const publication = publish(enterprise, asOf, jurisdiction);
  const ended = endedMonths(enterprise, asOf, jurisdiction);
  return {
    uscc: enterprise.uscc,
    ...(ended === null ? {} : { ended }),
    page: publication.outcome === 'published' ? publishedPage(publication.profile, file) : null,
  };
}

function keepEntry({ page, ...entry }: SnapshotEntry, file: SnapshotFile): SnapshotEntry {
  return { ...entry, page: page === null ? null : { ...page, ...file.keep(page) } };
}

/**
 * Writes what is public on `asOf` into a folder: `profiles.ndjson`, one profile a line as `publish()` made it, `index.json`, and
 * `summary.json`. Where an earlier snapshot of the same database, day and basis is there, only enterprises are read that changed since: the
 * work grows with what changed. On another day every page says another day, so that everything is read. Profiles in memory do not grow with the register. The outbox
 * point is read first, so that a change while it runs is seen as a change after the snapshot.
 * @example await writeSnapshot({ db, asOf, jurisdiction: xianning, folder: '.data/snapshot', code }) // { profiles: 312, read: 4, … }
 */
export async function writeSnapshot(order: SnapshotOrder): Promise<Snapshot> {
  const { db, asOf, jurisdiction, folder, code } = order;
  const seq = await latestSeq(db);
  const collected = await collectedKinds(db);
  const states = await readSourceStates(db);
  const made = { databaseId: await databaseId(db), seq, asOf, basis: snapshotBasis(code, states, asOf, jurisdiction) };
  mkdirSync(folder, { recursive: true });
  const earlier = readSnapshotIndex(folder);
  const stands =
    earlier !== null &&
    earlier.databaseId === made.databaseId &&
    earlier.basis === made.basis &&
    earlier.asOf === asOf &&
    earlier.seq <= seq;
  const file = openSnapshotFile(folder);
  const entries: SnapshotEntry[] = [];
  let read = 0;
  for await (const { codes, kept } of stands ? changedRegister(db, earlier) : wholeRegister(db)) {
    const wanted = codes.filter((uscc) => !kept.has(uscc));
    const enterprises = wanted.length === 0 ? new Map<string, Enterprise>() : await readEnterprises(db, wanted);
    read += enterprises.size;
    for (const uscc of codes) {
      const standing = kept.get(uscc);
      const enterprise = enterprises.get(uscc);
      if (standing !== undefined) entries.push(keepEntry(standing, file));
      else if (enterprise !== undefined) entries.push(readEntry(enterprise, order, file));
    }
  }
  file.finish({ ...made, entries });
  const pages = entries.flatMap(({ page }) => (page === null ? [] : [page]));
  const received = states.flatMap(({ deliveries }) => deliveries.map(({ receivedAt }) => receivedAt)).sort();
  const summary = {
    enterprises: pages.length,
    asOf,
    lastReceivedAt: received.at(-1) || null,
    demo: pages.some(({ demo }) => demo),
    statistics: snapshotStatistics(
      pages.map(({ counts }) => counts),
      states,
      entries.flatMap(({ ended }) => (ended === undefined ? [] : [ended])),
    ),
  };
  writeFileSync(join(folder, 'summary.json'), JSON.stringify(summary));
  return { databaseId: made.databaseId, seq, collected, profiles: pages.length, read };
}
