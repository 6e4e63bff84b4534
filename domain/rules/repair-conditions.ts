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

/** What is published of an enterprise on a day. */
export type RepairSources = {
  readonly records: readonly PublicRecord[];
  readonly sources: readonly PublicSource[];
  readonly context: Pick<RuleContext, 'asOf' | 'ruleSet' | 'entityKind' | 'jurisdiction'>;
};

/** What conditions are judged by: only what is published that day, so that nothing withheld shows through them. */
export type RepairFacts = Pick<RepairSources, 'context'> & {
  /** `missing`: it stands on a list. `met`: both lists were received and hold none. */
  readonly onNoList: RepairCondition['state'];
  /** The last decision of each type of violation. */
  readonly lastPunishedOn: ReadonlyMap<string, CalendarDate>;
  /** The last decision of a kind that is heavier whatever its amount; null for none. */
  readonly lastHeavierOn: CalendarDate | null;
};

// 较重行政处罚 (Order 44 Art. 2) as far as a published penalty shows it; a fine of the heavier grade cannot be told from it.
const HEAVIER: ReadonlySet<string> = new Set([
  'DOWNGRADE',
  'REVOKE_LICENCE',
  'REVOKE_BUSINESS_LICENCE',
  'RESTRICT_OPERATION',
  'SUSPEND_OPERATION',
  'ORDER_CLOSURE',
  'RESTRICT_EMPLOYMENT',
]);

/**
 * Gathers once what every condition of an enterprise is judged by.
 * @example repairFacts({ records, sources, context }).onNoList // 'unknown' where the abnormal list was never received
 */
export function repairFacts({ records, sources, context }: RepairSources): RepairFacts {
  const lastPunishedOn = new Map<string, CalendarDate>();
  let lastHeavierOn: CalendarDate | null = null;
  let isListed = false;
  for (const { kind, body } of records) {
    if (kind === 'abnormal-listing' || kind === 'serious-listing') {
      isListed ||= body.removedOn === null || body.removedOn > context.asOf;
    }
    if (kind !== 'penalty') continue;
    const { violationType, decidedOn, penaltyKinds } = body;
    if (violationType !== null && (lastPunishedOn.get(violationType) ?? '') < decidedOn) {
      lastPunishedOn.set(violationType, decidedOn);
    }
    if (penaltyKinds.some((code) => HEAVIER.has(code)) && (lastHeavierOn ?? '') < decidedOn) lastHeavierOn = decidedOn;
  }
  const isReceived = (['abnormal-listing', 'serious-listing'] as const).every(
    (kind) => sources.find((source) => source.kind === kind)?.state === 'none',
  );
  return { context, onNoList: isListed ? 'missing' : isReceived ? 'met' : 'unknown', lastPunishedOn, lastHeavierOn };
}

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
 * Whether the same kind of violation was punished again: missing if a published penalty of the same type was decided later; never met,
 * because decisions that are not published, or were made elsewhere, are not known.
 * @example noRepeat(penalty, facts, ORDER_45.art14).state // 'unknown'
 */
export function noRepeat(
  { body: { violationType, decidedOn } }: PublicRecordOf<'penalty'>,
  { lastPunishedOn }: RepairFacts,
  provision: Provision,
): RepairCondition {
  const last = violationType === null ? undefined : lastPunishedOn.get(violationType);
  return condition('no-repeat', last !== undefined && last > decidedOn ? 'missing' : 'unknown', provision);
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
