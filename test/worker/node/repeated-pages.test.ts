import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import type { LogLine } from '#worker/log-line.ts';
import { openRepeatedPages } from '#worker/node/repeated-pages.ts';
import { plainResponse } from '#worker/plain-response.ts';
import { day } from '../profile-fixture.ts';

const PAGE = '/enterprise/91421200MA0XN00A4C';
const LINE = {
  event: 'request',
  id: 'first-one',
  method: 'GET',
  route: '/enterprise/:uscc',
  status: 200,
  ms: 1,
} as const;

function pages() {
  const state = {
    version: '1',
    today: day('2026-11-24'),
    now: Date.parse('2026-11-24T04:00:00Z'),
    log: [] as LogLine[],
    limit: null as Promise<boolean> | null,
  };
  const repeated = openRepeatedPages({
    version: () => {
      if (state.version === '') throw new Error('down');
      return state.version;
    },
    asOf: () => state.today,
    now: () => state.now,
    log: (line) => state.log.push(line),
    limit: () => state.limit,
  });
  const incoming = (more: Partial<IncomingMessage> = {}) =>
    ({ method: 'GET', url: PAGE, headers: {}, ...more }) as IncomingMessage;
  const sent: Record<string, unknown>[] = [];
  const outgoing = { writeHead: (_: number, headers: object) => sent.push({ ...headers }), end: () => undefined };
  /** Asks; if nothing is remembered, the portal answers with this text. */
  const ask = (request = incoming(), text = 'page', during = () => {}) => {
    let isPassedOn = false;
    repeated.answer(request, outgoing as unknown as ServerResponse, () => {
      isPassedOn = true;
    });
    if (!isPassedOn) return 'repeated';
    during();
    repeated.note(request, plainResponse(text, 200, { 'X-Request-Id': 'first-one', ETag: '"a"' }), LINE);
    return 'made';
  };
  return { state, ask, incoming, sent };
}

it('a page is repeated with an id and a log line of its own', () => {
  const { ask, sent, state } = pages();
  expect([ask(), ask(), ask()]).toEqual(['made', 'repeated', 'repeated']);
  expect(new Set(sent.map((headers) => headers['X-Request-Id'])).size).toBe(2);
  expect(sent[0]?.['X-Request-Id']).not.toBe('first-one');
  expect(state.log.map((line) => (line.event === 'request' ? line.route : ''))).toEqual([LINE.route, LINE.route]);
});

it('never across a commit, a new legal day, a database that is down, or in the last minutes of a day', () => {
  const { ask, state } = pages();
  ask();
  state.version = '2';
  expect([ask(), ask()]).toEqual(['made', 'repeated']);
  state.today = day('2026-11-25');
  expect([ask(), ask()]).toEqual(['made', 'repeated']);
  state.version = '';
  expect(ask()).toBe('made');
  state.version = '2';
  state.now = Date.parse('2026-11-24T15:58:30Z');
  expect([ask(), ask()]).toEqual(['made', 'made']);
});

it('an answer that was made while something was committed is not remembered, even if another request saw the commit first', () => {
  const { ask, incoming, state } = pages();
  const commit = () => {
    state.version = '2';
    ask(incoming({ url: '/enterprise/92421202MA0XN00C0U' }));
  };
  expect(ask(incoming(), 'old', commit)).toBe('made');
  expect(ask()).toBe('made');
});

it('who asks otherwise gets an answer of the portal: another coding, a condition, a range, another address or method', () => {
  const { ask, incoming } = pages();
  ask();
  for (const headers of [
    { 'if-none-match': '"a"' },
    { range: 'bytes=0-1' },
    { 'accept-encoding': 'br' },
    { 'x-forwarded-proto': 'https' },
  ]) {
    expect(ask(incoming({ headers }))).toBe('made');
  }
  for (const url of [`${PAGE}?a`, '/search', '/api/v1/regions']) {
    expect([ask(incoming({ url })), ask(incoming({ url }))]).toEqual(['made', 'made']);
  }
  expect(ask(incoming({ method: 'HEAD' }))).toBe('made');
});

it('a client above the limit is not answered from memory', async () => {
  const { ask, sent, state } = pages();
  ask();
  for (const [passes, answers] of [
    [true, 1],
    [false, 1],
  ] as const) {
    state.limit = Promise.resolve(passes);
    ask();
    await state.limit;
    await Promise.resolve();
    expect(sent).toHaveLength(answers);
  }
});
