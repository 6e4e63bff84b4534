import type { Hono } from 'hono';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { AppEnv } from '../host.ts';
import { mountDataPage } from './data-page.ts';
import { mountEnterprisePage } from './enterprise-page.ts';
import { mountHomePage } from './home-page.ts';
import { mountKeyFieldPages } from './key-field-page.ts';
import { mountListPages } from './lists-page.ts';
import { mountNoticePages } from './notice-pages.ts';
import { mountSearchPage } from './search-page.ts';

/** The pages in English, by the same routes as the Chinese ones, all rendered live: a build makes each profile once. Feeds and data have one address. */
export function mountEnglishPages(app: Hono<AppEnv>, jurisdiction: Jurisdiction): void {
  mountHomePage(app, '/en');
  mountDataPage(app, jurisdiction, '/en');
  mountSearchPage(app, jurisdiction, '/en');
  mountEnterprisePage(app, '/en');
  mountListPages(app, jurisdiction, '/en');
  mountKeyFieldPages(app, jurisdiction, '/en');
  mountNoticePages(app, '/en');
}
