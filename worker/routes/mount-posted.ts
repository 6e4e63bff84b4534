import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { AppEnv } from '../host.ts';
import { mountEnterprises } from './enterprises.ts';
import { mountMatch } from './match.ts';
import { mountRecordStates } from './record-states.ts';
import { mountWatchlist } from './watchlist.ts';
import { mountWatchlistWebhook } from './watchlist-webhook.ts';
import { mountWatchlists } from './watchlists.ts';

/** The addresses of the API that are asked by POST, because a list is too long for an address. Only watchlists are written; each has guards of its own. */
export function mountPosted(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  mountMatch(app, jurisdiction);
  mountEnterprises(app);
  mountRecordStates(app);
  mountWatchlists(app);
  mountWatchlist(app);
  mountWatchlistWebhook(app);
}
