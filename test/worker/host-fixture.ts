import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import { createApp } from '#worker/app.ts';
import type { Env } from '#worker/env.ts';
import type { Host } from '#worker/host.ts';
import type { LogLine } from '#worker/log-line.ts';
import type { Register, RegisterEntry } from '#worker/register.ts';
import { filterMatch, matchFixture } from '../search-index/match-fixture.ts';

/** Noon of 24 November 2026 in Shanghai. */
export const NOON = Date.parse('2026-11-24T04:00:00Z');

/** A published entry of the register. */
export function published(profile: PublicProfile, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    publication: { outcome: 'published', profile, withheld: [] },
    outcomeOf: (id) => (profile.records.some((record) => record.id === id) ? 'published' : 'unknown'),
    ...more,
  };
}

function documentOf(profile: PublicProfile): SearchDocument {
  const { uscc, name, formerNames, nextChangeOn, region, status, facts, demo } = profile;
  const keyFields = profile.keyFields.map((one) => one.field);
  const identifiers = profile.records.flatMap((record) =>
    record.kind === 'licence' && record.body.licenceNumber !== null
      ? [{ on: 'licence-number' as const, value: record.body.licenceNumber, endsOn: record.publicity.endsOn }]
      : [],
  );
  const row = { uscc, name, region, status, establishedYear: null, industry: null, keyFields, facts, demo };
  const item = { ...row, latestOn: null };
  return { uscc, name, formerNames, identifiers, address: null, item, nextChangeOn };
}

/** The app over memory: entries by code, an index of the documents put in it, static files by path; everything can be changed. */
export function hostFixture() {
  const state = {
    now: NOON,
    today: undefined as string | undefined,
    down: false,
    searchDown: false,
    /** What happens elsewhere while the engine searches. */
    searching: undefined as (() => void) | undefined,
    entries: new Map<string, RegisterEntry>(),
    indexed: [] as SearchDocument[],
    changes: [] as { seq: number; uscc: string }[],
    indexedSeq: 0,
    collected: [] as string[],
    asked: 0,
    files: new Map<string, string>(),
    log: [] as LogLine[],
    rendered: [] as LivePage[],
  };
  const ask = async <T>(answer: () => T): Promise<T> => {
    state.asked += 1;
    if (state.down) throw new Error('SQLITE_SECRET_DETAIL');
    return answer();
  };
  const register: Register = {
    read: (uscc: string, _asOf: CalendarDate) => ask(() => state.entries.get(uscc) ?? null),
    readMany: (usccs) =>
      ask(
        () =>
          new Map(
            usccs.flatMap((uscc) => {
              const entry = state.entries.get(uscc);
              return entry === undefined ? [] : [[uscc, entry] as const];
            }),
          ),
      ),
    changedSince: (seq) =>
      ask(() => ({
        seq: Math.max(seq, ...state.changes.map((change) => change.seq)),
        usccs: state.changes.filter((change) => change.seq > seq).map((change) => change.uscc),
      })),
    changedAmong: (usccs, seq) =>
      ask(() =>
        state.changes.filter((change) => change.seq > seq && usccs.includes(change.uscc)).map(({ uscc }) => uscc),
      ),
    collectedKinds: async () => state.collected,
    indexedSeq: () => ask(() => state.indexedSeq),
    databaseId: () => ask(() => 'database-1'),
  };
  const host: Host = {
    jurisdiction: xianning,
    openRegister: () => register,
    openEngine: () => ({
      name: 'memory',
      search: async (query) => {
        if (query.cursor === 'invalid') throw new InvalidCursor();
        if (state.searchDown) throw new Error('ENGINE_SECRET_DETAIL');
        state.searching?.();
        const found = state.indexed.filter((document) => document.name.includes(query.text));
        const matched = query.text === '' ? filterMatch : matchFixture();
        return {
          hits: found.map((document) => ({ document, matched })),
          total: found.length,
          totalIsBound: false,
          similar: 0,
          next: null,
        };
      },
      put: async () => undefined,
      remove: async () => undefined,
    }),
    toDocument: documentOf,
    renderPage: async (page) => {
      state.rendered.push(page);
      const next = page.kind === 'profile' ? (page.profile.nextChangeOn ?? '') : '';
      return new Response(
        `<!doctype html><html lang="zh-CN" data-next-change="${next}"><title>live ${page.kind}</title></html>`,
      );
    },
    now: () => state.now,
    log: (line) => state.log.push(line),
  };
  const env: Env = {
    DB: {} as Env['DB'],
    ASSETS: {
      fetch: async (request) => {
        const body = state.files.get(new URL(request.url).pathname);
        return body === undefined
          ? new Response(null, { status: 404 })
          : new Response(body, { headers: { ETag: '"static"', 'Content-Type': 'text/html; charset=utf-8' } });
      },
    },
  };
  const app = createApp(host);
  const get = (path: string, init: RequestInit = {}) => {
    const bound = state.today === undefined ? env : { ...env, JIANXIN_TODAY: state.today };
    return app.request(path, init, bound);
  };
  return { state, app, env, host, get, documentOf };
}

/** A pre-rendered page as the build writes it. */
export function staticPage(nextChangeOn: string): string {
  return `<!doctype html><html lang="zh-CN" data-next-change="${nextChangeOn}"><title>static</title></html>`;
}
