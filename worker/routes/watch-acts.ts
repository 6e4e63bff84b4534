import type { Context } from 'hono';
import { readCodeLines } from '#domain/watchlist/code-lines.ts';
import type { WatchDone, WatchFault } from '#domain/wire/watch-page.ts';
import type { AppEnv } from '../host.ts';
import { requestOrigin } from '../request-origin.ts';
import { deleteWatchlist } from '../store/watchlists.ts';
import { dependOn } from '../unavailable.ts';
import { changeWatchlist, markWatchlistSeen } from '../watchlist/change-watchlist.ts';
import type { OpenWatchlist } from '../watchlist/open-watchlist.ts';
import type { WatchSources } from '../watchlist/read-watchlist.ts';
import { testWebhook } from '../webhooks/test-webhook.ts';
import { URL_FAULT_WORDS } from '../webhooks/url-fault-words.ts';
import { webhookActs } from '../webhooks/webhook-acts.ts';

/** What a form of a watchlist's page came to. `done` null: nothing; `limited`: too many of its kind within a minute. */
export type WatchAct = { done: WatchDone | 'deleted' } | { fault: WatchFault } | { done: null } | { limited: true };

/** A field of a posted form, as often as it was sent. */
export type PostedForm = { text(name: string): string; all(name: string): string[] };

/**
 * Does what a form of a watchlist's page asks for.
 * @example await actOnWatchlist(c, form, sources, list) // { done: 'seen' }
 */
export async function actOnWatchlist(
  c: Context<AppEnv>,
  form: PostedForm,
  sources: WatchSources,
  list: OpenWatchlist,
): Promise<WatchAct> {
  switch (form.text('act')) {
    case 'add': {
      const text = form.text('codes');
      const changed = await changeWatchlist(sources, list, readCodeLines(text), []);
      if (changed.kind === 'done') return { done: 'added' };
      const refused = changed.kind === 'refused' ? changed.refused : [];
      return { fault: { about: 'codes', text, kind: changed.kind, refused } };
    }
    case 'remove':
      await changeWatchlist(sources, list, [], form.all('code[]'));
      return { done: 'removed' };
    case 'seen': {
      const uscc = form.text('uscc');
      const isPlace = await markWatchlistSeen(sources, list, form.text('upTo'), uscc === '' ? null : uscc);
      return { done: isPlace ? 'seen' : null };
    }
    case 'delete':
      if (form.text('sure') !== 'yes') return { done: null };
      await dependOn('database', () => deleteWatchlist(sources.db, list.id));
      return { done: 'deleted' };
    default:
      return actOnHook(c, form, sources, list);
  }
}

async function actOnHook(
  c: Context<AppEnv>,
  form: PostedForm,
  sources: WatchSources,
  list: OpenWatchlist,
): Promise<WatchAct> {
  const acts = webhookActs(c.get('services').host.sendWebhook, sources, list, requestOrigin(c));
  if (acts === null) return { done: null };
  switch (form.text('act')) {
    case 'hook-set': {
      const text = form.text('url');
      const set = await acts.set(text);
      if (typeof set === 'string') return { fault: { about: 'webhook', text, message: URL_FAULT_WORDS[set] } };
      return { done: 'hook-set' };
    }
    case 'hook-test': {
      const tested = await testWebhook(c, acts);
      if (tested instanceof Response) return { limited: true };
      return { done: tested === undefined ? null : tested.delivered ? 'hook-tested' : 'hook-failed' };
    }
    case 'hook-rotate':
      return { done: (await acts.rotate()) === undefined ? null : 'hook-rotated' };
    case 'hook-resend':
      return { done: (await acts.resend()) === undefined ? null : 'hook-resent' };
    case 'hook-remove':
      await acts.remove();
      return { done: 'hook-removed' };
    default:
      return { done: null };
  }
}
