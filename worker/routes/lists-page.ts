import type { Hono } from 'hono';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { ListRequest } from '#domain/wire/live-page.ts';
import { RECORD_LISTS } from '#domain/wire/public-list.ts';
import type { AppEnv } from '../host.ts';
import { answerLive, answerProblemPage } from '../live-answer.ts';
import type { PageRoot } from '../page-root.ts';
import { LIST_DETAILS, readListRequest, toListQuery } from './list-request.ts';

const ROWS = 20;
const EVERYTHING: ListRequest = {
  region: null,
  field: null,
  detail: null,
  from: null,
  to: null,
  order: 'newest',
  cursor: null,
};

/** `GET /lists` and `GET /lists/{list}`: the lists of published records, always rendered now. A mistaken filter is said and ignored. */
export function mountListPages(app: Hono<AppEnv>, jurisdiction: Jurisdiction, root: PageRoot = ''): void {
  app.get(`${root}/lists`, async (c) => {
    const { lists, asOf } = c.get('services');
    const today = asOf();
    const overview = RECORD_LISTS.map(async (list) => ({
      list,
      answer: await lists.page(toListQuery(list, EVERYTHING, 1), today),
    }));
    const page = {
      kind: 'lists',
      lists: await Promise.all(overview),
      keyFields: await lists.keyFieldCounts(today),
      demo: await lists.showsDemo(today),
    } as const;
    return answerLive(c, page, addDays(today, 1));
  });
  app.get(`${root}/lists/:list`, async (c) => {
    const { lists, asOf } = c.get('services');
    const list = RECORD_LISTS.find((name) => name === c.req.param('list'));
    if (list === undefined) return answerProblemPage(c, { status: 404 });
    const today = asOf();
    const shape = { detail: 'kind', details: LIST_DETAILS[list], hasFields: true } as const;
    const asked = readListRequest(new URL(c.req.url).searchParams, shape, jurisdiction);
    const answer = await lists.page(toListQuery(list, asked.request, ROWS), today);
    return answerLive(c, { kind: 'list', list, answer, ...asked }, addDays(today, 1));
  });
}
