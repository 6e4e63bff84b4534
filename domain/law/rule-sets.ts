import type { PenaltyKind } from '../codes/penalty-kind.ts';
import type { CalendarDate } from '../date.ts';
import { isInForce } from './in-force.ts';
import { ORDER_45 } from './order-45.ts';
import { ORDER_107 } from './order-107.ts';
import type { Provision } from './provision.ts';
import { REPAIR_2021 } from './repair-2021.ts';

/** Weight of a penalty under a rule set. RS-2021 knows only minor and the rest; `serious` there marks the never-early kinds. */
export type PenaltyClass = 'minor' | 'general' | 'serious';

/** Months of publicity. `minimum` null: no early stop on application. `strictFieldMinimum`: food, drugs, special equipment; null: not known. */
type ClassTerm = {
  readonly maximum: number;
  readonly minimum: number | null;
  readonly strictFieldMinimum: number | null;
};

/** The law on publicity terms during one period. Periods follow one another without gap or overlap. */
export type RuleSet = {
  readonly id: 'RS-2021' | 'RS-2025';
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly seriousKinds: readonly PenaltyKind[];
  readonly terms: Readonly<Record<PenaltyClass, ClassTerm>>;
  /** Whether a statutory ban on business or employment longer than the term prolongs publicity (Order 45 Art. 13). */
  readonly banProlongs: boolean;
  /** What a decision on a penalty cites, besides Order 45 Art. 2. */
  readonly basis: readonly Provision[];
  /** What it cites besides where food, drugs or special equipment are concerned. */
  readonly strictFieldBasis: readonly Provision[];
};

const GRAVE: readonly PenaltyKind[] = [
  'SUSPEND_OPERATION',
  'RESTRICT_OPERATION',
  'RESTRICT_EMPLOYMENT',
  'REVOKE_LICENCE',
  'REVOKE_BUSINESS_LICENCE',
];

const { art13, art14 } = ORDER_45;
const { art6 } = REPAIR_2021;
const { terms, earlyStop, classes, strictField } = ORDER_107;

/** All rule sets, oldest first: RS-2021 (Order 45) until 2025-12-24, RS-2025 (Order 107) from 2025-12-25. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    id: 'RS-2021',
    from: art13.from,
    until: art13.until,
    // Never stopped early (Art. 14).
    seriousKinds: [...GRAVE, 'DOWNGRADE', 'SUSPEND_OR_REVOKE'],
    terms: {
      minor: { maximum: art13.values.minorMonths, minimum: null, strictFieldMinimum: null },
      general: {
        maximum: art13.values.otherMonths,
        minimum: art6.values.minimumMonths,
        strictFieldMinimum: art6.values.strictFieldMinimumMonths,
      },
      serious: { maximum: art13.values.otherMonths, minimum: null, strictFieldMinimum: null },
    },
    banProlongs: true,
    basis: [art13, art14, art6],
    strictFieldBasis: [],
  },
  {
    id: 'RS-2025',
    from: terms.from,
    until: terms.until,
    // A downgrade, and "suspended or revoked", are not known to be serious: in doubt the shorter term (docs/decisions/0010).
    seriousKinds: [...GRAVE, 'ORDER_CLOSURE'],
    terms: {
      minor: { maximum: terms.values.minorMonths, minimum: null, strictFieldMinimum: null },
      general: {
        maximum: terms.values.generalMonths,
        minimum: earlyStop.values.generalMinimumMonths,
        strictFieldMinimum: null,
      },
      serious: {
        maximum: terms.values.seriousMonths,
        minimum: earlyStop.values.seriousMinimumMonths,
        strictFieldMinimum: null,
      },
    },
    banProlongs: false,
    basis: [terms, classes, earlyStop],
    strictFieldBasis: [strictField],
  },
];

/**
 * The rule set of a day; null before the first one (nothing may be shown by rules the registry does not know).
 * @example ruleSetOn('2025-12-24')?.id // 'RS-2021'
 */
export function ruleSetOn(asOf: CalendarDate): RuleSet | null {
  return RULE_SETS.find((ruleSet) => isInForce(ruleSet, asOf)) ?? null;
}
