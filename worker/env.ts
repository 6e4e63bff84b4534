import type { SignOnSettings } from './desk/sign-on-configuration.ts';
import type { SearchEnvironment } from './search-configuration.ts';
import type { Database } from './store/database.ts';

/** Every binding the worker reaches, whatever the host. Routes, store and jobs read nothing else. */
export type Env = SearchEnvironment &
  SignOnSettings & {
    /** The record (D1, or node:sqlite behind its interface). */
    DB: Database;
    /** The pre-rendered pages and other static files; answers 404 for a path it does not hold. */
    ASSETS: { fetch(request: Request): Promise<Response> };
    /** Counts requests by client; absent: no limit. The platform's rate-limit binding, or a library behind its shape on a server. */
    RATE_LIMIT?: { limit(options: { key: string }): Promise<{ success: boolean; secondsLeft?: number }> };
    /** As `RATE_LIMIT`, of the watchlists that a network may make: 20 a day on a server, 5 a minute by the platform's binding, which knows no days. */
    WATCHLIST_LIMIT?: { limit(options: { key: string }): Promise<{ success: boolean; secondsLeft?: number }> };
    /** The limit that `RATE_LIMIT` keeps, in requests a minute, for the headers that announce it. */
    JIANXIN_RATE_LIMIT?: string;
    /** `production` refuses `JIANXIN_TODAY`. */
    JIANXIN_ENV?: 'production' | 'development' | 'test';
    /** `refuse`: nothing is shown whose term rests on law that nobody has read in its own text. */
    JIANXIN_RECALLED_LAW?: string;
    /** Where the desk is served, scheme and host; with the secret below it opens the desk (see open-platform-desk.ts). */
    JIANXIN_ORIGIN?: string;
    /** Signs the cookies of staff, 32 characters at least; a secret of the platform, never a variable in a file. */
    JIANXIN_DESK_SECRET?: string;
    /** Sets the legal day (`YYYY-MM-DD`) in development and tests. */
    JIANXIN_TODAY?: string;
  };
