import type { CalendarDate } from '#domain/date.ts';
import type { Database } from './database.ts';

/** Most addresses a page of a site map may hold (sitemaps.org). */
export const SITEMAP_PAGE = 50_000;

/**
 * How many pages the site map has. A page keeps its enterprises for as long as they are public; some pages may be thinner than others.
 * @example await sitemapPages(db) // 1
 */
export async function sitemapPages(db: Database): Promise<number> {
  const last = (await db.prepare('SELECT max(no) AS last FROM public_enterprise').first<number>('last')) ?? 0;
  return Math.ceil(last / SITEMAP_PAGE);
}

/**
 * The codes on one page of the site map (from 1). An enterprise that changed, or whose day has come, since its row was made is left out
 * until the job has looked at it: an address that may have ended is not offered to search engines.
 * @param table see publicTable()
 */
export async function sitemapCodes(db: Database, table: string, page: number, asOf: CalendarDate): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT one.uscc FROM public_enterprise AS one JOIN index_day AS made ON made.engine = ?4 AND made.uscc = one.uscc
       WHERE one.no > ?1 AND one.no <= ?2
         AND (made.next_change_on IS NULL OR made.next_change_on > ?3) AND made.made_for <= ?3
         AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.uscc = one.uscc
           AND outbox.seq > (SELECT seq FROM index_progress WHERE engine = ?4))
       ORDER BY one.no`,
    )
    .bind((page - 1) * SITEMAP_PAGE, page * SITEMAP_PAGE, asOf, table)
    .all<{ uscc: string }>();
  return results.map(({ uscc }) => uscc);
}
