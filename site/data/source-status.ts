import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { SourceUnit } from '#domain/jurisdiction/source-unit.ts';
import type { RecordKind } from '#domain/records/index.ts';
import { sourceDue } from '#domain/rules/source-due.ts';
import type { SnapshotStatistics } from '#domain/wire/snapshot-statistics.ts';
import { beijingDay } from './beijing-day.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Tag } from './tone.ts';

/** One source: a kind of record from a unit, the day its last file came, and whether the next is overdue. No day: none came yet. */
export type SourceStatus = { kind: string; unit: string; day: string | null; state: Tag };

type Delivery = SnapshotStatistics['sources'][number];

const bears = (declared: SourceUnit, unit: string): boolean =>
  declared.unit === unit || declared.aliases.includes(unit);

function stateOf(
  { kind, unit, receivedAt }: Delivery,
  asOf: CalendarDate,
  { sourceUnits }: Jurisdiction,
  { words: { DATA } }: Edition,
): Tag {
  const declared = sourceUnits.find((one) => one.kinds.includes(kind) && bears(one, unit));
  if (declared === undefined) return { text: DATA.undeclared, tone: 'plain' };
  const due = sourceDue(receivedAt, declared.freshness);
  return due !== null && due < asOf
    ? { text: DATA.late(due), tone: 'warning' }
    : { text: due === null ? DATA.inTime : DATA.dueBy(due), tone: 'neutral' };
}

/** Kinds that a declared unit answers for and of which it has sent nothing, in one row. */
function missingOf(declared: SourceUnit, deliveries: readonly Delivery[], { words }: Edition): SourceStatus[] {
  const { DATA, KINDS } = words;
  const isThere = (kind: RecordKind): boolean =>
    deliveries.some((one) => one.kind === kind && bears(declared, one.unit));
  const kinds = declared.kinds.filter((kind) => !isThere(kind));
  if (kinds.length === 0) return [];
  const names = kinds.map((kind) => KINDS[kind].heading).join(DATA.separator);
  return [{ kind: names, unit: declared.unit, day: null, state: { text: DATA.missing, tone: 'warning' } }];
}

/**
 * The state of every source on a day: each kind of record that a unit has sent, and what declared units have not sent yet.
 * @example sourceStatus(statistics.sources, '2026-11-24' as CalendarDate, portal)[0].state.text // '应于 2026-12-03 以前再次报送'
 */
export function sourceStatus(
  deliveries: readonly Delivery[],
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  edition: Edition = CHINESE,
): SourceStatus[] {
  return [
    ...deliveries.map((delivery) => ({
      kind: edition.words.KINDS[delivery.kind].heading,
      unit: delivery.unit,
      day: beijingDay(delivery.receivedAt),
      state: stateOf(delivery, asOf, jurisdiction, edition),
    })),
    ...jurisdiction.sourceUnits.flatMap((declared) => missingOf(declared, deliveries, edition)),
  ];
}
