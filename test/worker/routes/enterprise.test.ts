import { describe, expect, it } from 'vitest';
import type { RecordOutcome } from '#domain/publish.ts';
import { hostFixture, published } from '../host-fixture.ts';
import { codeOf, day, profileFixture } from '../profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const path = (code: string) => `/api/v1/enterprises/${encodeURIComponent(code)}`;

function withProfile() {
  const fixture = hostFixture();
  fixture.state.entries.set(CODE, published(profileFixture(CODE)));
  return fixture;
}

describe('GET /api/v1/enterprises/{uscc}', () => {
  it('answers the public profile for a code in any dress', async () => {
    const { get } = withProfile();
    const dressed = ` ${CODE.toLowerCase().replace(/^(.{8})/, '$1-')} `;
    const full = [...CODE].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    for (const typed of [CODE, dressed, full]) {
      const answer = await get(path(typed));
      expect(answer.status).toBe(200);
      expect(((await answer.json()) as { uscc: string }).uscc).toBe(CODE);
    }
  });

  it('answers 304 to whoever has the current answer', async () => {
    const { get } = withProfile();
    const etag = (await get(path(CODE))).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    const again = await get(path(CODE), { headers: { 'If-None-Match': `"other", W/${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('ETag')).toBe(etag);
  });

  it('is never kept by a cache past the midnight of the next legal change', async () => {
    const { get, state } = hostFixture();
    state.entries.set(CODE, published(profileFixture(CODE, { nextChangeOn: day('2026-11-25') })));
    expect((await get(path(CODE))).headers.get('Cache-Control')).toBe('public, max-age=60');
    state.now = Date.parse('2026-11-24T15:59:48.500Z');
    expect((await get(path(CODE))).headers.get('Cache-Control')).toBe('public, max-age=11');
  });

  it('says 404 for a code the register does not know and for one that is withheld, in the same words', async () => {
    const { get, state } = hostFixture();
    const unknown = await get(path(CODE));
    state.entries.set(CODE, {
      publication: { outcome: 'withheld', nextChangeOn: null, withheld: [{ id: 'p1', reason: 'minor-party' }] },
      outcomeOf: () => 'withheld',
    });
    const withheld = await get(path(CODE));
    expect([unknown.status, withheld.status]).toEqual([404, 404]);
    const [a, b] = (await Promise.all([unknown.json(), withheld.json()])) as Record<string, string>[];
    expect({ ...a, requestId: '' }).toEqual({ ...b, requestId: '' });
    expect(a?.code).toBe('enterprise-not-found');
  });

  it('says 410 once every record has lawfully ended', async () => {
    const { get, state } = hostFixture();
    state.entries.set(CODE, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: () => 'withheld',
    });
    const answer = await get(path(CODE));
    expect(answer.status).toBe(410);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('explains a wrong character with its position, and a wrong check digit with the right one and near codes', async () => {
    const { get } = hostFixture();
    const letter = await get(path(CODE.replace('0XN', 'OXN')));
    expect(letter.status).toBe(400);
    expect(await letter.json()).toMatchObject({
      code: 'invalid-uscc',
      explanation: { kind: 'bad-character', position: 11, character: 'O', suggestion: '0', near: [CODE] },
    });
    const wrong = `${CODE.slice(0, 17)}${CODE.endsWith('9') ? '8' : '9'}`;
    expect(await (await get(path(wrong))).json()).toMatchObject({
      explanation: { kind: 'bad-check-digit', expected: CODE.slice(17) },
    });
  });

  it('answers a really issued code whose check digit fails, if the register knows it (rule 29)', async () => {
    const { get, state } = hostFixture();
    const failing = `${CODE.slice(0, 17)}${CODE.endsWith('9') ? '8' : '9'}`;
    state.entries.set(failing, published(profileFixture(failing)));
    expect((await get(path(failing))).status).toBe(200);
  });

  it('a code whose check digit fails, stored but kept back, is answered as one never seen', async () => {
    const { get, state } = hostFixture();
    const failing = `${CODE.slice(0, 17)}${CODE.endsWith('9') ? '8' : '9'}`;
    const paths = [path(failing), `${path(failing)}/records/penalty-1`, `/enterprise/${failing}`];
    const answers = async () => Promise.all(paths.map(async (one) => (await get(one)).status));
    const unknown = await answers();
    state.entries.set(failing, {
      publication: { outcome: 'withheld', nextChangeOn: null, withheld: [{ id: 'penalty-1', reason: 'minor-party' }] },
      outcomeOf: () => 'withheld',
    });
    expect([unknown, await answers()]).toEqual([
      [400, 400, 400],
      [400, 400, 400],
    ]);
  });

  it('says 503 and no more when the database cannot be asked', async () => {
    const { get, state } = withProfile();
    state.down = true;
    const answer = await get(path(CODE));
    expect(answer.status).toBe(503);
    const text = await answer.text();
    expect(text).toContain('database-unavailable');
    expect(text).not.toContain('SECRET');
    expect(state.log.find((line) => line.event === 'error')).toMatchObject({ message: 'SQLITE_SECRET_DETAIL' });
  });
});

describe('GET /api/v1/enterprises/{uscc}/records/{id}', () => {
  it('answers a published record, 410 for an ended one, 404 for one that is kept back or was never there', async () => {
    const { get, state } = hostFixture();
    const profile = profileFixture(CODE);
    state.entries.set(CODE, {
      publication: { outcome: 'published', profile, withheld: [{ id: 'kept-back', reason: 'minor-party' }] },
      outcomeOf: (id) =>
        (({ 'licence-1': 'published', 'kept-back': 'withheld', ended: 'ended' }) as Record<string, RecordOutcome>)[
          id
        ] ?? 'unknown',
    });
    const statusOf = async (id: string) => (await get(`${path(CODE)}/records/${id}`)).status;
    expect(await statusOf('licence-1')).toBe(200);
    expect(await statusOf('ended')).toBe(410);
    expect(await statusOf('kept-back')).toBe(404);
    expect(await statusOf('never')).toBe(404);
  });
});
