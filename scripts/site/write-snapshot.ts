import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { publish } from '#domain/publish.ts';
import { latestSeq } from '#worker/store/changes.ts';
import type { Database } from '#worker/store/database.ts';
import { databaseId } from '#worker/store/database-id.ts';
import { readEnterprises } from '#worker/store/read-enterprise.ts';
import { collectedKinds, readSourceStates } from '#worker/store/source-state.ts';
import { countSnapshot } from './snapshot-statistics.ts';

const CHUNK = 500;

/** From which database, up to which point of its outbox and with which kinds of record received a snapshot was made, and how many profiles it holds. */
export type Snapshot = { databaseId: string; seq: number; collected: string[]; profiles: number };

async function codesAfter(db: Database, last: string): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT uscc FROM enterprise WHERE uscc > ?1 ORDER BY uscc LIMIT ?2')
    .bind(last, CHUNK)
    .all<{ uscc: string }>();
  return results.map(({ uscc }) => uscc);
}

/**
 * Writes what is public on `asOf` into a folder: `profiles.ndjson`, one profile a line as `publish()` made it, and
 * `summary.json`. Memory does not grow with the register. The outbox point is read first, so that a change while it runs is
 * seen as a change after the snapshot.
 * @example await writeSnapshot(db, asOf, xianning, '.data/snapshot') // { databaseId: '…', seq: 812, profiles: 312 }
 */
export async function writeSnapshot(
  db: Database,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  folder: string,
): Promise<Snapshot> {
  const seq = await latestSeq(db);
  const collected = await collectedKinds(db);
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, 'profiles.ndjson.part');
  const out = createWriteStream(unfinished);
  let profiles = 0;
  let demo = false;
  const counting = countSnapshot();
  for (let codes = await codesAfter(db, ''); codes.length > 0; codes = await codesAfter(db, codes.at(-1) ?? '')) {
    const enterprises = await readEnterprises(db, codes);
    for (const enterprise of enterprises.values()) {
      const publication = publish(enterprise, asOf, jurisdiction);
      if (publication.outcome !== 'published') continue;
      profiles += 1;
      demo ||= publication.profile.demo;
      counting.add(publication.profile);
      if (!out.write(`${JSON.stringify(publication.profile)}\n`)) await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'finish');
  renameSync(unfinished, join(folder, 'profiles.ndjson'));
  const states = await readSourceStates(db);
  const received = states.flatMap(({ deliveries }) => deliveries.map(({ receivedAt }) => receivedAt)).sort();
  const summary = {
    enterprises: profiles,
    asOf,
    lastReceivedAt: received.at(-1) || null,
    demo,
    statistics: counting.done(states),
  };
  writeFileSync(join(folder, 'summary.json'), JSON.stringify(summary));
  return { databaseId: await databaseId(db), seq, collected, profiles };
}
