import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { MAX_MATCHED, type MatchRequestItem } from '#domain/wire/matching.ts';
import { placeNames } from '#search-index/place-names.ts';
import type { AppEnv } from '../host.ts';
import { answerLive, answerProblemPage } from '../live-answer.ts';
import { lookUps } from '../look-ups.ts';
import { matchItems } from '../match/match-service.ts';
import { withHeaders } from '../plain-response.ts';
import { MAX_POSTED } from '../posted-body.ts';
import { chargeRate } from '../rate-charge.ts';

const PATH = '/screening';
const LONGEST_LINE = 200;
const CODE = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{18}/u;
// What is as long as a code and holds so many digits is meant for one, also where it is mistyped.
const FEWEST_DIGITS = 8;
const NO_STORE = { 'Cache-Control': 'no-store' };

/** A line as a person types it: a name, a code, or both with something between them. */
function itemOf(line: string): MatchRequestItem {
  const found = CODE.exec(line)?.[0] ?? '';
  const code = normaliseUscc(found).replace(/\D/g, '').length < FEWEST_DIGITS ? '' : found;
  const name = line.replace(code, '').replace(/^[\s,，;；\t、]+|[\s,，;；\t、]+$/gu, '');
  return { ...(code === '' ? {} : { uscc: code }), ...(name === '' ? {} : { name }) };
}

async function answer(c: Context<AppEnv>, places: readonly string[]): Promise<Response> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const text = typeof form.lines === 'string' ? form.lines : '';
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim().slice(0, LONGEST_LINE))
    .filter((line) => line !== '');
  const { searchSources, asOf } = c.get('services');
  const today = asOf();
  const fault = lines.length === 0 ? 'empty' : lines.length > MAX_MATCHED ? 'too-many' : null;
  const page = { kind: 'screening', text: text.slice(0, MAX_POSTED), lines, fault, asOf: today } as const;
  if (fault !== null) return withHeaders(await answerLive(c, { ...page, answer: null }, today), NO_STORE);
  // The request itself is not counted elsewhere.
  const refused = await chargeRate(c, 1 + lookUps(lines.length));
  if (refused !== null) {
    const wait = { 'Retry-After': refused.headers.get('Retry-After') ?? '60' };
    return withHeaders(await answerProblemPage(c, { status: 429 }), wait);
  }
  const matched = await matchItems({ search: searchSources, places }, lines.map(itemOf), today);
  return withHeaders(await answerLive(c, { ...page, answer: matched }, today), NO_STORE);
}

/**
 * `POST /screening`: the matches of a list for a browser without scripts, as a page. It writes nothing, and no cache keeps it. The page itself
 * is a static one.
 */
export function mountScreeningPage(app: Hono<AppEnv>, jurisdiction: Jurisdiction): void {
  const places = placeNames(jurisdiction);
  const onError = (c: Context<AppEnv>) => answerProblemPage(c, { status: 414 });
  app.post(PATH, bodyLimit({ maxSize: MAX_POSTED, onError }), (c) => answer(c, places));
}
