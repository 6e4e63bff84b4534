import { OpenAPIHono } from '@hono/zod-openapi';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { documentSchemas } from './document-schemas.ts';
import type { AppEnv } from './host.ts';
import { mountApi } from './routes/mount-api.ts';
import { mountPosted } from './routes/mount-posted.ts';

const HEAD = {
  openapi: '3.1.0',
  info: {
    title: '鉴信 Jianxin 公示信用查询接口',
    version: '1.0.0',
    summary: '只读、无需密钥、允许跨域；错误为 application/problem+json（RFC 9457）。',
    description:
      '只公示法律允许公示的事实，逐条载明来源、依据与期限；不评分、不评级。公示期满当日（北京时间）起，记录从所有接口消失，地址返回 410。\n\n' +
      '“未查询到”仅表示本系统截至某时没有该类记录，不表示信用良好。\n\n' +
      '限额：同一地址每分钟的请求数见 RateLimit-Policy；超出时返回 429，并在 Retry-After 中说明等待秒数，不设验证码。\n\n' +
      '缓存：答复带强 ETag 与 max-age（不超过 60 秒，且不越过下一次法定变化的零时）。',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'search', description: '查找主体' },
    { name: 'enterprises', description: '公示信息' },
    { name: 'lists', description: '名单与台账' },
    { name: 'notices', description: '曝光与典型案例' },
    { name: 'watchlists', description: '关注清单' },
    { name: 'codes', description: '代码表' },
    { name: 'operation', description: '运行状态' },
  ],
};

/**
 * The OpenAPI 3.1 document of the portal of a jurisdiction. Its paths and schemas come from the routes themselves.
 * @example openapiDocument(xianning).paths['/api/v1/search']
 */
export function openapiDocument(jurisdiction: Jurisdiction): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  const app = new OpenAPIHono<AppEnv>();
  mountApi(app, jurisdiction);
  mountPosted(app, jurisdiction);
  const document = app.getOpenAPI31Document(HEAD);
  const schemas = documentSchemas(Object.keys(document.components?.schemas ?? {}));
  return { ...document, components: { ...document.components, schemas } };
}
