import type { PublicRecord } from '../profile.ts';
import { RECORD_KINDS } from '../records/index.ts';

const RANK: ReadonlyMap<string, number> = new Map(RECORD_KINDS.map((kind, rank) => [kind, rank]));

/**
 * The order of a profile: by kind as in RECORD_KINDS, then the newest event first, then by id, so that it is always the same.
 * @example records.toSorted(comparePublicRecords)
 */
export function comparePublicRecords(a: PublicRecord, b: PublicRecord): number {
  const byKind = (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0);
  if (byKind !== 0) return byKind;
  const dayOfA = dayOf(a);
  const dayOfB = dayOf(b);
  if (dayOfA !== dayOfB) return dayOfA > dayOfB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function dayOf(record: PublicRecord): string {
  switch (record.kind) {
    case 'registration':
      return record.body.approvedOn ?? record.source.receivedOn;
    case 'licence':
    case 'penalty':
      return record.body.decidedOn;
    case 'spot-check':
      return record.body.checkedOn;
    case 'commitment':
      return record.body.signedOn;
    case 'sampling-test':
      return record.body.noticedOn ?? record.source.receivedOn;
    case 'abnormal-listing':
    case 'serious-listing':
      return record.body.listedOn;
  }
}
