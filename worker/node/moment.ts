import type { CalendarDate } from '#domain/date.ts';
import { secondsUntilShanghaiMidnight } from '../clock.ts';

/** How long, in milliseconds, a commit or a new legal day may go unnoticed by what is given again; docs/limits.md tells it. */
export const NOTICED_WITHIN = 10;

// A max-age may end at midnight, so in the last minutes of a day every answer is made anew.
const QUIET_SECONDS = 120;

/** What decides whether an answer still holds: the database, the legal day, the clock. `elapsed`: milliseconds, never backwards. */
export type MomentSources = {
  version(): string;
  asOf(): CalendarDate;
  now(): number;
  elapsed(): number;
};

/**
 * Names the present state of everything an answer depends on besides its request: another name once anything was committed or the legal
 * day has changed, noticed within {@link NOTICED_WITHIN}. `null`: no answer may be given again now (the database cannot be asked, or the
 * day is about to end).
 * @example const moment = followMoment(sources); moment() === before // nothing has changed since
 */
export function followMoment({ version, asOf, now, elapsed }: MomentSources): () => string | null {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let name: string | null = null;

  function look(): string | null {
    if (secondsUntilShanghaiMidnight(now()) <= QUIET_SECONDS) return null;
    try {
      return `${version()} ${asOf()}`;
    } catch {
      return null;
    }
  }

  return () => {
    const at = elapsed();
    if (at - lookedAt >= NOTICED_WITHIN) {
      lookedAt = at;
      name = look();
    }
    return name;
  };
}
