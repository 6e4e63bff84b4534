import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { meetsFilter } from './fake-meilisearch-filter.ts';

type Document = Record<string, unknown>;
type Asked = {
  indexUid: string;
  filter: (string | string[])[];
  hitsPerPage: number;
  attributesToRetrieve: string[];
  sort?: string[];
};

/** How the fake fails: not at all, by never answering, by answering what no Meilisearch would, by ending the connection. */
export type FakeFault = 'none' | 'silent' | 'rubbish' | 'gone';

/** A small stand-in for a Meilisearch server: as much of its interface as the engine uses, in memory. */
export type FakeMeilisearch = {
  url: string;
  indexes: Map<string, Map<string, Document>>;
  fail(fault: FakeFault): void;
  /** Documents it loses of every addition. */
  lose(documents: number): void;
  close(): void;
};

/** The keys it knows: one may search, the other may do all. */
export const FAKE_KEYS = { search: 'fictional-search-key', write: 'fictional-write-key' } as const;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const body = await text(request);
  return body === '' ? null : JSON.parse(body);
}

function compareBy(sort: readonly string[], a: Document, b: Document): number {
  for (const attribute of sort.map((one) => one.replace(/:asc$/, ''))) {
    const [mine, other] = [a[attribute], b[attribute]] as [string | number, string | number];
    if (mine !== other) return mine < other ? -1 : 1;
  }
  return 0;
}

/** Starts a fake server on a free port of this machine. */
export async function startFakeMeilisearch(): Promise<FakeMeilisearch> {
  const indexes = new Map<string, Map<string, Document>>();
  let fault: FakeFault = 'none';
  let lost = 0;

  function search({ indexUid, filter, hitsPerPage, attributesToRetrieve, sort }: Asked): object | null {
    const index = indexes.get(indexUid);
    if (index === undefined) return null;
    const found = [...index.values()].filter((document) =>
      filter.every((one) => [one].flat().some((either) => meetsFilter(document, either))),
    );
    if (sort !== undefined) found.sort((a, b) => compareBy(sort, a, b));
    const hits = found
      .slice(0, hitsPerPage)
      .map((document) => Object.fromEntries(attributesToRetrieve.map((name) => [name, document[name]])));
    return { indexUid, hits, query: '', page: 1, hitsPerPage, totalHits: found.length };
  }

  function swap([first = '', second = '']: string[], rename: boolean): void {
    const [a, b] = [indexes.get(first), indexes.get(second)];
    if (a !== undefined) indexes.set(second, a);
    if (rename || b === undefined) indexes.delete(first);
    else indexes.set(first, b);
  }

  /** What a write does at once; its task has succeeded when it is asked after. */
  function write(method: string, uid: string, part: string, body: unknown): void {
    const index = indexes.get(uid);
    if (method === 'DELETE') indexes.delete(uid);
    else if (part === 'documents') {
      const all = body as Document[];
      for (const document of all.slice(0, all.length - lost)) index?.set(String(document.id), document);
    } else if (part === 'documents/delete-batch') for (const id of body as string[]) index?.delete(id);
  }

  function read(uid: string, part: string): object | null {
    const index = indexes.get(uid);
    if (index === undefined) return null;
    return part === 'stats' ? { numberOfDocuments: index.size, isIndexing: false } : { uid, primaryKey: 'id' };
  }

  function route(method: string, path: string, body: unknown): { status: number; answer: object } {
    const task = { taskUid: 1, indexUid: null, status: 'enqueued', type: 'any', enqueuedAt: '2026-11-24T00:00:00Z' };
    const missing = {
      status: 404,
      answer: { message: 'Index not found.', code: 'index_not_found', type: 'invalid_request' },
    };
    if (path === '/multi-search') {
      const results = (body as { queries: Asked[] }).queries.map(search);
      return results.includes(null) ? missing : { status: 200, answer: { results } };
    }
    if (path.startsWith('/tasks/'))
      return { status: 200, answer: { ...task, uid: 1, status: 'succeeded', error: null } };
    if (path === '/swap-indexes') {
      for (const one of body as { indexes: string[]; rename: boolean }[]) swap(one.indexes, one.rename);
      return { status: 202, answer: task };
    }
    if (path === '/indexes' && method === 'GET') {
      return { status: 200, answer: { results: [...indexes.keys()].map((uid) => ({ uid, primaryKey: 'id' })) } };
    }
    if (path === '/indexes') {
      indexes.set((body as { uid: string }).uid, new Map());
      return { status: 202, answer: task };
    }
    const [, uid = '', part = ''] = /^\/indexes\/([^/]+)\/?(.*)$/.exec(path) ?? [];
    if (method === 'GET') {
      const answer = read(uid, part);
      return answer === null ? missing : { status: 200, answer };
    }
    write(method, uid, part, body);
    return { status: 202, answer: task };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const body = await bodyOf(request);
    if (fault === 'silent') return;
    if (fault === 'gone') {
      request.socket.destroy();
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    const key = request.headers.authorization?.replace('Bearer ', '');
    const may = key === FAKE_KEYS.write || (key === FAKE_KEYS.search && path === '/multi-search');
    const refused = { status: 403, answer: { message: 'Refused.', code: 'invalid_api_key', type: 'auth' } };
    const given = may ? route(request.method ?? '', path, body) : refused;
    response.statusCode = given.status;
    response.end(JSON.stringify(fault === 'rubbish' ? { results: [{ hits: 'SECRET' }] } : given.answer));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    indexes,
    fail: (next) => {
      fault = next;
    },
    lose: (documents) => {
      lost = documents;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
