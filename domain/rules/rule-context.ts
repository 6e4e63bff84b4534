import type { EntityKind } from '../codes/entity-kind.ts';
import type { CalendarDate } from '../date.ts';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.ts';
import type { RuleSet } from '../law/rule-sets.ts';

/** What became of a penalty, for the records that hang on it. */
export type PenaltyFate = {
  /** The day from which it is no longer public; null while its term is open. */
  readonly endsOn: CalendarDate | null;
  /** It may not be shown at all because the decision was revoked or is disputed. */
  readonly suspended: 'decision-revoked' | 'decision-disputed' | null;
  /** The day on which the decision was withdrawn, if it was. */
  readonly withdrawnOn: CalendarDate | null;
  /** It is itself public today, so that its number may be named. */
  readonly isOnShow: boolean;
};

/** What the rules know besides the record itself. Built once per call of publish(). */
export type RuleContext = {
  readonly asOf: CalendarDate;
  readonly jurisdiction: Jurisdiction;
  readonly ruleSet: RuleSet;
  readonly entityKind: EntityKind | null;
  /** The registered name and the former names; a record under any other name is not shown. */
  readonly names: readonly string[];
  /** Legal representative or operator, who may be punished in person. */
  readonly representative: string | null;
  /** No registration is known, and the only name reads as a natural person's: whether it is a business cannot be told. */
  readonly isNamedAsPerson: boolean;
  /** Whether a record may be shown whose term rests on recalled law. */
  readonly publishOnRecalledLaw: boolean;
  /** Fate of the enterprise's penalties by documentNumberKey. */
  readonly penaltyFates: ReadonlyMap<string, PenaltyFate>;
};
