import { RECORD_KINDS, type RecordKind } from '../records/index.ts';

const ALL: readonly RecordKind[] = RECORD_KINDS;
const CHECKS: readonly RecordKind[] = ['spot-check', 'sampling-test'];
const NEGATIVE: readonly RecordKind[] = ['penalty', ...CHECKS, 'abnormal-listing', 'serious-listing'];

/** Which kinds of record an instrument speaks of, by the beginning of the id of its provisions; the first that fits counts. */
const GOVERNED: readonly (readonly [prefix: string, kinds: readonly RecordKind[]])[] = [
  ['order-107-negative-results', CHECKS],
  ['order-107-linked-stop', [...CHECKS, 'commitment']],
  ['order-107-shielding', NEGATIVE],
  ['order-107', ['penalty']],
  ['order-45', ['penalty']],
  ['order-44', ['serious-listing']],
  ['repair-2021', ['penalty']],
  ['abnormal-list', ['abnormal-listing']],
  ['individual-report', ['abnormal-listing']],
  ['publicity-', ['registration', 'licence', 'penalty']],
  ['food-inspection', ['spot-check']],
  ['equipment-inspection', ['spot-check']],
  ['random-check', CHECKS],
  ['food-safety', ['sampling-test']],
  ['penalty-law', ['penalty']],
  ['licence-law', ['licence']],
  ['key-fields-commitment', ['commitment']],
  ['key-fields', ['licence']],
  ['dual-publicity', ['licence', 'penalty']],
  ['portal-negative-results', CHECKS],
  ['portal-linked-stop', [...CHECKS, 'commitment']],
  ['portal-broken-commitment', ['commitment']],
  ['portal-earlier-end', ['penalty']],
];

/**
 * The kinds of record a provision is about, in the order of a profile; every kind where it is about publication in general.
 * @example governedKinds('order-44-art-15') // ['serious-listing']
 */
export function governedKinds(provision: string): readonly RecordKind[] {
  return GOVERNED.find(([prefix]) => provision.startsWith(prefix))?.[1] ?? ALL;
}
