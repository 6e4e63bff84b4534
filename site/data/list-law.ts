import type { CalendarDate } from '#domain/date.ts';
import { ABNORMAL_LIST } from '#domain/law/abnormal-list.ts';
import { GENERAL_LAW } from '#domain/law/general-law.ts';
import { isInForce } from '#domain/law/in-force.ts';
import { INSPECTION } from '#domain/law/inspection.ts';
import { ORDER_44 } from '#domain/law/order-44.ts';
import { ORDER_45 } from '#domain/law/order-45.ts';
import { ORDER_107 } from '#domain/law/order-107.ts';
import { POLICY } from '#domain/law/policy.ts';
import type { Provision } from '#domain/law/provision.ts';
import { ruleSetOn } from '#domain/law/rule-sets.ts';
import type { RecordList } from '#domain/wire/public-list.ts';
import { listPaths } from './list-paths.ts';

/** A provision as a page cites it, with its place among the rules. */
export type CitedProvision = { citation: string; unverified: boolean; href: string };

const OF_LIST: Readonly<Record<RecordList | 'key-field', readonly Provision[]>> = {
  penalties: [ORDER_45.art2, ORDER_45.art9, ORDER_45.art11, GENERAL_LAW.penaltyArt48],
  abnormal: [ABNORMAL_LIST.art4, ABNORMAL_LIST.removal, ABNORMAL_LIST.individualFlag],
  serious: [ORDER_44.art2, ORDER_44.art14, ORDER_44.art15, ORDER_44.art16, ORDER_44.art19, ORDER_44.art21],
  checks: [
    INSPECTION.foodArt39,
    INSPECTION.equipmentArt15,
    INSPECTION.randomCheck,
    ORDER_107.negativeResults,
    ORDER_107.linkedStop,
  ],
  sampling: [INSPECTION.foodSafetyArt118, INSPECTION.randomCheck, ORDER_107.negativeResults, ORDER_107.linkedStop],
  'key-field': [POLICY.keyFieldRegister, GENERAL_LAW.licenceArt40, GENERAL_LAW.licenceArt70],
};

/**
 * The provisions on which a list rests on a day; those of penalties with the rule set of that day.
 * @example listLaw('serious', asOf)[0].citation // '《市场监督管理严重违法失信名单管理办法》（…）第二条'
 */
export function listLaw(list: RecordList | 'key-field', asOf: CalendarDate): CitedProvision[] {
  const terms = list === 'penalties' ? (ruleSetOn(asOf)?.basis ?? []) : [];
  return [...OF_LIST[list], ...terms]
    .filter((provision) => isInForce(provision, asOf))
    .map(({ id, citation, confidence }) => ({
      citation,
      unverified: confidence === 'recalled',
      href: `${listPaths.rules()}#${id}`,
    }));
}
