import type { CalendarDate } from '../date.ts';
import type { Provision } from './provision.ts';

type InstrumentFacts = {
  readonly prefix: string;
  readonly title: string;
  readonly from: string;
  readonly until?: string;
  readonly checkedOn: string;
};

type ArticleFacts<Values> = {
  readonly article: string | null;
  readonly confidence: 'confirmed' | 'recalled';
  /** Part of the id when the article alone does not name it, e.g. `4-1`. */
  readonly key: string;
  /** Said after the title where there is no article number to quote. */
  readonly about?: string;
  readonly rule?: string;
  readonly until?: string;
  readonly values?: Values;
};

/**
 * Starts an instrument of law: returns a function that writes its provisions, so that title and dates are stated once.
 * @example const article = instrument({ prefix: 'order-45', title: '《……》', from: '2021-09-01', checkedOn: '2026-11-23' })
 */
export function instrument(facts: InstrumentFacts) {
  return <const Values extends Readonly<Record<string, number>> = Readonly<Record<never, number>>>(
    article: ArticleFacts<Values>,
  ): Provision & { readonly values: Values } => {
    const until = article.until ?? facts.until ?? null;
    return Object.freeze({
      id: `${facts.prefix}-${article.key}`,
      rule: article.rule ?? `${facts.prefix}-${article.key}`,
      instrument: facts.title,
      article: article.article,
      citation: `${facts.title}${article.article ?? ''}${article.about ?? ''}`,
      from: facts.from as CalendarDate,
      until: until as CalendarDate | null,
      values: article.values ?? ({} as Values),
      confidence: article.confidence,
      checkedOn: facts.checkedOn as CalendarDate,
    });
  };
}
