import { type CalendarDate, daysBetween, parseCalendarDate } from '#domain/date.ts';
import type { Env } from './env.ts';
import { type Changes, type FreshnessSources, followChanges } from './freshness.ts';
import type { Register } from './register.ts';
import { readSiteBuild, type SiteBuild } from './site-build.ts';
import { originOf } from './url-parts.ts';

const REMEMBERED = 50_000;
/** How many days after the one it was made for a page is still served: it tells that day, and the last day on which each source sent. */
export const OLDEST_DAYS = 1;
// While the database cannot be asked, an older page that is true of its day is better than none.
const OLDEST_DAYS_ALONE = 7;
const RETRY = 30_000;
// The attribute stands on <html>; the head of the file is enough.
const NEXT_CHANGE = /<html\b[^>]*\sdata-next-change="([^"]*)"/i;
const IS_PROFILE = /<html\b/i;

/** A pre-rendered page that may be served today, and the day of its next legal change. */
export type PrebuiltPage = { response: Response; nextChangeOn: CalendarDate | null };

/** Answers a pre-rendered profile if it still says what the law says today. */
export type PrebuiltPages = {
  /** `live`: the page must be rendered from the register. `databaseDown` says whether the register could be asked. */
  find(
    uscc: string,
    request: Request,
    asOf: CalendarDate,
  ): Promise<{ page: PrebuiltPage | null; databaseDown: boolean }>;
};

type Sources = FreshnessSources & {
  register: Pick<Register, 'changedSince' | 'collectedKinds' | 'databaseId'>;
  env: Pick<Env, 'ASSETS'>;
};

/**
 * Stands before the pre-rendered profiles. One is served only if the build was made from this database, no later than
 * today and no earlier than the day before (a week, while the database cannot be asked), the enterprise has not changed since, and the page's own next legal change (`data-next-change` on `<html>`; absent
 * or empty: none) lies after today. If the database cannot be asked, the last two conditions that can be known decide.
 */
export function openPrebuiltPages(sources: Sources): PrebuiltPages {
  const nextChanges = new Map<string, CalendarDate | null>();
  let known: SiteBuild | null = null;
  let opening: Promise<SiteBuild | null> | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  let changes: (() => Promise<Changes>) | null = null;
  let owned: boolean | null = null;

  /** Only a build that was read is remembered: a moment's failure must not cost the pages until the next start. */
  async function openBuild(origin: string): Promise<SiteBuild | null> {
    if (known !== null) return known;
    if (opening === null) {
      const now = sources.now();
      if (now >= triedAt && now - triedAt < RETRY) return null;
      triedAt = now;
      opening = readSiteBuild(sources.env, origin).finally(() => {
        opening = null;
      });
    }
    known = await opening;
    return known;
  }

  async function belongs(build: SiteBuild): Promise<'yes' | 'no' | 'unknown'> {
    if (owned === null) {
      try {
        owned = (await sources.register.databaseId()) === build.databaseId;
      } catch {
        return 'unknown';
      }
    }
    return owned ? 'yes' : 'no';
  }

  async function nextChangeOf(uscc: string, url: string): Promise<CalendarDate | null | 'unreadable'> {
    const known = nextChanges.get(uscc);
    if (known !== undefined) return known;
    // Without Accept-Encoding the file comes as it was written.
    const plain = await sources.env.ASSETS.fetch(new Request(url));
    const text = plain.ok ? (await plain.text()).slice(0, 4096) : '';
    if (!IS_PROFILE.test(text)) return 'unreadable';
    const value = NEXT_CHANGE.exec(text)?.[1] ?? '';
    const day = value === '' ? null : parseCalendarDate(value);
    if (value !== '' && day === null) return 'unreadable';
    if (nextChanges.size >= REMEMBERED) nextChanges.clear();
    nextChanges.set(uscc, day);
    return day;
  }

  async function find(uscc: string, request: Request, asOf: CalendarDate) {
    const origin = originOf(request.url);
    const build = await openBuild(origin);
    if (build === null || build.asOf > asOf) return { page: null, databaseDown: false };
    const age = daysBetween(build.asOf, asOf);
    if (age > OLDEST_DAYS_ALONE) return { page: null, databaseDown: false };
    const ownership = await belongs(build);
    // A build of another database has nothing to say, whatever changed since.
    if (ownership === 'no') return { page: null, databaseDown: false };
    changes ??= followChanges(sources, build.seq);
    const current = await changes();
    const databaseDown = ownership === 'unknown' || current.state === 'unknown';
    // A kind of record that the build called "not collected" may be there by now.
    const outdated = current.collected !== null && current.collected !== build.collected.join();
    const isOld = age > OLDEST_DAYS && !databaseDown;
    if (outdated || isOld || current.has(uscc)) return { page: null, databaseDown };
    const url = `${origin}/enterprise/${uscc}`;
    const isPlain = request.method === 'GET' && request.url === url;
    const asked = isPlain ? request : new Request(url, { method: 'GET', headers: request.headers });
    const response = await sources.env.ASSETS.fetch(asked);
    if (response.status !== 200 && response.status !== 304) return { page: null, databaseDown };
    const nextChangeOn = await nextChangeOf(uscc, url);
    if (nextChangeOn === 'unreadable' || (nextChangeOn !== null && nextChangeOn <= asOf)) {
      return { page: null, databaseDown };
    }
    return { page: { response, nextChangeOn }, databaseDown };
  }

  return { find };
}
