import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarDate, daysBetween } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { OLDEST_DAYS } from '#worker/prebuilt-pages.ts';
import { builtFiles } from './built-files.ts';
import { type CrawlResult, crawlDay } from './crawl-day.ts';
import type { Finding } from './finding.ts';
import type { LawOfDays } from './law-of-days.ts';
import { retoldFindings } from './retold-findings.ts';
import { type RunningPortal, runPortal } from './running-portal.ts';
import type { TravelDay } from './travel-days.ts';
import { watchPortal } from './watch-portal.ts';

/** A journey: what is served, what is stored, and which days are visited. */
export type Journey = {
  readonly dataDir: string;
  /** Folder of a build of its own: its record is given the day of each leg, and at the end its own again. */
  readonly build: string;
  readonly law: LawOfDays;
  readonly days: readonly TravelDay[];
  readonly jurisdiction: Jurisdiction;
  /** Told after each day. */
  onDay?(day: TravelDay, result: CrawlResult): void;
};

/**
 * Travels: one portal, whose clock is moved to just after midnight of each day while it runs, is crawled as it stands, before and after
 * its index follows. It serves the pages pre-rendered for the first day all the way: what holds them back is only the legal change each
 * of them names. Where more days are skipped than its pages may be old, the portal starts anew with the build's record dated that day.
 * @example await travel({ dataDir, build, law, days: chooseDays(law, first, 366), jurisdiction: xianning })
 */
export async function travel(journey: Journey): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const allFiles = builtFiles(journey.build);
  const otherFiles = allFiles.filter((file) => !file.startsWith('/enterprise/'));
  const hidden = everHidden(journey);
  let portal: RunningPortal | null = null;
  let legFrom: CalendarDate | null = null;
  let watched: readonly string[] = [];
  const record = join(journey.build, 'client', 'build.json');
  const asMade = readFileSync(record);
  try {
    for (const travelDay of journey.days) {
      const { day, changing, isWhole } = travelDay;
      if (portal === null || legFrom === null || daysBetween(legFrom, day) > OLDEST_DAYS) {
        await portal?.stop();
        writeFileSync(record, JSON.stringify({ ...(JSON.parse(asMade.toString()) as object), asOf: day }));
        portal = await runPortal({ dataDir: journey.dataDir, build: journey.build, day });
        legFrom = day;
        // A list lapses where nobody comes back to it, so each leg has one of its own.
        watched = await watchPortal(portal.url, journey.law.enterprises.keys());
      } else await portal.moveTo(day);
      const today = journey.law.on(day);
      const crawl = { origin: portal.url, law: journey.law, today, jurisdiction: journey.jurisdiction };
      const atMidnight = await crawlDay({ ...crawl, scope: changing, files: watched, isIndexed: false });
      await portal.sync(day);
      const scope = isWhole ? new Set(journey.law.enterprises.keys()) : new Set([...changing, ...hidden]);
      const result = await crawlDay({
        ...crawl,
        scope,
        files: [...watched, ...(isWhole ? allFiles : otherFiles)],
        isIndexed: true,
      });
      const told = [...retoldFindings(journey.law, today), ...atMidnight.findings, ...result.findings];
      findings.push(...told);
      journey.onDay?.(travelDay, { ...result, asked: result.asked + atMidnight.asked, findings: told });
    }
  } finally {
    await portal?.stop();
    writeFileSync(record, asMade);
  }
  return findings;
}

/** Enterprises of which something is kept back or gone on the first day: they are looked at on every day. */
function everHidden({ law, days }: Journey): readonly string[] {
  const first = days[0];
  if (first === undefined) return [];
  const today = law.on(first.day);
  return [...law.enterprises.values()]
    .filter(({ uscc, records }) => {
      const publication = today.publicationOf(uscc);
      return publication?.outcome !== 'published' || publication.profile.records.length < records.length;
    })
    .map(({ uscc }) => uscc);
}
