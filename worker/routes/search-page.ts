import type { Hono } from 'hono';
import { KEY_FIELD_CODES } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUS_CODES } from '#domain/codes/registration-status.ts';
import { addDays, type CalendarDate, parseCalendarDate } from '#domain/date.ts';
import { explainUscc, normaliseUscc, type UsccExplanation } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { FactCountsSchema } from '#domain/profile.ts';
import type { LivePage, SearchRequest } from '#domain/wire/live-page.ts';
import type { SearchAnswer } from '#domain/wire/search-answer.ts';
import { SEARCH_SORTS } from '#domain/wire/search-sort.ts';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { AppEnv } from '../host.ts';
import { answerLive } from '../live-answer.ts';
import { findNearItems } from '../near-items.ts';
import type { PageRoot } from '../page-root.ts';
import { isIndustry } from '../search-industry.ts';
import { type SearchSources, search } from '../search-service.ts';
import { cleanQuery, MAX_QUERY } from '../search-text.ts';

const ROWS = 20;
// Longer or shorter texts of letters and digits are licence numbers and the like.
const MEANT_AS_CODE = /^(?=(?:.*\d){8})[0-9A-Z.+]{15,21}$/;

function requestOf(asked: URLSearchParams, jurisdiction: Jurisdiction): SearchRequest {
  const oneOf = <T extends string>(name: string, codes: readonly T[]) =>
    codes.find((code) => code === asked.get(name)) ?? null;
  const cursor = asked.get('cursor') ?? '';
  const industry = cleanQuery(asked.get('industry') ?? '');
  return {
    text: [...cleanQuery(asked.get('q') ?? '')].slice(0, MAX_QUERY).join(''),
    field: oneOf('field', KEY_FIELD_CODES),
    region: oneOf(
      'region',
      jurisdiction.regions.map((region) => region.code),
    ),
    status: oneOf('status', REGISTRATION_STATUS_CODES),
    fact: oneOf('fact', FactCountsSchema.keyof().options),
    industry: isIndustry(industry) ? industry : null,
    since: parseCalendarDate(asked.get('since') ?? ''),
    sort: oneOf('sort', SEARCH_SORTS) ?? 'relevance',
    cursor: /^[A-Za-z0-9_\-.=~]{1,512}$/.test(cursor) ? cursor : null,
  };
}

function hasIgnoredFilter(asked: URLSearchParams, request: SearchRequest): boolean {
  return (['field', 'region', 'status', 'fact', 'industry', 'since', 'sort'] as const).some((name) =>
    asked.getAll(name).some((value) => value !== '' && cleanQuery(value) !== request[name]),
  );
}

function isNarrowed({ field, region, status, fact, industry, since }: SearchRequest): boolean {
  return (field ?? region ?? status ?? fact ?? industry ?? since) !== null;
}

async function answerOf(
  sources: SearchSources,
  request: SearchRequest,
  today: CalendarDate,
): Promise<SearchAnswer | null> {
  if (request.text === '' && !isNarrowed(request)) return null;
  const query = { ...request, limit: ROWS, facets: true };
  try {
    return await search(sources, query, today);
  } catch (error) {
    // An old bookmark, perhaps: begin at the first page.
    if (!(error instanceof InvalidCursor)) throw error;
    return search(sources, { ...query, cursor: null }, today);
  }
}

/** Where nothing is found and no filter is set, the enterprises whose codes are near the typed one, as rows only like it. */
async function withNear(
  sources: SearchSources,
  answer: SearchAnswer | null,
  request: SearchRequest,
  today: CalendarDate,
): Promise<SearchAnswer | null> {
  if (answer === null || answer.items.length > 0 || isNarrowed(request)) return answer;
  const items = await findNearItems(sources, request.text, today);
  return items.length === 0 ? answer : { ...answer, items, similar: items.length };
}

function explanationOf(text: string): UsccExplanation | null {
  return MEANT_AS_CODE.test(normaliseUscc(text)) ? explainUscc(text) : null;
}

/**
 * `GET /search`: always rendered now, with text or filters or both. A person's mistaken filter is said and ignored rather than
 * refused; a mistyped code is explained, and the published enterprises it may have meant are shown as no more than like it.
 */
export function mountSearchPage(app: Hono<AppEnv>, jurisdiction: Jurisdiction, root: PageRoot = ''): void {
  app.get(`${root}/search`, async (c) => {
    const { searchSources, register, asOf } = c.get('services');
    const asked = new URL(c.req.url).searchParams;
    const request = requestOf(asked, jurisdiction);
    const today = asOf();
    const found = await answerOf(searchSources, request, today);
    const answer = await withNear(searchSources, found, request, today);
    if (answer !== null) c.set('by', answer.engine);
    const isEmpty = found?.items.length === 0;
    const page: LivePage = {
      kind: 'search',
      request,
      answer,
      explanation: isEmpty ? explanationOf(request.text) : null,
      hasIgnoredFilter: hasIgnoredFilter(asked, request),
      collected: !isEmpty || (await register.collectedKinds()).length > 0,
      asOf: today,
    };
    return answerLive(c, page, addDays(today, 1));
  });
}
