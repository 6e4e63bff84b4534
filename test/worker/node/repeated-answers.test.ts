import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { openRepeatedAnswers } from '#worker/node/repeated-answers.ts';
import { plainResponse } from '#worker/plain-response.ts';

const PAGE = '/enterprise/91421200MA0XN00A4C';
const LINE = {
  event: 'request',
  id: 'first-one',
  method: 'GET',
  route: '/enterprise/:uscc',
  status: 200,
  ms: 1,
} as const;

function portal() {
  const state = {
    moment: '1' as string | null,
    log: [] as string[],
    limit: null as Promise<boolean> | null,
    by: undefined as string | undefined,
  };
  const repeated = openRepeatedAnswers({
    moment: () => state.moment,
    prepare:
      ({ route }) =>
      (id) =>
        state.log.push(`${route} ${id}`),
    limit: () => state.limit,
    isBound: (by) => by !== 'elsewhere',
  });
  const incoming = (more: Partial<IncomingMessage> = {}) =>
    ({ method: 'GET', url: PAGE, headers: {}, ...more }) as IncomingMessage;
  const sent: { id: string; fields: string[]; body: string }[] = [];
  const outgoing = {
    fields: [] as string[],
    writeHead(_: number, fields: string[]) {
      this.fields = [...fields];
    },
    end(body: string, encoding: 'latin1') {
      sent.push({ id: this.fields.at(-1) ?? '', fields: this.fields, body: Buffer.from(body, encoding).toString() });
    },
  };
  /** Asks; if nothing is remembered, the portal answers with this text. */
  const ask = (request = incoming(), text = 'page', during = () => {}) => {
    let isPassedOn = false;
    repeated.answer(request, outgoing as unknown as ServerResponse, () => {
      isPassedOn = true;
    });
    if (!isPassedOn) return 'repeated';
    during();
    const made = plainResponse(text, 200, { 'X-Request-Id': 'first-one', ETag: '"a"' });
    repeated.note(request, made, state.by === undefined ? LINE : { ...LINE, by: state.by });
    return 'made';
  };
  return { state, ask, incoming, sent };
}

it('an answer is repeated byte for byte, with an id and a log line of its own', () => {
  const { ask, incoming, sent, state } = portal();
  expect([ask(incoming(), '鉴信'), ask(), ask()]).toEqual(['made', 'repeated', 'repeated']);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  expect(sent[0]?.id).not.toBe('first-one');
  expect(sent[0]?.body).toBe('鉴信');
  expect(sent[0]?.fields.slice(0, -1)).toEqual(['ETag', '"a"', 'Content-Length', '6', 'X-Request-Id']);
  expect(state.log).toEqual(sent.map(({ id }) => `${LINE.route} ${id}`));
});

it.each(['/search?q=%E5%92%B8', '/api/v1/search?field=food', '/api/v1/enterprises/91421200MA0XN00A4C'])(
  '%s is repeated as well',
  (url) => {
    const { ask, incoming } = portal();
    expect([ask(incoming({ url })), ask(incoming({ url }))]).toEqual(['made', 'repeated']);
    expect(ask(incoming({ url: `${url}1` }))).toBe('made');
  },
);

it('never once anything changed, nor while nothing may be repeated', () => {
  const { ask, state } = portal();
  ask();
  state.moment = '2';
  expect([ask(), ask()]).toEqual(['made', 'repeated']);
  state.moment = null;
  expect([ask(), ask()]).toEqual(['made', 'made']);
  state.moment = '2';
  expect([ask(), ask()]).toEqual(['made', 'repeated']);
});

it('an answer that was made while something was committed is not remembered, even if another request saw the commit first', () => {
  const { ask, incoming, state } = portal();
  const commit = () => {
    state.moment = '2';
    ask(incoming({ url: '/enterprise/92421202MA0XN00C0U' }));
  };
  expect(ask(incoming(), 'old', commit)).toBe('made');
  expect(ask()).toBe('made');
});

it('an answer of a search engine outside of the database is never remembered: it changes without a commit', () => {
  const { ask, incoming, state } = portal();
  const url = '/search?q=a';
  state.by = 'elsewhere';
  expect([ask(incoming({ url })), ask(incoming({ url }))]).toEqual(['made', 'made']);
});

it('who asks otherwise gets an answer of the portal: another coding, a condition, a range, another address or method', () => {
  const { ask, incoming } = portal();
  ask();
  for (const headers of [
    { 'if-none-match': '"a"' },
    { range: 'bytes=0-1' },
    { 'accept-encoding': 'br' },
    { 'x-forwarded-proto': 'https' },
  ]) {
    expect(ask(incoming({ headers }))).toBe('made');
  }
  for (const url of [`${PAGE}?a`, '/search', '/api/v1/regions', `/search?q=${'a'.repeat(2000)}`]) {
    expect([ask(incoming({ url })), ask(incoming({ url }))]).toEqual(['made', 'made']);
  }
  expect(ask(incoming({ method: 'HEAD' }))).toBe('made');
});

it('what was not asked for long leaves first when the memory is full; what is too large is never kept', () => {
  const { ask, incoming } = portal();
  const url = (place: number) => `/search?q=${place}`;
  const text = 'x'.repeat(500_000);
  for (let place = 0; place < 60; place += 1) ask(incoming({ url: url(place) }), text);
  expect(ask(incoming({ url: url(0) }), text)).toBe('repeated');
  for (let place = 60; place < 100; place += 1) ask(incoming({ url: url(place) }), text);
  expect(ask(incoming({ url: url(0) }), text)).toBe('repeated');
  expect(ask(incoming({ url: url(1) }), text)).toBe('made');
  const large = () => ask(incoming({ url: '/search?q=large' }), 'x'.repeat(600_000));
  expect([large(), large()]).toEqual(['made', 'made']);
});

it('a client above the limit is not answered from memory', async () => {
  const { ask, sent, state } = portal();
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
