import type { CalendarDate } from '#domain/date.ts';
import { PROVISIONS } from '#domain/law/index.ts';
import type { BasisCount, RulesAnswer } from '#domain/wire/rules-answer.ts';

/**
 * Every provision of the registry with how many public records rest on it.
 * @example rulesAnswer([{ provision: 'order-45-art-2', kind: 'penalty', records: 12 }], true, asOf).items[0].records // 12
 */
export function rulesAnswer(counts: readonly BasisCount[], isSettled: boolean, asOf: CalendarDate): RulesAnswer {
  const byProvision = Map.groupBy(counts, ({ provision }) => provision);
  return {
    items: PROVISIONS.map(
      ({ id, rule, instrument, article, citation, from, until, values = {}, confidence, checkedOn }) => {
        const resting = byProvision.get(id) ?? [];
        const records = resting.reduce((sum, one) => sum + one.records, 0);
        const kinds = resting.map(({ kind }) => kind);
        return { id, rule, instrument, article, citation, from, until, values, confidence, checkedOn, records, kinds };
      },
    ),
    isSettled,
    asOf,
  };
}
