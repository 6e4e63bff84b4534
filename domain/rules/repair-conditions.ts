import type { CalendarDate } from '../date.ts';
import { ORDER_45 } from '../law/order-45.ts';
import { ORDER_107 } from '../law/order-107.ts';
import { POLICY } from '../law/policy.ts';
import type { Provision } from '../law/provision.ts';
import { REPAIR_2021 } from '../law/repair-2021.ts';
import type { PublicRecord, PublicRecordOf, PublicSource } from '../profile.ts';
import type { RepairCondition } from '../wire/repair.ts';
import { legalBasisOf } from './legal-basis-of.ts';
import type { RuleContext } from './rule-context.ts';

/** What conditions are judged by: only what is published that day, so that nothing withheld shows through them. */
export type RepairFacts = {
  readonly records: readonly PublicRecord[];
  readonly sources: readonly PublicSource[];
  readonly context: Pick<RuleContext, 'asOf' | 'ruleSet' | 'entityKind' | 'jurisdiction'>;
};

/**
 * One condition and its legal basis.
 * @example condition('harm-removed', 'unknown', ORDER_45.art14)
 */
export function condition(
  name: RepairCondition['condition'],
  state: RepairCondition['state'],
  provision: Provision,
): RepairCondition {
  return { condition: name, state, basis: legalBasisOf(provision) };
}

/**
 * Whether the shortest term has run: met from the first day on which an application is possible.
 * @example minimumTerm('2026-08-20', '2026-08-20', ORDER_107.earlyStop).state // 'met'
 */
export function minimumTerm(
  earliestOn: CalendarDate | null,
  asOf: CalendarDate,
  provision: Provision,
): RepairCondition {
  if (earliestOn === null) return condition('minimum-term', 'unknown', provision);
  return condition('minimum-term', earliestOn <= asOf ? 'met' : 'missing', provision);
}

/**
 * Whether the party stands on a list: missing while a published listing stands; met only if both lists were received and hold none.
 * @example onNoList(facts, ORDER_45.art14).state // 'unknown' where the abnormal list was never received
 */
export function onNoList({ records, sources, context }: RepairFacts, provision: Provision): RepairCondition {
  const isListed = records.some(
    (record) =>
      (record.kind === 'abnormal-listing' || record.kind === 'serious-listing') &&
      (record.body.removedOn === null || record.body.removedOn > context.asOf),
  );
  if (isListed) return condition('on-no-list', 'missing', provision);
  const isReceived = (['abnormal-listing', 'serious-listing'] as const).every(
    (kind) => sources.find((source) => source.kind === kind)?.state === 'none',
  );
  return condition('on-no-list', isReceived ? 'met' : 'unknown', provision);
}

/**
 * Whether the same kind of violation was punished again: missing if a published penalty of the same type was decided later; never met,
 * because decisions that are not published, or were made elsewhere, are not known.
 * @example noRepeat(penalty, facts, ORDER_45.art14).state // 'unknown'
 */
export function noRepeat(
  penalty: PublicRecordOf<'penalty'>,
  { records }: RepairFacts,
  provision: Provision,
): RepairCondition {
  const { violationType, decidedOn } = penalty.body;
  const isRepeated =
    violationType !== null &&
    records.some(
      ({ kind, id, body }) =>
        kind === 'penalty' && id !== penalty.id && body.violationType === violationType && body.decidedOn > decidedOn,
    );
  return condition('no-repeat', isRepeated ? 'missing' : 'unknown', provision);
}

/**
 * The provisions of the day on which conditions of early stop rest: under RS-2021 the minimum has one of its own.
 * @example stopLaw(context).minimum // ORDER_107.earlyStop since 2025-12-25
 */
export function stopLaw({ ruleSet }: Pick<RuleContext, 'ruleSet'>) {
  const isOld = ruleSet.id === 'RS-2021';
  return {
    minimum: isOld ? REPAIR_2021.art6 : ORDER_107.earlyStop,
    conditions: isOld ? ORDER_45.art14 : ORDER_107.earlyStop,
    // The commitment came with 国办发〔2025〕22号.
    commitment: isOld ? [] : [condition('commitment-made', 'unknown', POLICY.repairMaterials)],
  };
}
