import { beforeAll, describe, expect, it } from 'vitest';
import { TYPICAL_CASE } from '#test/domain/notices/a-notice.ts';
import type { Browser } from './desk-fixture.ts';
import { deskServer } from './desk-server.ts';

let server: Awaited<ReturnType<typeof deskServer>>;
let author: Browser;
let chief: Browser;
let foreign: Browser;
let administrator: Browser;

beforeAll(async () => {
  server = await deskServer();
  author = await server.signIn('author', ['author'], '宣传科');
  chief = await server.signIn('chief', ['reviewer', 'publisher']);
  foreign = await server.signIn('foreign', ['author'], '信用科');
  administrator = await server.signIn('administrator', ['administrator']);
});

async function begin(): Promise<string> {
  const made = await server.ask(author, 'POST', '/desk/api/notices', { unit: '宣传科', notice: TYPICAL_CASE });
  return ((await made.json()) as { id: string }).id;
}

async function act(who: Browser, id: string, action: string, more: object = {}): Promise<void> {
  const found = await server.ask(chief, 'GET', `/desk/api/notices/${id}`);
  const { stored } = (await found.json()) as { stored: { revision: number } };
  const body = { revision: stored.revision, ...more };
  expect((await server.ask(who, 'POST', `/desk/api/notices/${id}/${action}`, body)).status).toBe(200);
}

const atDesk = async (who: Browser, id: string, file: string) =>
  (await server.ask(who, 'GET', `/desk/api/notices/${id}/${file}`)).status;
const inPublic = async (id: string) =>
  Promise.all(
    ['poster', 'share.png', 'poster.png'].map(
      async (file) => (await server.ask(null, 'GET', `/notices/${id}/${file}`)).status,
    ),
  );
const FILES = ['media', 'poster', 'share.png', 'poster.png'];

describe('what carries a notice elsewhere', () => {
  it('is there for nobody before the approval, at the desk from the approval on, in public with the notice, and gone with it', async () => {
    const id = await begin();
    for (const file of FILES) expect([file, await atDesk(author, id, file)]).toEqual([file, 409]);
    expect(await inPublic(id)).toEqual([404, 404, 404]);
    await act(author, id, 'submit');
    for (const file of FILES) expect([file, await atDesk(chief, id, file)]).toEqual([file, 409]);

    await act(chief, id, 'approve');
    for (const file of FILES) expect([file, await atDesk(author, id, file)]).toEqual([file, 200]);
    expect(await inPublic(id)).toEqual([404, 404, 404]);
    const media = await (await server.ask(author, 'GET', `/desk/api/notices/${id}/media`)).json();
    expect(media).toMatchObject({
      isPublic: false,
      address: `http://127.0.0.1:8787/notices/${id}`,
      notice: { id, title: TYPICAL_CASE.title, endsOn: expect.any(String) },
    });

    await act(chief, id, 'publish');
    expect(await inPublic(id)).toEqual([200, 200, 200]);
    expect(await (await server.ask(author, 'GET', `/desk/api/notices/${id}/media`)).json()).toMatchObject({
      isPublic: true,
    });
    // While a correction is written, what is public.
    await act(author, id, 'correct', { reason: '错字' });
    await act(author, id, 'edit', { notice: { ...TYPICAL_CASE, title: '还没有审核的标题' } });
    const during = await (await server.ask(author, 'GET', `/desk/api/notices/${id}/media`)).text();
    expect(during).toContain(TYPICAL_CASE.title);
    expect(during).not.toContain('还没有审核的标题');

    await act(chief, id, 'withdraw', { reason: '复议撤销', withdrawalReason: 'decision-revoked' });
    for (const file of FILES) expect([file, await atDesk(author, id, file)]).toEqual([file, 410]);
    expect(await inPublic(id)).toEqual([410, 410, 410]);
  });

  it('tells the day of publication that was set, and ends with the records it rests on', async () => {
    const id = await begin();
    await act(author, id, 'submit');
    await act(chief, id, 'approve');
    await act(chief, id, 'schedule', { publishOn: '2026-12-01' });
    const media = await (await server.ask(author, 'GET', `/desk/api/notices/${id}/media`)).json();
    expect(media).toMatchObject({ isPublic: false, notice: { publishedOn: '2026-12-01' } });
    expect(await inPublic(id)).toEqual([404, 404, 404]);

    const [uscc] = server.state.entries.keys();
    const entry = server.state.entries.get(uscc ?? '');
    if (uscc === undefined || entry === undefined) throw new Error('the fixture has no enterprise');
    server.state.entries.set(uscc, { ...entry, publication: { outcome: 'ended' } as never });
    for (const file of FILES) expect([file, await atDesk(author, id, file)]).toEqual([file, 410]);
    server.state.entries.set(uscc, entry);
  });

  it('is for those who may read the notice, and for nobody else', async () => {
    const id = await begin();
    await act(author, id, 'submit');
    await act(chief, id, 'approve');
    for (const file of FILES) {
      for (const who of [foreign, administrator]) expect([file, await atDesk(who, id, file)]).toEqual([file, 404]);
      expect([file, (await server.ask(null, 'GET', `/desk/api/notices/${id}/${file}`)).status]).toEqual([file, 401]);
      const answer = await server.ask(author, 'GET', `/desk/api/notices/${id}/${file}`);
      expect([file, answer.headers.get('cache-control')]).toEqual([file, 'no-store']);
    }
  });
});
