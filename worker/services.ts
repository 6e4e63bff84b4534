import type { CalendarDate } from '#domain/date.ts';
import { legalDay } from './clock.ts';
import type { NoticeSources } from './desk/public-notices.ts';
import type { Env } from './env.ts';
import { guardRegister } from './guarded-register.ts';
import type { Host } from './host.ts';
import { followNoticed, type NoticedEnterprises } from './noticed-enterprises.ts';
import { openPrebuiltPages, type PrebuiltPages } from './prebuilt-pages.ts';
import { openPublicLists, type PublicLists } from './public-lists.ts';
import type { Register } from './register.ts';
import { rememberEntries } from './remembering-register.ts';
import type { SearchSources } from './search-service.ts';
import { openSearchSources } from './search-sources.ts';
import { openShareImages, type ShareImages } from './share-image/share-images.ts';

/** What routes work with; made once per process (or isolate) and database. */
export type Services = {
  host: Host;
  register: Register;
  searchSources: SearchSources;
  pages: PrebuiltPages;
  lists: PublicLists;
  /** Pictures for link previews; null: this host draws none. */
  shareImages: ShareImages | null;
  /** What public notices of a day are read from. */
  notices(asOf: CalendarDate): NoticeSources;
  /** Which enterprises the notices of a day name. */
  noticed: NoticedEnterprises;
  /** The legal day now. */
  asOf(): CalendarDate;
};

/**
 * Puts the services of a host together.
 * @example const services = openServices(host, env)
 */
export function openServices(host: Host, env: Env): Services {
  const version =
    host.databaseVersion === undefined ? undefined : () => host.databaseVersion?.(env) ?? Promise.reject();
  const raster = host.openRaster?.(env) ?? null;
  const plain = guardRegister(host.openRegister(env));
  const register = version === undefined ? plain : rememberEntries(plain, version);
  return {
    host,
    register,
    searchSources: openSearchSources(host, env, register),
    pages: openPrebuiltPages({
      register,
      now: host.now,
      env,
      ...(version === undefined ? {} : { version }),
    }),
    shareImages: raster === null ? null : openShareImages(raster),
    notices: (asOf) => ({ db: env.DB, register, asOf }),
    noticed: followNoticed(env.DB, host.now),
    lists: openPublicLists(env.DB, register, host.jurisdiction),
    asOf: () => legalDay(env, host.now()),
  };
}
