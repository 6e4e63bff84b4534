import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { builtFiles } from '#scripts/leak-check/built-files.ts';
import { type CrawlResult, crawlDay } from '#scripts/leak-check/crawl-day.ts';
import { type Finding, summariseFindings } from '#scripts/leak-check/finding.ts';
import { type RunningPortal, runPortal } from '#scripts/leak-check/running-portal.ts';
import { travel } from '#scripts/leak-check/travel.ts';
import { chooseDays } from '#scripts/leak-check/travel-days.ts';
import { watchPortal } from '#scripts/leak-check/watch-portal.ts';
import { gatherCast, SAMPLE_DAY } from '#scripts/sample/cast.ts';
import { samplePenaltyNumber } from '#scripts/sample/penalties.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { type LeakPortal, prepareLeakPortal } from './leak-portal.ts';
import { startTamperingProxy } from './tampering-proxy.ts';

const first = SAMPLE_DAY as CalendarDate;
const dayAfter = addDays(first, 1);
const cast = gatherCast();
/** Its publicity ends on the day after the demo's. */
const { uscc } = cast.named('ends-tomorrow');
const number = samplePenaltyNumber(cast, 'ends-tomorrow');

let made: LeakPortal;
let portal: RunningPortal | null = null;

beforeAll(async () => {
  made = await prepareLeakPortal();
});
afterEach(async () => {
  await portal?.stop();
  portal = null;
});
afterAll(() => made?.remove());

async function crawlOf(origin: string, day: CalendarDate, watched: readonly string[] = []): Promise<CrawlResult> {
  const today = made.law.on(day);
  const scope = new Set([uscc]);
  const files = [...watched, ...builtFiles(made.build).filter((file) => !file.startsWith('/enterprise/'))];
  return crawlDay({ origin, law: made.law, today, jurisdiction: xianning, scope, files, isIndexed: true });
}

const leaks = ({ findings }: CrawlResult): string[] =>
  [
    ...new Set(
      findings.filter(({ rule }) => rule === 'leak').map(({ day, surface, text }) => `${day} ${surface} ${text}`),
    ),
  ].sort();

describe('a portal crawled over the days on which the law changes what is public', () => {
  const asked: number[] = [];
  let findings: readonly Finding[] = [];
  const of = (...rules: Finding['rule'][]) => summariseFindings(findings.filter(({ rule }) => rules.includes(rule)));
  beforeAll(async () => {
    const days = chooseDays(made.law, first, 3).map((day) => ({ ...day, isWhole: day.day === first }));
    const onDay = (_: unknown, result: CrawlResult): void => void asked.push(result.asked);
    findings = await travel({ ...made, days, jurisdiction: xianning, onDay });
  });

  it('shows nothing on any surface that may not be seen that day', () => {
    expect(of('leak', 'status', 'oracle')).toEqual([]);
  });

  it('shows everything that must be seen', () => {
    expect(of('missing')).toEqual([]);
  });

  it('answers every address it leads to or documents', () => {
    expect(of('fault', 'dead-link', 'uncovered')).toEqual([]);
  });

  it('is asked for everything stored, by page, profile, record and word, on each of the three days', () => {
    expect(asked).toHaveLength(3);
    expect(asked[0]).toBeGreaterThan(made.law.enterprises.size * 5);
  });
});

describe('a leak is seen', () => {
  it('on a pre-rendered page that says what has ended', async () => {
    const page = join(made.build, 'client/about.html');
    const before = readFileSync(page);
    appendFileSync(page, `<p>${number.slice(0, 6)}<b>${number.slice(6)}</b></p>`);
    portal = await runPortal({ ...made, day: dayAfter });
    const found = leaks(await crawlOf(portal.url, dayAfter));
    writeFileSync(page, before);
    expect(found).toContain(`${dayAfter} /about ${number}`);
  });

  it('on a pre-rendered profile whose day of change was lost', async () => {
    const page = join(made.build, `client/enterprise/${uscc}.html`);
    const before = readFileSync(page, 'utf8');
    writeFileSync(page, before.replace(/ data-next-change="[^"]*"/, ''));
    portal = await runPortal({ ...made, day: dayAfter });
    const found = leaks(await crawlOf(portal.url, dayAfter));
    writeFileSync(page, before);
    expect(found).toContain(`${dayAfter} /enterprise/${uscc} ${number}`);
  });

  it('in a search document that outlived its record', async () => {
    portal = await runPortal({ ...made, day: dayAfter });
    await portal.sync(dayAfter);
    const enterprise = made.law.enterprises.get(uscc);
    const publication = enterprise === undefined ? null : publish(enterprise, first, xianning);
    if (publication?.outcome !== 'published') throw new Error('The demo has changed.');
    const document = toSearchDocument(publication.profile);
    const { db, close } = await openDatabase(made.dataDir);
    const forever = {
      ...document,
      identifiers: document.identifiers.map((one) => ({ ...one, endsOn: null })),
      nextChangeOn: null,
    };
    await embeddedEngine(db, placeNames(xianning)).put([forever]);
    const found = leaks(await crawlOf(portal.url, dayAfter));
    await embeddedEngine(db, placeNames(xianning)).put([document]);
    close();
    expect(found).toContain(`${dayAfter} /api/v1/search?q=${number} ${number} → ${uscc}`);
  });

  it('in an answer of the API', async () => {
    portal = await runPortal({ ...made, day: dayAfter });
    const address = `/api/v1/enterprises/${uscc}`;
    const proxy = await startTamperingProxy(portal.url, (path, body) =>
      path === address ? body.replace('{', `{"former":${JSON.stringify(number)},`) : body,
    );
    const found = leaks(await crawlOf(proxy.url, dayAfter));
    await proxy.close();
    expect(found).toEqual([`${dayAfter} ${address} ${number}`]);
  });

  it('in the page and the feeds of a watchlist, and in what answers a posted list', async () => {
    portal = await runPortal({ ...made, day: dayAfter });
    const watched = await watchPortal(portal.url, [uscc]);
    const [page = '', , , atom = '', , calendar = ''] = watched;
    const asked = [page, atom, calendar, '/api/v1/enterprises', '/screening'];
    // No question holds it.
    const text = made.law.enterprises.get(uscc)?.records.find(({ kind }) => kind === 'penalty')?.id ?? '';
    const proxy = await startTamperingProxy(portal.url, (path, body) =>
      asked.includes(path) ? body.replace(/(<\/body>|<\/feed>|END:VCALENDAR|\}$)/u, `${text}$1`) : body,
    );
    const found = leaks(await crawlOf(proxy.url, dayAfter, watched));
    await proxy.close();
    for (const address of asked) expect(found).toContain(`${dayAfter} ${address} ${text}`);
  });

  it('in a link to what is gone', async () => {
    portal = await runPortal({ ...made, day: dayAfter });
    const hidden = [...made.law.enterprises.keys()].find(
      (code) => made.law.on(dayAfter).publicationOf(code)?.outcome === 'ended',
    );
    const proxy = await startTamperingProxy(portal.url, (path, body) =>
      path === '/about' ? `${body}<a href="/enterprise/${hidden}">x</a>` : body,
    );
    const found = leaks(await crawlOf(proxy.url, dayAfter));
    await proxy.close();
    expect(found).toContain(`${dayAfter} /about ${hidden}`);
  });
});

describe('what must be seen', () => {
  it('is missed when a page no longer shows a record that is public', async () => {
    portal = await runPortal({ ...made, day: first });
    const id = made.law.enterprises.get(uscc)?.records.find(({ kind }) => kind === 'penalty')?.id ?? '';
    const proxy = await startTamperingProxy(portal.url, (_, body) => body.replaceAll(id, ''));
    const { findings } = await crawlOf(proxy.url, first);
    await proxy.close();
    expect(
      findings.filter(({ rule }) => rule === 'missing').map(({ surface, text }) => `${surface} ${text}`),
    ).toContain(`/enterprise/${uscc} ${id}`);
  });

  it('is missed when a search no longer finds a number that is public', async () => {
    portal = await runPortal({ ...made, day: first });
    await portal.sync(first);
    const proxy = await startTamperingProxy(portal.url, (path, body) =>
      path.startsWith('/api/v1/search?') ? body.replaceAll(uscc, '') : body,
    );
    const { findings } = await crawlOf(proxy.url, first);
    await proxy.close();
    expect(findings.filter(({ rule }) => rule === 'missing').map(({ text }) => text)).toContain(number);
  });
});
