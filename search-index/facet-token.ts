import type { CalendarDate } from '#domain/date.ts';
import { foldText } from './fold.ts';

/** The properties by which a search can be narrowed, each by one value or not at all (null). */
export type Facets = { region: string | null; status: string | null; field: string | null };

// Private-use characters cannot be part of a folded name, so a facet is never found by text.
const MARK = '\uE000';
const BETWEEN = '\uE001';

/**
 * The FTS5 token of a combination of facets. Filters stand in the same index as names, one token for each combination, so
 * that a rare filter beside a common word costs one walk along two lists and not a scan. Codes differ in letters and digits,
 * never in punctuation alone. Null if nothing is narrowed.
 * @example facetToken({ region: '421200-GX', status: null, field: 'food' }) // '\uE000421200GX\uE001\uE001food'
 */
export function facetToken({ region, status, field }: Facets): string | null {
  if (region === null && status === null && field === null) return null;
  return MARK + [region, status, field].map((value) => (value ?? '').replace(/[^0-9A-Za-z]/g, '')).join(BETWEEN);
}

/**
 * The tokens of every combination by which a document with these properties is to be found.
 * @example facetTokens({ region: '421202', status: null, fields: [] }) // ['\uE000421202\uE001\uE001']
 */
export function facetTokens(of: Pick<Facets, 'region' | 'status'> & { fields: readonly string[] }): string[] {
  const tokens = new Set<string>();
  for (const region of [null, of.region]) {
    for (const status of [null, of.status]) {
      for (const field of [null, ...of.fields]) {
        const token = facetToken({ region, status, field });
        if (token !== null) tokens.add(token);
      }
    }
  }
  return [...tokens];
}

const FACT_MARK = '\uE002';

/**
 * The FTS5 token of a kind of fact of which a document tells at least one. Kinds are asked for one at a time, beside the others.
 * @example factToken('spot-check') // '\uE002spotcheck'
 */
export function factToken(kind: string): string {
  return FACT_MARK + kind.replace(/[^0-9A-Za-z]/g, '');
}

const INDUSTRY_MARK = '\uE004';

/**
 * The FTS5 token of a registered industry. Two that differ in width, case or punctuation are one.
 * @example industryToken('零售业（食品）') // '\uE004零售业食品'
 */
export function industryToken(industry: string): string {
  return INDUSTRY_MARK + foldText(industry);
}

const DAY_MARK = '\uE005';

// A day by its decade, year, month, and itself: "since" is then a few tokens and no scan.
const LENGTHS = [3, 4, 6, 8] as const;
const HIGHEST: Readonly<Record<number, number>> = { 3: 219, 4: 9, 6: 12, 8: 31 };

/**
 * The FTS5 tokens of the day on which the latest public fact of a document was published.
 * @example dayTokens('2026-11-24') // decade, year, month and day
 */
export function dayTokens(day: CalendarDate): string[] {
  const digits = day.replaceAll('-', '');
  return LENGTHS.map((length) => DAY_MARK + digits.slice(0, length));
}

/**
 * The tokens of which every day from this one on bears one, and no earlier day bears any; to the year 2199.
 * @example sinceTokens('2026-11-24') // the days from 24 to 31, December 2026, 2027, 2028, 2029, the thirties, …
 */
export function sinceTokens(day: CalendarDate): string[] {
  const digits = day.replaceAll('-', '');
  const tokens = [DAY_MARK + digits];
  for (const [at, length] of LENGTHS.entries()) {
    const before = at === 0 ? 0 : (LENGTHS[at - 1] ?? 0);
    const head = digits.slice(0, before);
    for (let next = Number(digits.slice(before, length)) + 1; next <= (HIGHEST[length] ?? 0); next += 1) {
      tokens.push(DAY_MARK + head + String(next).padStart(length - before, '0'));
    }
  }
  return tokens;
}

/** What narrows a search, of which each may be absent. */
export type Narrowed = Facets & { fact?: string | null; industry?: string | null; since?: CalendarDate | null };

/**
 * The FTS5 expression of what narrows a search; null if nothing does.
 * @example facetExpression({ region: null, status: null, field: 'food', fact: 'penalty' }) // 'facet : "…" AND facet : "…"'
 */
export function facetExpression(of: Narrowed): string | null {
  const { fact = null, industry = null, since = null } = of;
  const combined = facetToken(of);
  const all = [
    ...(combined === null ? [] : [[combined]]),
    ...(fact === null ? [] : [[factToken(fact)]]),
    ...(industry === null ? [] : [[industryToken(industry)]]),
    ...(since === null ? [] : [sinceTokens(since)]),
  ];
  if (all.length === 0) return null;
  return all.map((tokens) => `facet : (${tokens.map((token) => `"${token}"`).join(' OR ')})`).join(' AND ');
}
