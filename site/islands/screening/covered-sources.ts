import { beijingDay } from '#site/data/beijing-day.ts';
import { FACTS } from '#site/text/zh-CN-screening.ts';
import type { ReadProfile } from './supplier.ts';

/** Which kinds of record "none found" may be said of, with the day of the oldest file behind it, and which not for every supplier. */
export type CoveredSources = {
  covered: readonly { heading: string; receivedOn: string | null }[];
  uncovered: readonly string[];
};

/**
 * Looks at the sources of all profiles at once: a kind is covered only if it is for each of them.
 * @example coveredSources(profiles).uncovered // ['许可']
 */
export function coveredSources(profiles: readonly ReadProfile[]): CoveredSources {
  const covered: { heading: string; receivedOn: string | null }[] = [];
  const uncovered: string[] = [];
  for (const [kind, heading] of Object.entries(FACTS)) {
    const sources = profiles.map((profile) => profile.sources.find((source) => source.kind === kind));
    const isWhole = sources.every(
      (source) => source !== undefined && source.state !== 'unavailable' && source.reason === null,
    );
    if (!isWhole) {
      uncovered.push(heading);
      continue;
    }
    const days = sources.flatMap((source) => (source?.asOf ? [beijingDay(source.asOf)] : [])).toSorted();
    covered.push({ heading, receivedOn: days[0] ?? null });
  }
  return { covered, uncovered };
}
