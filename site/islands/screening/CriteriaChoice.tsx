import { useState } from 'react';
import { PENALTY_KINDS, type PenaltyKind } from '#domain/codes/penalty-kind.ts';
import { CRITERIA } from '#site/text/zh-CN-screening.ts';
import type { Criterion } from './judge-criterion.ts';

const PLAIN = ['serious', 'abnormal', 'licence', 'status'] as const;
const MOST_MONTHS = 120;

type Props = { criteria: readonly Criterion[]; onChange(criteria: readonly Criterion[]): void };

/** The person's own criteria. They are applied here and go nowhere. */
export function CriteriaChoice({ criteria, onChange }: Props) {
  const penalty = criteria.find((one) => one.on === 'penalty') ?? null;
  const [draft, setDraft] = useState<Extract<Criterion, { on: 'penalty' }>>({ on: 'penalty', kinds: [], months: null });
  const has = (on: Criterion['on']) => criteria.some((one) => one.on === on);
  const toggle = (criterion: Criterion, isOn: boolean) =>
    onChange([...criteria.filter(({ on }) => on !== criterion.on), ...(isOn ? [criterion] : [])]);
  const change = (next: typeof draft) => {
    setDraft(next);
    if (penalty !== null) toggle(next, true);
  };
  const toggleKind = (kind: PenaltyKind, isOn: boolean) =>
    change({ ...draft, kinds: [...draft.kinds.filter((one) => one !== kind), ...(isOn ? [kind] : [])] });
  return (
    <section className="block" aria-labelledby="criteria-h">
      <h2 id="criteria-h">{CRITERIA.heading}</h2>
      <p className="explain">{CRITERIA.lead}</p>
      <form className="criteria" onSubmit={(event) => event.preventDefault()}>
        {PLAIN.map((on) => (
          <label key={on} className="choice">
            <input type="checkbox" checked={has(on)} onChange={(event) => toggle({ on }, event.target.checked)} />
            <span>{CRITERIA[on]}</span>
          </label>
        ))}
        <label className="choice">
          <input type="checkbox" checked={penalty !== null} onChange={(event) => toggle(draft, event.target.checked)} />
          <span>{CRITERIA.penalty}</span>
        </label>
        {penalty !== null && (
          <>
            <fieldset>
              <legend>{CRITERIA.kinds}</legend>
              <div className="kinds">
                {PENALTY_KINDS.map(({ code, wording }) => (
                  <label key={code} className="choice">
                    <input
                      type="checkbox"
                      checked={draft.kinds.includes(code)}
                      onChange={(event) => toggleKind(code, event.target.checked)}
                    />
                    <span>{wording}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <div className="filter">
              <label htmlFor="months">{CRITERIA.months}</label>
              <input
                id="months"
                type="number"
                min={1}
                max={MOST_MONTHS}
                value={draft.months ?? ''}
                onChange={(event) => {
                  const months = Math.trunc(Number(event.target.value));
                  change({ ...draft, months: months >= 1 ? Math.min(months, MOST_MONTHS) : null });
                }}
              />
            </div>
          </>
        )}
      </form>
    </section>
  );
}
