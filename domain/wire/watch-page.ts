import type { Undelivered, WatchWebhook } from './watch-webhook.ts';
import type { WatchedChange, Watchlist } from './watchlist.ts';

/** A pasted code that was not taken: its line, counting from 1, as typed, and what to do. */
export type RefusedLine = { line: number; typed: string; cure: string };

/** What was just done with a watchlist, to be said above it. Closed list. */
export const WATCH_DONE = [
  'made',
  'added',
  'removed',
  'seen',
  'hook-set',
  'hook-tested',
  'hook-failed',
  'hook-rotated',
  'hook-resent',
  'hook-removed',
] as const;

/** See {@link WATCH_DONE}. */
export type WatchDone = (typeof WATCH_DONE)[number];

/** The page on which a watchlist is made. `text`: what was pasted; `fault`, `refused`: why nothing was made. */
export type WatchPageFacts = {
  text: string;
  refused: readonly RefusedLine[];
  fault: 'empty' | 'too-many' | 'too-often' | 'full' | null;
  isDeleted: boolean;
};

/** A part of the codes of a watchlist with the names of today; `page` counts from 1. */
export type WatchedPart = {
  items: readonly (Pick<WatchedChange, 'uscc' | 'name' | 'state'> & { demo: boolean })[];
  page: number;
  pages: number;
};

/** What was posted to a watchlist and not done. */
export type WatchFault =
  | { about: 'codes'; text: string; kind: 'refused' | 'too-many'; refused: readonly RefusedLine[] }
  | { about: 'webhook'; text: string; message: string };

/** The page of a watchlist. `path`: its own; `address`: the same, whole, to be kept. */
export type WatchlistPageFacts = {
  path: string;
  address: string;
  list: Watchlist;
  part: WatchedPart;
  /** Null: this portal sends none. `secret`, `webhook` null: none is set. */
  hook: { secret: string | null; webhook: WatchWebhook | null; undelivered: Undelivered['items'] } | null;
  done: WatchDone | null;
  fault: WatchFault | null;
};
