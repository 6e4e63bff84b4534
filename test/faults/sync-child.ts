import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { openDatabase } from '#worker/node/open-database.ts';

// A process that brings the search index up to a legal day: `sync-child.ts FOLDER DAY`.
const [folder = '', day = ''] = process.argv.slice(2);
const { db, close } = await openDatabase(folder);
await syncSearch(db, embeddedEngine(db, placeNames(xianning)), day as CalendarDate, xianning);
close();
