import type { PublicRecordOf, PublicSource } from '#domain/profile.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { ReadProfile } from './supplier.ts';

/** What is published of a supplier today, as this page lists it. Facts alone: nothing is weighted or summed. */
export type SupplierFacts = {
  licences: readonly PublicRecordOf<'licence'>[];
  penalties: readonly PublicRecordOf<'penalty'>[];
  /** Listings that stand today: removed ones are history. */
  serious: readonly PublicRecordOf<'serious-listing'>[];
  abnormal: readonly PublicRecordOf<'abnormal-listing'>[];
  lastCheck: PublicRecordOf<'spot-check'> | null;
  source(kind: RecordKind): PublicSource | undefined;
};

/**
 * Reads the facts of a profile that a buyer looks at first.
 * @example supplierFacts(profile).serious.length // 1: on the list today
 */
export function supplierFacts({ records, sources }: ReadProfile): SupplierFacts {
  const of = <Kind extends RecordKind>(kind: Kind) =>
    records.filter((record): record is PublicRecordOf<Kind> => record.kind === kind);
  const checks = of('spot-check').toSorted((a, b) => (a.body.checkedOn < b.body.checkedOn ? 1 : -1));
  return {
    licences: of('licence'),
    penalties: of('penalty'),
    serious: of('serious-listing').filter(({ body }) => body.removedOn === null),
    abnormal: of('abnormal-listing').filter(({ body }) => body.removedOn === null),
    lastCheck: checks[0] ?? null,
    source: (kind) => sources.find((source) => source.kind === kind),
  };
}
