import type { Hono } from 'hono';
import { KEY_FIELD_CODES } from '#domain/codes/key-field.ts';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { AppEnv } from '../host.ts';
import { answerLive, answerProblemPage } from '../live-answer.ts';
import type { PageRoot } from '../page-root.ts';
import { readListRequest, subfieldsOf, toListQuery } from './list-request.ts';

const ROWS = 20;

/** `GET /key-field`, `/key-field/{field}` and `/key-field/{field}/history`: the register of key-field enterprises and who came and went. */
export function mountKeyFieldPages(app: Hono<AppEnv>, jurisdiction: Jurisdiction, root: PageRoot = ''): void {
  app.get(`${root}/key-field`, async (c) => {
    const { lists, asOf } = c.get('services');
    const today = asOf();
    const counts = await lists.keyFieldCounts(today);
    return answerLive(c, { kind: 'key-fields', counts, demo: await lists.showsDemo(today) }, addDays(today, 1));
  });
  app.get(`${root}/key-field/:field/:part{history}?`, async (c) => {
    const { lists, asOf } = c.get('services');
    const field = KEY_FIELD_CODES.find((code) => code === c.req.param('field'));
    if (field === undefined) return answerProblemPage(c, { status: 404 });
    const today = asOf();
    const shape = { detail: 'subfield', details: subfieldsOf(field), hasFields: false } as const;
    const asked = readListRequest(new URL(c.req.url).searchParams, shape, jurisdiction);
    if (c.req.param('part') === 'history') {
      const answer = await lists.page(toListQuery(`changes:${field}`, asked.request, ROWS), today);
      return answerLive(c, { kind: 'key-field-history', field, answer, ...asked }, addDays(today, 1));
    }
    const answer = await lists.page(toListQuery(`field:${field}`, asked.request, ROWS), today);
    const counts = await lists.keyFieldCounts(today);
    return answerLive(c, { kind: 'key-field', field, answer, counts, ...asked }, addDays(today, 1));
  });
}
