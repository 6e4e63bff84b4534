import type { Hono } from 'hono';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { AppEnv } from '../host.ts';
import { mountDataPage } from './data-page.ts';
import { mountExtractPage } from './extract-page.ts';
import { mountHomePage } from './home-page.ts';
import { mountKeyFieldPages } from './key-field-page.ts';
import { mountListFeeds } from './list-feed.ts';
import { mountListPages } from './lists-page.ts';
import { mountNoticeFeeds, mountNoticePages } from './notice-pages.ts';
import { mountNoticePoster } from './notice-poster.ts';
import { mountObjectionPage } from './objection-page.ts';
import { mountOpenDataFiles } from './open-data-files.ts';
import { mountOpenSearch } from './open-search.ts';
import { mountRobots } from './robots.ts';
import { mountRulesPage } from './rules-page.ts';
import { mountShareImages } from './share-image.ts';
import { mountSitemap } from './sitemap.ts';
import { mountWatchFeeds } from './watch-feeds.ts';
import { mountWatchPages } from './watch-pages.ts';

/** Lists, the key-field register, rules, feeds, site map and robots rules: everything read from the table of what is public. */
export function mountPublicPages(app: Hono<AppEnv>, jurisdiction: Jurisdiction): void {
  mountHomePage(app);
  mountDataPage(app, jurisdiction);
  mountOpenDataFiles(app, jurisdiction);
  mountListFeeds(app, jurisdiction);
  mountListPages(app, jurisdiction);
  mountKeyFieldPages(app, jurisdiction);
  mountNoticeFeeds(app, jurisdiction);
  mountNoticePages(app);
  mountNoticePoster(app);
  mountObjectionPage(app);
  mountExtractPage(app);
  mountRulesPage(app);
  mountShareImages(app, jurisdiction);
  mountSitemap(app);
  mountWatchPages(app);
  mountWatchFeeds(app);
  mountRobots(app);
  mountOpenSearch(app, jurisdiction);
}
