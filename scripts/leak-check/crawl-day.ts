import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { type Answer, ask } from './answer.ts';
import { bareText, readingsOf } from './bare-text.ts';
import { documentedAddresses } from './documented-addresses.ts';
import type { Finding } from './finding.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { LawfulDay, LawOfDays } from './law-of-days.ts';
import { linksOf } from './links.ts';
import { mustBeFoundBy } from './must-be-found.ts';
import { postedQuestions } from './posted-questions.ts';
import { askableOf, expectedAnswers } from './stored-addresses.ts';

/** How one day is crawled. */
export type Crawl = {
  readonly origin: string;
  readonly law: LawOfDays;
  readonly today: LawfulDay;
  readonly jurisdiction: Jurisdiction;
  /** Codes of the enterprises whose addresses and words are asked. */
  readonly scope: ReadonlySet<string>;
  /** Files of the build and other addresses that can be asked for whether anything leads to them or not. */
  readonly files: readonly string[];
  /** Whether the index has followed the day, so that what must be found is. */
  readonly isIndexed: boolean;
};

/** What came of it: how many addresses were asked, of which kinds, and what was wrong. */
export type CrawlResult = {
  readonly asked: number;
  readonly surfaces: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
};

const AT_ONCE = 12;
// Addresses that differ only in their query: filters and pages of filters lead to one another without end.
const MOST_OF_A_KIND = 40;
const ENTRANCES = ['/', '/search', '/sitemap.xml', '/robots.txt', '/openapi.json'];

/**
 * Crawls every surface of a running portal on one day: from its entrances along every link, every documented address, every file of the
 * build, every address of what is stored, and every word by which that could be looked for.
 * @example await crawlDay({ origin: portal.url, law, today: law.on(day), jurisdiction: xianning, scope, files: [], isIndexed: true })
 */
export async function crawlDay(crawl: Crawl): Promise<CrawlResult> {
  const { origin, law, today, scope } = crawl;
  const findings: Finding[] = [];
  const statuses = new Map<string, number>();
  const kinds = new Map<string, number>();
  const surfaces = new Map<string, number>();
  const expected = new Map(expectationsOf(crawl).map((one) => [one.address, one]));
  const found = new Map<string, string>();

  const look = async (address: string, from: string | null): Promise<readonly string[]> => {
    const answer = await ask(origin, address);
    statuses.set(address, answer.status);
    const surface = surfaceOf(address);
    surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
    const finding = (rule: Finding['rule'], text: string, owner: string): void => {
      findings.push({ rule, day: today.day, surface: address, text, owner });
    };
    findings.push(...judgeAnswer(answer, today));
    if (!/[?]|^\/api\/|^\/_astro\//u.test(address)) {
      for (const encoding of ['gzip', 'identity'] as const) {
        const other = await ask(origin, address, encoding);
        if (other.body !== answer.body) findings.push(...judgeAnswer(other, today));
      }
    }
    const promised = expected.get(address);
    if (promised !== undefined) {
      if (!promised.status.includes(answer.status))
        finding('status', `${answer.status}, not ${promised.status}`, address);
      const readings = answer.status === 200 ? readingsOf(answer.body, answer.contentType) : [];
      const isThere = (mark: string) => readings.some((reading) => reading.includes(bareText(mark)));
      for (const mark of readings.length === 0 ? [] : promised.marks)
        if (!isThere(mark)) finding('missing', mark, address);
    } else if (from !== null && answer.status >= 400) {
      finding('dead-link', `status ${answer.status}`, from);
    }
    if (address.startsWith('/api/v1/search?q=')) found.set(address, answer.body);
    return answer.status === 200 ? linksOf(answer, origin) : [];
  };

  const queue = new Map<string, string | null>();
  const asked = new Set<string>();
  const add = (address: string, from: string | null): void => {
    if (asked.has(address)) return;
    if (from !== null && isOutside(address, from)) return;
    asked.add(address);
    queue.set(address, from);
  };
  const isOutside = (address: string, from: string): boolean => {
    const uscc = /^\/enterprise\/([0-9A-Z]{18})/u.exec(address)?.[1];
    if (uscc !== undefined && !scope.has(uscc)) {
      const isThere = today.publicationOf(uscc)?.outcome === 'published';
      const owner = `${from} → ${address}`;
      if (!isThere) findings.push({ rule: 'leak', day: today.day, surface: from, text: uscc, owner });
      return true;
    }
    if (!address.includes('?')) return false;
    const kind = kindOf(address);
    const count = kinds.get(kind) ?? 0;
    kinds.set(kind, count + 1);
    return count >= MOST_OF_A_KIND;
  };

  for (const address of [...ENTRANCES, ...crawl.files, ...expected.keys()]) add(address, null);
  const askables = enterprisesOf(crawl).map((enterprise) => askableOf(enterprise, law.textsOf(enterprise.uscc)));
  for (const word of new Set(askables.flatMap(({ words }) => words)))
    add(`/search?q=${encodeURIComponent(word)}`, null);
  const documented = documentedAddresses(await ask(origin, '/openapi.json'), askables);
  for (const address of documented.flatMap(({ addresses }) => addresses)) add(address, null);
  while (queue.size > 0) {
    const batch = [...queue];
    queue.clear();
    await inParallel(batch, async ([address, from]) => {
      for (const link of await look(address, from)) add(link, address);
    });
  }
  for (const { template, isMetBy } of askables.length === 0 ? [] : documented) {
    // What is stored was asked there, whatever the law lets it answer.
    if ([...statuses].some(([address, status]) => (status < 400 || expected.has(address)) && isMetBy(address)))
      continue;
    findings.push({
      rule: 'uncovered',
      day: today.day,
      surface: template,
      text: 'no address of it answered',
      owner: 'openapi.json',
    });
  }
  const questions = postedQuestions(askables);
  await inParallel(questions, async (question) => {
    const surface = `POST ${question.address}`;
    surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
    const answer = await ask(origin, question.address, 'br', question);
    findings.push(...judgeAnswer(answer, today));
    if (answer.status >= 400)
      findings.push({ rule: 'status', day: today.day, surface, text: `${answer.status}`, owner: question.body });
  });
  if (crawl.isIndexed) findings.push(...notFound(crawl, found));
  return { asked: statuses.size + questions.length, surfaces, findings };
}

function enterprisesOf({ law, scope }: Crawl) {
  return [...scope].flatMap((uscc) => law.enterprises.get(uscc) ?? []);
}

function expectationsOf(crawl: Crawl) {
  return enterprisesOf(crawl).flatMap((enterprise) => {
    const publication = crawl.today.publicationOf(enterprise.uscc);
    return publication === undefined
      ? []
      : expectedAnswers(enterprise, publication, crawl.today.day, crawl.jurisdiction);
  });
}

/** What a search by its own words did not find. */
function notFound(crawl: Crawl, found: ReadonlyMap<string, Answer['body']>): Finding[] {
  return enterprisesOf(crawl).flatMap(({ uscc }) => {
    const publication = crawl.today.publicationOf(uscc);
    if (publication?.outcome !== 'published') return [];
    return mustBeFoundBy(publication.profile).flatMap((word): Finding[] => {
      const address = `/api/v1/search?q=${encodeURIComponent(word)}`;
      const isFound = found.get(address)?.includes(uscc) !== false;
      return isFound
        ? []
        : [{ rule: 'missing', day: crawl.today.day, surface: `/api/v1/search?q=${word}`, text: word, owner: uscc }];
    });
  });
}

function surfaceOf(address: string): string {
  const [path = '', query] = address.split('?');
  return kindOf(path) + (query === undefined ? '' : '?');
}

function kindOf(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const shape = path
    .replace(/(?<=\/(?:watch(?:\/read)?|watchlists)\/)[\w-]{43}/u, '{secret}')
    .replace(/[0-9A-Z]{18}/u, '{uscc}')
    .replace(/(?<=\/records\/).+/u, '{id}')
    .replace(/^\/_astro\/.*/u, '/_astro/…');
  return `${shape}${query === '' ? '' : `?${[...new URLSearchParams(query).keys()].sort().join('&')}`}`;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
