import type { Hono } from 'hono';
import { KEY_FIELD_CODES } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUS_CODES } from '#domain/codes/registration-status.ts';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { explainUscc, normaliseUscc, type UsccExplanation } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { SearchRequest } from '#domain/wire/live-page.ts';
import type { SearchAnswer } from '#domain/wire/search-answer.ts';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { AppEnv } from '../host.ts';
import { answerLive } from '../live-answer.ts';
import { type SearchSources, search } from '../search-service.ts';
import { cleanQuery, MAX_QUERY } from '../search-text.ts';

const ROWS = 20;
// Longer or shorter texts of letters and digits are licence numbers and the like.
const MEANT_AS_CODE = /^(?=(?:.*\d){8})[0-9A-Z.+]{15,21}$/;

function requestOf(address: URL, jurisdiction: Jurisdiction): SearchRequest {
  const asked = address.searchParams;
  const oneOf = <T extends string>(name: string, codes: readonly T[]) =>
    codes.find((code) => code === asked.get(name)) ?? null;
  const cursor = asked.get('cursor') ?? '';
  return {
    text: [...cleanQuery(asked.get('q') ?? '')].slice(0, MAX_QUERY).join(''),
    field: oneOf('field', KEY_FIELD_CODES),
    region: oneOf(
      'region',
      jurisdiction.regions.map((region) => region.code),
    ),
    status: oneOf('status', REGISTRATION_STATUS_CODES),
    cursor: /^[A-Za-z0-9_\-.=~]{1,512}$/.test(cursor) ? cursor : null,
  };
}

async function answerOf(sources: SearchSources, request: SearchRequest, today: CalendarDate): Promise<SearchAnswer> {
  const query = { ...request, limit: ROWS };
  try {
    return await search(sources, query, today);
  } catch (error) {
    // An old bookmark, perhaps: begin at the first page.
    if (!(error instanceof InvalidCursor)) throw error;
    return search(sources, { ...query, cursor: null }, today);
  }
}

function explanationOf(text: string): UsccExplanation | null {
  return MEANT_AS_CODE.test(normaliseUscc(text)) ? explainUscc(text) : null;
}

/** `GET /search`: always rendered now. A person's mistaken filter is ignored rather than refused; a mistyped code is explained. */
export function mountSearchPage(app: Hono<AppEnv>, jurisdiction: Jurisdiction): void {
  app.get('/search', async (c) => {
    const { searchSources, asOf } = c.get('services');
    const request = requestOf(new URL(c.req.url), jurisdiction);
    const today = asOf();
    const answer = request.text === '' ? null : await answerOf(searchSources, request, today);
    if (answer !== null) c.set('by', answer.engine);
    const explanation = answer !== null && answer.items.length === 0 ? explanationOf(request.text) : null;
    return answerLive(c, { kind: 'search', request, answer, explanation, asOf: today }, addDays(today, 1));
  });
}
