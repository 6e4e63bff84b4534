import type { Hono } from 'hono';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { AppEnv } from '../host.ts';
import { plainResponse } from '../plain-response.ts';
import { requestOrigin } from '../request-origin.ts';

const NAMESPACE = 'http://a9.com/-/spec/opensearch/1.1/';
/** The type the description of OpenSearch 1.1 asks for. */
const TYPE = 'application/opensearchdescription+xml';
// At most 16 characters, by the description.
const SHORT_NAME = '鉴信信用查询';

/**
 * `GET /opensearch.xml`: how a browser searches here from its address bar (OpenSearch 1.1, draft 6). Its addresses begin with the portal's
 * own origin.
 */
export function mountOpenSearch(app: Hono<AppEnv>, { name }: Jurisdiction): void {
  app.get('/opensearch.xml', (c) => {
    const origin = requestOrigin(c);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<OpenSearchDescription xmlns="${NAMESPACE}">`,
      `<ShortName>${SHORT_NAME}</ShortName>`,
      `<Description>按名称、曾用名、统一社会信用代码或者许可证编号查询${name}企业依法公示的信息</Description>`,
      `<Url type="text/html" method="get" template="${origin}/search?q={searchTerms}"/>`,
      `<Url type="${TYPE}" rel="self" template="${origin}/opensearch.xml"/>`,
      `<Image width="32" height="32" type="image/x-icon">${origin}/favicon.ico</Image>`,
      '<Language>zh-CN</Language>',
      '<InputEncoding>UTF-8</InputEncoding>',
      '<OutputEncoding>UTF-8</OutputEncoding>',
      '</OpenSearchDescription>',
    ];
    return plainResponse(`${lines.join('\n')}\n`, 200, {
      'Content-Type': `${TYPE}; charset=utf-8`,
      'Cache-Control': 'public, max-age=60',
      Vary: 'Accept-Encoding',
    });
  });
}
