import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApp } from '#worker/app.ts';
import { TYPEFACE } from '#worker/node/raster-parts.ts';
import { openRateLimiter } from '#worker/node/rate-limiter.ts';
import { readFontFace } from '#worker/share-image/font-face.ts';
import { hostFixture, published } from '../host-fixture.ts';
import { codeOf, day, profileFixture } from '../profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const IMAGE = `/enterprise/${CODE}/share.png`;
const face = readFontFace(readFileSync(TYPEFACE));

/** A host whose raster notes what it draws; `hold`: nothing is finished until `release`. */
function drawing({ hold = false, limit = 0 } = {}) {
  const fixture = hostFixture();
  const drawn: string[] = [];
  const waiting: (() => void)[] = [];
  const state = { broken: false };
  const app = createApp({
    ...fixture.host,
    clientAddress: () => '192.0.2.1',
    openRaster: () => ({
      face: async () => face,
      toPng: async (svg) => {
        drawn.push(svg);
        if (state.broken) throw new Error('RASTER_SECRET_DETAIL');
        if (hold) await new Promise<void>((resolve) => waiting.push(resolve));
        return new TextEncoder().encode(svg);
      },
    }),
  });
  const env = limit === 0 ? fixture.env : { ...fixture.env, RATE_LIMIT: openRateLimiter(limit) };
  fixture.state.entries.set(CODE, published(profileFixture(CODE, { name: '咸宁示例食品有限公司' })));
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers }, { ...env, JIANXIN_ORIGIN: 'https://credit.example' });
  const release = async (): Promise<void> => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  return { ...fixture, get, drawn, waiting, release, raster: state };
}

describe('GET /enterprise/{uscc}/share.png', () => {
  it('names the enterprise, its code and where to read the rest, and holds no fact', async () => {
    const { get, drawn, state } = drawing();
    const profile = profileFixture(CODE, { name: '咸宁示例食品有限公司', nextChangeOn: day('2026-11-25') });
    state.entries.set(CODE, published(profile));
    const answer = await get(IMAGE);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
    const words = [...(drawn[0] ?? '').matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('|');
    expect(words).toContain('咸宁示例食品有限公司');
    expect(words).toContain(CODE);
    expect(words).toContain(`credit.example/enterprise/${CODE}`);
    expect(words).toContain('示例数据');
    expect(words).not.toMatch(/处罚|异常|失信|抽检|许可/);
  });

  it('is drawn once; whoever has it is told so without drawing', async () => {
    const { get, drawn } = drawing();
    const [first, second] = await Promise.all([get(IMAGE), get(IMAGE)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const etag = first.headers.get('ETag') ?? '';
    expect((await get(IMAGE, { 'If-None-Match': etag })).status).toBe(304);
    expect(drawn).toHaveLength(1);
  });

  it('another name is another image', async () => {
    const { get, state } = drawing();
    const etag = (await get(IMAGE)).headers.get('ETag');
    state.entries.set(CODE, published(profileFixture(CODE, { name: '咸宁示例食品改名有限公司' })));
    expect((await get(IMAGE)).headers.get('ETag')).not.toBe(etag);
  });

  it('is not there where the page is not, and has ended where the page has; kept back looks like unknown', async () => {
    const { get, state, drawn } = drawing();
    const of = async (publication: Parameters<typeof state.entries.set>[1]['publication'] | null) => {
      if (publication === null) state.entries.delete(CODE);
      else state.entries.set(CODE, { publication, outcomeOf: () => 'unknown' });
      const answer = await get(IMAGE);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      return answer.status;
    };
    expect(await of(null)).toBe(404);
    expect(await of({ outcome: 'ended', nextChangeOn: null, withheld: [] } as never)).toBe(410);
    expect(await of({ outcome: 'withheld', nextChangeOn: null, withheld: [] } as never)).toBe(404);
    expect((await get('/enterprise/12345/share.png')).status).toBe(404);
    expect(drawn).toEqual([]);
  });

  it('while the register cannot be asked there is none: nobody knows whether the enterprise may be named today', async () => {
    const { get, state } = drawing();
    state.down = true;
    expect((await get(IMAGE)).status).toBe(503);
  });

  it('a raster that fails is told to the log, never to the visitor, and is asked again', async () => {
    const { get, raster } = drawing();
    raster.broken = true;
    const answer = await get(IMAGE);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('SECRET');
    raster.broken = false;
    expect((await get(IMAGE)).status).toBe(200);
  });
});

describe('a flood of questions for images', () => {
  const codes = Array.from({ length: 40 }, (_, place) => codeOf(`91421200MA0XN1${String(place).padStart(3, '0')}`));

  it('draws one at a time, lets twelve wait, and leads the others to the picture of the portal', async () => {
    const { get, state, waiting, drawn, release } = drawing({ hold: true });
    for (const code of codes) state.entries.set(code, published(profileFixture(code)));
    const asked = codes.map((code) => get(`/enterprise/${code}/share.png`));
    const refused = await Promise.all(asked.slice(12));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([302]));
    expect(refused[0]?.headers.get('Location')).toBe('/share.png');
    expect(refused[0]?.headers.get('Cache-Control')).toBe('no-store');
    expect([waiting.length, drawn.length]).toEqual([1, 1]);
    await release();
    expect((await Promise.all(asked.slice(0, 12))).map(({ status }) => status)).toEqual(Array(12).fill(200));
  });

  it('counts a drawn image as twenty requests, one that is there as one', async () => {
    const { get, state } = drawing({ limit: 45 });
    for (const code of codes) state.entries.set(code, published(profileFixture(code)));
    const statuses: number[] = [];
    for (const code of [codes[0], codes[1], codes[0], codes[0], codes[2], codes[0]]) {
      statuses.push((await get(`/enterprise/${code}/share.png`)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });
});

describe('GET /share.png', () => {
  it('is the picture of the portal', async () => {
    const { get, drawn } = drawing();
    expect((await get('/share.png')).status).toBe(200);
    expect(drawn[0]).toContain('credit.example/');
    expect(drawn[0]).not.toContain('示例数据');
  });

  it('a host that draws none has none', async () => {
    const { get } = hostFixture();
    expect((await get('/share.png')).status).toBe(404);
  });
});
