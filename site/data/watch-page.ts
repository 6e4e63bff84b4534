import { changeWords } from '#domain/watchlist/change-words.ts';
import type { WatchlistPageFacts } from '#domain/wire/watch-page.ts';
import { HOOK, WATCHLIST } from '#site/text/zh-CN-watch.ts';
import { beijingDay } from './beijing-day.ts';
import { paths } from './paths.ts';

/** An enterprise to be looked at again. */
export type ChangedRow = {
  uscc: string;
  name: string;
  href: string;
  changes: readonly { text: string; day: string; href: string | null }[];
};

/** What the page of a watchlist's webhook says of it, line by line. */
export type HookFact = { label: string; value: string };

/**
 * The enterprises of a watchlist that must be looked at again, and why, each change with the place where it is seen.
 * @example changedRows(facts)[0]?.changes[0]?.text
 */
export function changedRows({ list }: Pick<WatchlistPageFacts, 'list'>): ChangedRow[] {
  return list.changed.map(({ uscc, name, changes }) => {
    const page = paths.enterprise(uscc);
    return {
      uscc,
      name: name ?? WATCHLIST.nameless,
      href: page,
      changes: changes.map((event) => ({
        text: changeWords(event),
        day: event.noticedOn,
        href: event.change !== 'ended' && event.recordId !== null ? `${page}#${event.recordId}` : null,
      })),
    };
  });
}

/**
 * The outcome of an attempt in words.
 * @example outcomeText('204') // '接收方答复 204'
 */
export function outcomeText(outcome: string): string {
  return HOOK.outcomes[outcome] ?? HOOK.answered(outcome);
}

/** An instant as a minute in Beijing. */
export function minuteText(instant: string): string {
  const minute = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${beijingDay(instant)} ${minute}`;
}

/** What is to be known of a webhook; none where none is set. */
export function hookFacts({ hook }: Pick<WatchlistPageFacts, 'hook'>): HookFact[] {
  const webhook = hook?.webhook ?? null;
  if (webhook === null) return [];
  const { url, state, offBecause, outcome, triedAt, nextAt, attempts, undelivered } = webhook;
  const because = offBecause === null ? '' : `：${HOOK.offBecause[offBecause]}`;
  const facts: HookFact[] = [
    { label: HOOK.facts.url, value: url },
    { label: HOOK.facts.state, value: `${HOOK.states[state]}${because}` },
  ];
  if (outcome !== null && triedAt !== null)
    facts.push({ label: HOOK.facts.outcome, value: `${outcomeText(outcome)}（${minuteText(triedAt)}）` });
  if (attempts > 0) facts.push({ label: HOOK.facts.attempts, value: HOOK.times(attempts) });
  if (nextAt !== null) facts.push({ label: HOOK.facts.next, value: minuteText(nextAt) });
  if (undelivered > 0) facts.push({ label: HOOK.facts.undelivered, value: HOOK.messages(undelivered) });
  return facts;
}
