import { expect, it } from 'vitest';
import { expectContract } from '../http/contract.ts';
import { askAll, contractApp, fillRegister } from './host-contract.ts';
import { temporaryDatabase } from './store/temporary-database.ts';

const ROUTES = [
  '/api/v1/search',
  '/api/v1/enterprises/{uscc}/calendar.ics',
  '/api/v1/enterprises/{uscc}/feed.json',
  '/api/v1/enterprises/{uscc}/records/{id}',
  '/api/v1/enterprises/{uscc}',
  '/api/v1/regions',
  '/api/v1/key-fields',
  '/healthz',
  '/readyz',
];

function routeOf(asked: string): string | undefined {
  const path = asked.replace(/^GET /, '').replace(/\?.*/, '');
  return ROUTES.find((route) => new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));
}

it('what both hosts answer (test/workerd/host-contract.test.ts compares them) is what openapi.json promises', async () => {
  const db = await temporaryDatabase();
  await fillRegister(db);
  const app = contractApp(db);
  const answers = await askAll(db, 'http://localhost', (request) => app.fetch(request));
  const known = answers.filter(({ asked, status }) => status !== 304 && routeOf(asked) !== undefined);
  expect(new Set(known.map(({ asked }) => routeOf(asked)))).toEqual(new Set(ROUTES));
  for (const { asked, status, headers, body } of known) {
    await expectContract(new Response(JSON.stringify(body), { status, headers }), routeOf(asked) ?? '');
  }
});
