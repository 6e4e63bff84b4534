import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import type { Database } from '#worker/store/database.ts';
import { arbitraryHistory } from '../../fixtures/arbitrary-history.ts';
import { day } from '../../fixtures/enterprise-builder.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

const ENTERPRISES = 200;
const FIRST = day('2023-01-10');
const VISITS = 40;

/** Puts enterprises into a database as files leave them there, each with its outbox entry. */
async function store(db: Database, enterprises: readonly Enterprise[]): Promise<void> {
  const insert = `INSERT INTO record (uscc, id, kind, natural_key, version, counterparty_name, body, unit, file_digest, row, received_at,
      received_on, demo, state, seen_file, seen_row)
    VALUES (?1, ?2, ?3, ?2, 1, ?4, ?5, ?6, ?7, 2, ?8, ?9, 1, ?10, 1, 2)`;
  for (const { uscc, name, records } of enterprises) {
    await db.batch([
      db.prepare(`INSERT INTO enterprise (uscc, name, name_basis) VALUES (?1, ?2, 'record')`).bind(uscc, name),
      ...records.map(({ id, kind, counterpartyName, body, provenance, receivedOn, state }) =>
        db
          .prepare(insert)
          .bind(
            ...[
              uscc,
              `${uscc}-${id}`,
              kind,
              counterpartyName,
              JSON.stringify(body),
              provenance.unit,
              provenance.fileDigest,
            ],
            ...[provenance.receivedAt, receivedOn, JSON.stringify(state)],
          ),
      ),
      db.prepare(`INSERT INTO outbox (uscc, reason, at) VALUES (?1, 'import', '2023-01-10T01:00:00Z')`).bind(uscc),
    ]);
  }
}

/** Everything that search and lists hold, without the numbers of rows and the counters of the work itself. */
async function derived(db: Database): Promise<unknown> {
  const all = async (sql: string) => (await db.prepare(sql).all()).results;
  return {
    documents: await all(
      'SELECT uscc, next_change_on, body FROM search_document AS one JOIN search_body ON document_id = one.id ORDER BY uscc',
    ),
    entries: await all('SELECT id, uscc, list, day, ends_on, facets, body FROM public_entry ORDER BY id'),
    tallies: await all('SELECT facet, entries FROM public_tally WHERE entries <> 0 ORDER BY facet'),
  };
}

async function follow(db: Database, asOf: CalendarDate): Promise<void> {
  await syncSearch(db, embeddedEngine(db, placeNames(xianning)), asOf, xianning);
  await syncPublic(db, asOf, xianning);
}

const histories = fc.sample(arbitraryHistory, { numRuns: ENTERPRISES, seed: 20261124 });
const enterprises = histories.map(({ enterprise }, place): Enterprise => {
  const uscc = `${enterprise.uscc.slice(0, 8)}XN${String(place).padStart(7, '0')}0` as Enterprise['uscc'];
  return { ...enterprise, uscc, records: enterprise.records.map((one) => ({ ...one, earlierVersions: [] })) };
});

describe(`${ENTERPRISES} enterprises followed over ${VISITS} days of seven years`, () => {
  it('what is kept from day to day is what would be made from nothing on the last of them, and on days between', async () => {
    const kept = await temporaryDatabase();
    await store(kept, enterprises.slice(0, ENTERPRISES / 2));
    let asOf = FIRST;
    for (let visit = 0; visit < VISITS; visit += 1, asOf = addDays(asOf, 1 + ((visit * 37) % 113))) {
      if (visit === VISITS / 2) await store(kept, enterprises.slice(ENTERPRISES / 2));
      await follow(kept, asOf);
      if (visit % 10 !== 9) continue;
      const fresh = await temporaryDatabase();
      await store(fresh, visit < VISITS / 2 ? enterprises.slice(0, ENTERPRISES / 2) : enterprises);
      await follow(fresh, asOf);
      expect(await derived(kept), asOf).toEqual(await derived(fresh));
    }
  });

  it('is no empty comparison: something is public, something ends, something is kept back', () => {
    const outcomes = new Set(
      enterprises
        .flatMap((one) => [publish(one, FIRST, xianning), publish(one, day('2029-01-01'), xianning)])
        .map((publication) => `${publication.outcome} ${publication.withheld.length > 0}`),
    );
    expect([...outcomes].sort()).toEqual(['published false', 'published true']);
  });
});
