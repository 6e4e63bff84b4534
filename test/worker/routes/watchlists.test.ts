import { describe, expect, it } from 'vitest';
import { MAX_WATCHED } from '#domain/watchlist/watch-limits.ts';
import type { WatchlistMade } from '#domain/wire/watchlist.ts';
import type { Database } from '#worker/store/database.ts';
import { ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { expectContract } from '../../http/contract.ts';
import { ask, UNKNOWN_USCC as UNKNOWN, watchedRegister } from '../watchlist/watched-register.ts';

async function make(db: Database, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await ask(db, '/api/v1/watchlists', 'POST', body);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  return { status: answer.status, body: await expectContract(answer, '/api/v1/watchlists', 'post') };
}

describe('POST /api/v1/watchlists', () => {
  it('takes codes the register knows and codes it does not, and says which are which', async () => {
    const db = await watchedRegister();
    const { status, body } = await make(db, { codes: [ENTERPRISE_USCC.toLowerCase(), ENTERPRISE_USCC, UNKNOWN] });
    const { secret, page, items, expiresOn } = body as WatchlistMade;
    expect(status).toBe(201);
    expect(items).toEqual([
      { uscc: ENTERPRISE_USCC, state: 'published' },
      { uscc: UNKNOWN, state: 'unknown' },
    ]);
    expect(page).toBe(`http://localhost/watch/${secret}`);
    expect(expiresOn).toBe('2026-12-24');
  });

  it('keeps no secret: neither it nor that of the feeds stands in the database', async () => {
    const db = await watchedRegister();
    const { body } = await make(db, { codes: [ENTERPRISE_USCC] });
    const { secret, feeds } = body as WatchlistMade;
    const reading = feeds.atom.split('/').at(-2) ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(reading).toMatch(/^[\w-]{43}$/);
    const { results } = await db.prepare('SELECT * FROM watchlist').all();
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain(secret);
    expect(JSON.stringify(results)).not.toContain(reading);
  });

  it('makes nothing while a code is wrong, and says which one and how to mend it', async () => {
    const db = await watchedRegister();
    const { status, body } = await make(db, { codes: [ENTERPRISE_USCC, '91421200MA0XN00A49', '12'] });
    expect(status).toBe(400);
    expect(body.code).toBe('invalid-body');
    expect(body.errors).toMatchObject([
      { parameter: 'codes.1', rule: expect.stringContaining('末位校验码应为') },
      { parameter: 'codes.2', rule: expect.stringContaining('18 位') },
    ]);
    expect(await db.prepare('SELECT count(*) AS n FROM watchlist').first('n')).toBe(0);
  });

  it('refuses an empty list, one too long, and one that is no list', async () => {
    const db = await watchedRegister();
    const tooLong = Array.from({ length: MAX_WATCHED + 1 }, () => UNKNOWN);
    for (const body of [{ codes: [] }, { codes: [' '] }, { codes: tooLong }, { codes: 'x' }, {}, []]) {
      expect(await make(db, body)).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    }
  });
});
