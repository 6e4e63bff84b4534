import { type CalendarDate, parseCalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { serve } from '#worker/node/serve.ts';
import { moveClock } from './moved-clock.ts';
import type { FromPortal, ToPortal } from './portal-message.ts';

// Serves a portal whose day the parent moves. Words: the folder of the site's build, the first day.
const [, , build = '', first = ''] = process.argv;
moveClock(parseCalendarDate(first) ?? ('2026-11-24' as CalendarDate));
const configuration = readConfiguration(process.env);
const serving = await serve(configuration, build);
const { db } = await openDatabase(configuration.dataDir);

function tell(message: FromPortal): void {
  process.send?.(message);
}

process.on('message', (message: ToPortal) => {
  if (message.kind === 'day') {
    moveClock(message.day);
    tell({ kind: 'done', no: message.no });
    return;
  }
  syncSearch(db, embeddedEngine(db, placeNames(xianning)), message.day, xianning).then(
    () => tell({ kind: 'done', no: message.no }),
    () => process.exit(1),
  );
});
process.on('disconnect', () => process.exit(0));
tell({ kind: 'listening', url: serving.url });
