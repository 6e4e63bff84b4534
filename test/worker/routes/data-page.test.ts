import { describe, expect, it } from 'vitest';
import type { LivePage } from '#domain/wire/live-page.ts';
import { hostFixture } from '../host-fixture.ts';
import { listsFixture } from './lists-fixture.ts';

const SUMMARY = { enterprises: 3, asOf: '2026-11-24', lastReceivedAt: null, demo: true };

function serviceOf(page: LivePage | undefined) {
  if (page?.kind !== 'data') throw new Error('no data page was rendered');
  return page.service;
}

describe('GET /data', () => {
  it('asks database, search and lists how they are', async () => {
    const { get, rendered } = await listsFixture();
    expect((await get('/data')).status).toBe(200);
    expect(serviceOf(rendered.at(-1))).toMatchObject({ database: 'works', search: 'works', isCurrent: true });
    expect(serviceOf(rendered.at(-1)).lastImportAt).toMatch(/^2026-/);
  });

  it('is there while nothing else is, and says so', async () => {
    const { get, state } = hostFixture();
    state.searchDown = true;
    state.files.set('/summary.json', JSON.stringify(SUMMARY));
    expect((await get('/en/data')).status).toBe(200);
    const page = state.rendered.at(-1);
    expect(page).toMatchObject({ kind: 'data', summary: SUMMARY });
    expect(serviceOf(page)).toMatchObject({ database: 'down', search: 'down', lastImportAt: null, isCurrent: null });
  });
});

describe('GET /', () => {
  it('asks no database, and shows the figures of the build where there are any', async () => {
    const { get, state } = hostFixture();
    state.down = true;
    expect((await get('/')).status).toBe(200);
    expect(state.rendered.at(-1)).toEqual({ kind: 'home', summary: null });
    state.files.set('/summary.json', JSON.stringify(SUMMARY));
    const answer = await get('/');
    expect(state.rendered.at(-1)).toEqual({ kind: 'home', summary: SUMMARY });
    expect((await get('/', { headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' } })).status).toBe(304);
    state.files.set('/summary.json', '{"enter');
    await get('/en');
    expect(state.rendered.at(-1)).toEqual({ kind: 'home', summary: null });
  });
});
