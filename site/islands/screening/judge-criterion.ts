import type { PenaltyKind } from '#domain/codes/penalty-kind.ts';
import { addMonths, type CalendarDate } from '#domain/date.ts';
import type { PublicRecord } from '#domain/profile.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { ReadProfile } from './supplier.ts';
import { supplierFacts } from './supplier-facts.ts';

/** A criterion of the person's own. `kinds` empty: of any kind; `months` null: as long as it is published. */
export type Criterion =
  | { on: 'serious' }
  | { on: 'abnormal' }
  | { on: 'penalty'; kinds: readonly PenaltyKind[]; months: number | null }
  | { on: 'licence' }
  | { on: 'status' };

/**
 * What a criterion comes to. `met`: by these records; `none`: nothing that meets it was found in a source that covers it; `unknown`: the source
 * is not collected whole, so that nothing can be said.
 */
export type Judgement = { state: 'met'; records: readonly PublicRecord[] } | { state: 'none' | 'unknown' };

const KIND_OF: Readonly<Record<Criterion['on'], RecordKind>> = {
  serious: 'serious-listing',
  abnormal: 'abnormal-listing',
  penalty: 'penalty',
  licence: 'licence',
  status: 'registration',
};

function recordsOf(profile: ReadProfile, criterion: Criterion, asOf: CalendarDate): readonly PublicRecord[] {
  const facts = supplierFacts(profile);
  switch (criterion.on) {
    case 'serious':
      return facts.serious;
    case 'abnormal':
      return facts.abnormal;
    case 'licence':
      return facts.licences.filter(({ validity }) => validity === 'expired' || validity === 'invalid');
    case 'status':
      return profile.status === null || profile.status === 'ACTIVE'
        ? []
        : profile.records.filter(({ kind }) => kind === 'registration');
    case 'penalty': {
      const { kinds, months } = criterion;
      const since = months === null ? null : addMonths(asOf, -months);
      return facts.penalties.filter(
        ({ body }) =>
          (since === null || body.decidedOn >= since) &&
          (kinds.length === 0 || body.penaltyKinds.some((kind) => kinds.includes(kind))),
      );
    }
  }
}

/**
 * Whether the published facts of a supplier meet a criterion on a day, and which do. Unknown is not clean: where the source is not collected
 * nothing is said, and a penalty whose kind the file does not state leaves a criterion about kinds open.
 * @example judgeCriterion(profile, { on: 'serious' }, asOf).state // 'none'
 */
export function judgeCriterion(profile: ReadProfile, criterion: Criterion, asOf: CalendarDate): Judgement {
  const records = recordsOf(profile, criterion, asOf);
  if (records.length > 0) return { state: 'met', records };
  if (criterion.on === 'status' && profile.status === 'ACTIVE') return { state: 'none' };
  const kind = KIND_OF[criterion.on];
  const source = profile.sources.find((one) => one.kind === kind);
  if (source === undefined || source.state === 'unavailable' || source.reason !== null) return { state: 'unknown' };
  if (criterion.on === 'status') return { state: 'unknown' };
  if (criterion.on === 'penalty' && criterion.kinds.length > 0) {
    const open = recordsOf(profile, { ...criterion, kinds: [] }, asOf);
    if (open.some((record) => record.kind === 'penalty' && record.body.penaltyKinds.length === 0))
      return { state: 'unknown' };
  }
  if (criterion.on === 'licence') {
    const isOpen = supplierFacts(profile).licences.some(({ validity }) => validity === 'unknown');
    if (isOpen) return { state: 'unknown' };
  }
  return { state: 'none' };
}
