import type { CalendarDate } from '../date.ts';
import type { Enterprise } from '../enterprise.ts';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.ts';
import type { Publication } from '../publication.ts';
import { publish } from '../publish.ts';
import type { Duty } from './duty.ts';
import { endDuties } from './duty-end.ts';
import type { DutyEvents } from './duty-events.ts';
import { publishDuties } from './duty-publish.ts';
import { requestDuties } from './duty-requests.ts';

const NOTHING: DutyEvents = {};

/**
 * Every duty on the records of an enterprise on a legal day, in the order of the records. Pure and total: what cannot be computed is
 * `unknown`, with its reason. For staff alone.
 * @param eventsOf what staff recorded, by record id; a record that is not in it has had no request
 * @param publication what `publish()` says of the enterprise on that day, where the caller has it already
 * @example dutiesOf(enterprise, '2026-11-24', xianning).filter(({ state }) => state === 'overdue')
 */
export function dutiesOf(
  enterprise: Enterprise,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  eventsOf: ReadonlyMap<string, DutyEvents> = new Map(),
  publication: Pick<Publication, 'withheld'> = publish(enterprise, asOf, jurisdiction),
): Duty[] {
  const reasons = new Map(publication.withheld.map(({ id, reason }) => [id, reason]));
  return enterprise.records.flatMap((record) => {
    const withheld = reasons.get(record.id) ?? null;
    const events = eventsOf.get(record.id) ?? NOTHING;
    try {
      return [
        ...publishDuties(record, { enterprise, asOf, jurisdiction, withheld }),
        ...endDuties(record, events, asOf),
        ...requestDuties(record, events, asOf),
      ];
    } catch {
      // Not of its schema: no day of it can be read, so nothing is said of it.
      return [];
    }
  });
}
