import { describe, expect, it } from 'vitest';
import { ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { codeOf } from '../profile-fixture.ts';
import {
  ExtensionShape,
  ManifestShape,
  ProposalShape,
  ResultBatchShape,
  SuggestShape,
} from '../reconcile/protocol-shapes.ts';
import { matchFixture, NAMESAKE } from './match-fixture.ts';

const UNKNOWN = codeOf('91421200MA0XN00Q2');

const BATCH = {
  q0: { query: ENTERPRISE_NAME, type: 'enterprise', limit: 3 },
  q1: { query: NAMESAKE },
  q2: { query: '', properties: [{ pid: 'uscc', v: ENTERPRISE_USCC }] },
  q3: { query: ENTERPRISE_NAME, type: 'person' },
};

function form(fields: Record<string, unknown>): RequestInit {
  const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]));
  return { method: 'POST', body };
}

describe('/reconcile, the Reconciliation Service API 0.2', () => {
  it('offers a manifest whose addresses are those it was asked at', async () => {
    const { fetch } = await matchFixture();
    const manifest = ManifestShape.parse(await (await fetch('/reconcile')).json());
    expect(manifest.view.url).toBe('http://localhost/enterprise/{{id}}');
    const behindTls = await fetch('/reconcile', { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(ManifestShape.parse(await behindTls.json()).identifierSpace).toBe('https://localhost/enterprise/');
  });

  it('answers a batch alike by form, by JSON and by GET; only who can be meant alone is a match', async () => {
    const { fetch, post } = await matchFixture();
    const asForm = await fetch('/reconcile', form({ queries: BATCH }));
    expect(asForm.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(asForm.headers.get('Set-Cookie')).toBeNull();
    const answer = ResultBatchShape.parse(await asForm.json());
    const matches = Object.entries(answer).map(([key, { result }]) => [
      key,
      result.map(({ id, match }) => [id, match]),
    ]);
    expect(Object.fromEntries(matches)).toMatchObject({
      q0: [[ENTERPRISE_USCC, true]],
      q1: [
        [expect.any(String), false],
        [expect.any(String), false],
      ],
      q2: [[ENTERPRISE_USCC, true]],
      q3: [],
    });
    const others = [
      await post('/reconcile', { queries: BATCH }),
      await post('/reconcile', BATCH),
      await fetch(`/reconcile?queries=${encodeURIComponent(JSON.stringify(BATCH))}`),
    ];
    for (const other of others) expect(await other.json()).toEqual(answer);
  });

  it('suggests who is meant while somebody types, with what tells namesakes apart', async () => {
    const { fetch } = await matchFixture();
    const byName = await fetch(`/reconcile/suggest/entity?prefix=${encodeURIComponent('咸宁示例数据')}`);
    const { result } = SuggestShape.parse(await byName.json());
    expect(result.map(({ id }) => id)).toContain(INDIVIDUAL_USCC);
    expect(result.every(({ id, description }) => description?.startsWith(id))).toBe(true);
    const byCode = await fetch(`/reconcile/suggest/entity?prefix=${ENTERPRISE_USCC}`);
    expect(SuggestShape.parse(await byCode.json()).result[0]?.id).toBe(ENTERPRISE_USCC);
  });

  it('proposes properties and fetches their values; what is not collected has words instead of a nought', async () => {
    const { fetch } = await matchFixture();
    const proposal = ProposalShape.parse(await (await fetch('/reconcile/properties?type=enterprise')).json());
    const { result } = SuggestShape.parse(await (await fetch('/reconcile/suggest/property?prefix=status')).json());
    expect(result.map(({ id }) => id)).toEqual(['status']);
    const extend = {
      ids: [ENTERPRISE_USCC, UNKNOWN, '__proto__'],
      properties: [...proposal.properties, { id: 'grade' }],
    };
    const { meta, rows } = ExtensionShape.parse(await (await fetch('/reconcile', form({ extend }))).json());
    expect(meta.map(({ id }) => id)).toEqual(extend.properties.map(({ id }) => id));
    expect(rows[ENTERPRISE_USCC]).toMatchObject({
      uscc: [{ str: ENTERPRISE_USCC }],
      name: [{ str: ENTERPRISE_NAME }],
      'count-penalty': [{ str: '来源尚未归集' }],
      grade: [],
    });
    expect(Object.values(rows[UNKNOWN] ?? {}).flat()).toEqual([]);
  });

  it('previews an enterprise in a frame of another program, without script and style', async () => {
    const { fetch } = await matchFixture();
    const answer = await fetch(`/reconcile/preview?id=${ENTERPRISE_USCC}`);
    expect(answer.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    const page = await answer.text();
    expect(page).toContain(ENTERPRISE_NAME);
    expect(page).not.toMatch(/<script|style/i);
    expect((await fetch(`/reconcile/preview?id=${UNKNOWN}`)).status).toBe(404);
    expect((await fetch('/reconcile/preview?id=%3Cscript%3E')).status).toBe(400);
  });

  it('refuses what it does not understand, in words', async () => {
    const { fetch, post } = await matchFixture();
    const batch = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`q${at}`, { query: '一' }]));
    const asked: [Promise<Response>, number, string][] = [
      [post('/reconcile', { queries: 'no' }), 400, 'invalid-body'],
      [post('/reconcile', { queries: batch }), 400, 'invalid-body'],
      [fetch('/reconcile', form({ other: 1 })), 400, 'invalid-body'],
      [fetch('/reconcile?queries={'), 400, 'invalid-body'],
      [fetch('/reconcile', { method: 'POST', body: 'x' }), 415, 'unsupported-media-type'],
      [fetch('/reconcile', form({ queries: 'x'.repeat(64_000) })), 413, 'body-too-large'],
      [fetch('/reconcile', { method: 'DELETE' }), 405, 'method-not-allowed'],
      [fetch('/reconcile/nothing'), 404, 'not-found'],
    ];
    for (const [answer, status, code] of asked) {
      expect((await answer).status).toBe(status);
      expect(await (await answer).json()).toMatchObject({ code });
    }
  });
});
