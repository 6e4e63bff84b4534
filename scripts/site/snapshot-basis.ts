import { createHash } from 'node:crypto';
import type { CalendarDate } from '#domain/date.ts';
import type { SourceState } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { publicSources } from '#domain/rules/sources.ts';
import { legalDay } from '#worker/clock.ts';

const NONE = { shown: new Set<never>(), inReview: new Set<never>() };

/**
 * A digest of everything but the enterprises themselves that decides what profiles say on a day: the code, the jurisdiction, and which
 * units have sent which kind of record, on which day and in time: pages tell that day. A second file on the same day does not change it.
 * @param code digest of the sources of the site (source-digest.ts)
 * @example snapshotBasis('c0ffee…', states, '2026-11-24' as CalendarDate, xianning) // 'beef…'
 */
export function snapshotBasis(
  code: string,
  sources: readonly SourceState[],
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): string {
  const hash = createHash('sha256').update(code).update(jurisdiction.name);
  for (const region of [null, ...jurisdiction.regions.map(({ code }) => code)]) {
    for (const { kind, state, reason, unitStates } of publicSources({ sources, region, ...NONE }, asOf, jurisdiction)) {
      const units = unitStates.map(({ unit, receivedAt, late }) => [
        unit,
        receivedAt === null ? null : legalDay({}, Date.parse(receivedAt)),
        late,
      ]);
      hash.update(JSON.stringify([region, kind, state, reason, units]));
    }
  }
  return hash.digest('hex').slice(0, 32);
}
