import { Feed } from 'feed';
import type { Hono } from 'hono';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { RECORD_LISTS, type RecordList, type RecordListItem } from '#domain/wire/public-list.ts';
import { cacheControl, matchesEtag, strongEtag } from '../cache.ts';
import { feedAuthor } from '../feed-author.ts';
import { FEED_FORMATS } from '../feed-formats.ts';
import type { AppEnv } from '../host.ts';
import { recordColumns } from '../list-columns.ts';
import { plainResponse } from '../plain-response.ts';
import { requestOrigin } from '../request-origin.ts';
import { LIST_DETAILS, readListRequest, toListQuery } from './list-request.ts';

const ROWS = 50;
const TITLES: Readonly<Record<RecordList, string>> = {
  penalties: '行政处罚公示',
  abnormal: '经营异常名录（状态）',
  serious: '严重违法失信名单',
  checks: '抽查检查结果',
  sampling: '监督抽检结果',
};
function feedOf(
  list: RecordList,
  items: readonly RecordListItem[],
  origin: string,
  query: string,
  { name }: Jurisdiction,
): Feed {
  const home = `${origin}/lists/${list}`;
  const columns = recordColumns(list);
  const feed = new Feed({
    id: home,
    title: `${TITLES[list]} · ${name}`,
    description: '仅列今日依法公示的记录；停止公示后从此处消失，请同时删除保存的副本。',
    link: home + query,
    language: 'zh-CN',
    generator: false,
    author: feedAuthor(name),
    updated: new Date(latestOf(items)),
    feedLinks: { atom: `${home}/feed.atom${query}`, json: `${home}/feed.json${query}` },
  });
  for (const item of items) {
    const { record, uscc } = item;
    const link = `${origin}/enterprise/${uscc}#${record.id}`;
    const cells = columns.map(({ heading, cell }) => [heading, cell(item)] as const).filter(([, text]) => text !== '');
    feed.addItem({
      id: `urn:jianxin:${record.id}`,
      title: `${item.demo ? '【示例数据】' : ''}${item.name}`,
      link,
      date: new Date(`${record.source.receivedOn}T00:00:00+08:00`),
      description: cells.map(([heading, text]) => `${heading}：${text}`).join('；'),
    });
  }
  return feed;
}

function latestOf(items: readonly RecordListItem[]): string {
  const days = items.map(({ record }) => record.source.receivedOn as string).toSorted();
  return `${days.at(-1) ?? '2021-09-01'}T00:00:00+08:00`;
}

/** `GET /lists/{list}/feed.atom` and `feed.json`: the newest 50 records of a list, under the same filters as the page. */
export function mountListFeeds(app: Hono<AppEnv>, jurisdiction: Jurisdiction): void {
  for (const list of RECORD_LISTS) {
    for (const [file, { type, write }] of Object.entries(FEED_FORMATS)) {
      app.get(`/lists/${list}/${file}`, async (c) => {
        const { host, lists, asOf } = c.get('services');
        const today = asOf();
        const { searchParams, search } = new URL(c.req.url);
        const shape = { detail: 'kind', details: LIST_DETAILS[list], hasFields: true } as const;
        const { request } = readListRequest(searchParams, shape, jurisdiction);
        const { items } = await lists.page(
          toListQuery(list, { ...request, order: 'newest', cursor: null }, ROWS),
          today,
        );
        const body = new TextEncoder().encode(write(feedOf(list, items, requestOrigin(c), search, jurisdiction)));
        const etag = await strongEtag(body);
        const headers = {
          ETag: etag,
          'Cache-Control': cacheControl(addDays(today, 1), today, host.now()),
          Vary: 'Accept-Encoding',
        };
        if (matchesEtag(c.req.header('If-None-Match'), etag)) return plainResponse(null, 304, headers);
        return plainResponse(body, 200, { ...headers, 'Content-Type': type });
      });
    }
  }
}
