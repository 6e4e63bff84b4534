import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { publish, recordOutcome } from '#domain/publish.ts';
import type { Register, RegisterEntry } from './register.ts';
import { changedAmong, changedSince } from './store/changes.ts';
import type { Database } from './store/database.ts';
import { databaseId } from './store/database-id.ts';
import { readIndexedSeq } from './store/index-progress.ts';
import { readEnterprise, readEnterprises } from './store/read-enterprise.ts';
import { collectedKinds } from './store/source-state.ts';

/**
 * The register over a database: everything it answers went through `publish()`.
 * @param engine name of the configured search engine, whose progress `indexedSeq` tells by default
 * @example openRegister(env.DB, xianning, 'embedded').read('91421200MA0XN00A4C', asOf)
 */
export function openRegister(db: Database, jurisdiction: Jurisdiction, engine: string): Register {
  const entryOf = (enterprise: Enterprise, asOf: CalendarDate): RegisterEntry => ({
    publication: publish(enterprise, asOf, jurisdiction),
    outcomeOf: (recordId) => recordOutcome(enterprise, recordId, asOf, jurisdiction),
    isWithdrawn: (recordId) =>
      enterprise.records.some(({ id, state }) => id === recordId && (state.withdrawnOn ?? '9999') <= asOf),
  });
  return {
    async read(uscc, asOf) {
      const enterprise = await readEnterprise(db, uscc);
      return enterprise === null ? null : entryOf(enterprise, asOf);
    },
    async readMany(usccs, asOf) {
      const enterprises = await readEnterprises(db, usccs);
      return new Map([...enterprises].map(([uscc, enterprise]) => [uscc, entryOf(enterprise, asOf)]));
    },
    changedSince: (seq, limit) => changedSince(db, seq, limit),
    changedAmong: (usccs, seq) => changedAmong(db, usccs, seq),
    collectedKinds: () => collectedKinds(db),
    indexedSeq: (other) => readIndexedSeq(db, other ?? engine),
    databaseId: () => databaseId(db),
  };
}
