import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { AppEnv } from '../host.ts';
import { mountCalendar } from './calendar.ts';
import { mountChanges } from './changes.ts';
import { mountCodeLists } from './code-lists.ts';
import { mountEnterprise } from './enterprise.ts';
import { mountExtract } from './extract.ts';
import { mountFeed } from './feed.ts';
import { mountHealth } from './health.ts';
import { mountKeyFields } from './key-fields.ts';
import { mountLists } from './lists.ts';
import { mountMeasures } from './measures.ts';
import { mountNotices } from './notices.ts';
import { mountOpenData } from './open-data.ts';
import { mountRecord } from './record.ts';
import { mountRules } from './rules.ts';
import { mountSearch } from './search.ts';
import { mountSuggest } from './suggest.ts';

/** The API: every route that stands in the OpenAPI document. A new one is one line here. */
export function mountApi(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  mountCodeLists(app, jurisdiction);
  mountSearch(app, jurisdiction);
  mountSuggest(app);
  mountEnterprise(app);
  mountRecord(app);
  mountMeasures(app);
  mountExtract(app);
  mountCalendar(app);
  mountFeed(app);
  mountChanges(app, jurisdiction);
  mountOpenData(app, jurisdiction);
  mountLists(app, jurisdiction);
  mountKeyFields(app, jurisdiction);
  mountNotices(app);
  mountRules(app);
  mountHealth(app);
}
