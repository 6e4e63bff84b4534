import { applyD1Migrations, env } from 'cloudflare:test';
import { beforeAll } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { describeEngine } from '../search-index/engine-suite.ts';

const TABLES = ['search_gram', 'search_identifier', 'search_body', 'search_frequency', 'search_document'];

beforeAll(() => applyD1Migrations(env.DB, env.MIGRATIONS));

const open = async () => {
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  return embeddedEngine(env.DB, placeNames(xianning));
};

// Every statement crosses a process here, so fewer random cases than on Node.
describeEngine('embedded engine on D1', open, { corpora: 5, texts: 50 });
