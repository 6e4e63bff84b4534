import type { CalendarDate } from '#domain/date.ts';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { MatchAnswer, MatchedItem, MatchRequestItem } from '#domain/wire/matching.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import { describeMatch } from '#search-index/describe-match.ts';
import { readQueryText } from '#search-index/query-text.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import { codeState } from '../code-state.ts';
import type { RegisterEntry } from '../register.ts';
import { type SearchSources, search, searchBearers } from '../search-service.ts';
import { type AskedItem, featuresOf, readAsked } from './match-features.ts';
import { judgeMatch, type Weighed } from './match-verdict.ts';
import { matchWords } from './match-words.ts';
import { saysNothing } from './says-nothing.ts';

/** What matching needs: the search, and the folded places of names (search-index/place-names.ts). */
export type MatchSources = { search: SearchSources; places: readonly string[] };

// Whoever bears the whole name comes first in every engine.
const ROWS = 10;

function weigh(asked: AskedItem, item: SearchDocument['item'], matched: Match | null): Weighed {
  const { uscc, name, region, status, establishedYear, industry, keyFields, demo } = item;
  const features = featuresOf(asked, item, matched);
  return { candidate: { uscc, name, region, status, establishedYear, industry, keyFields, demo, features }, matched };
}

function nameMatch({ places }: MatchSources, name: string | null, document: SearchDocument, asOf: CalendarDate) {
  const text = name === null ? null : readQueryText(name);
  const matched = text === null ? null : describeMatch(text, document, places, asOf);
  return matched?.on === 'name' || matched?.on === 'former-name' ? matched : null;
}

function holderOf(sources: MatchSources, asked: AskedItem, entry: RegisterEntry | undefined, asOf: CalendarDate) {
  if (entry?.publication.outcome !== 'published') return null;
  const document = sources.search.toDocument(entry.publication.profile);
  return weigh(asked, document.item, nameMatch(sources, asked.name, document, asOf));
}

type Bearers = Awaited<ReturnType<typeof searchBearers>>;

async function findByName(sources: MatchSources, asked: AskedItem, name: string, bearers: Bearers, asOf: CalendarDate) {
  const own = (bearers.get(name) ?? []).filter(({ matched }) => matched.on === 'name' || matched.on === 'former-name');
  if (own.length > 0) {
    const byName = own.map(({ document, matched }) => weigh(asked, document.item, matched));
    return { byName, more: false, isBare: false };
  }
  const query = { text: name, field: null, region: null, status: null, limit: ROWS, cursor: null };
  const { items, next } = await search(sources.search, query, asOf);
  const named = items.filter(({ matched }) => matched.on === 'name' || matched.on === 'former-name');
  const weighed = named.map((item) => weigh(asked, item, item.matched));
  if (!saysNothing(name, sources.places)) return { byName: weighed, more: next !== null, isBare: false };
  // Whoever bears such a name is told all the same.
  return { byName: weighed.filter(({ matched }) => matched?.how === 'whole'), more: false, isBare: true };
}

/**
 * Matches a list against what is public on the legal day `asOf`, in its order. All codes are one look-up, and so are all names that somebody
 * bears; only a name nobody bears costs a search, and none where its code already answers. Nothing is kept of what was asked.
 * @throws Unavailable if the record or the search cannot be asked: a line is never answered `none` because something was down
 * @example (await matchItems(sources, [{ uscc: '91421200MA0XN00A4C' }], asOf)).items[0]?.outcome // 'exact'
 */
export async function matchItems(
  sources: MatchSources,
  items: readonly MatchRequestItem[],
  asOf: CalendarDate,
): Promise<MatchAnswer> {
  const lines = items.map((item) => readAsked(item, normaliseUscc, hasUsccShape));
  const codes = [...new Set(lines.flatMap(({ code }) => (code !== null && hasUsccShape(code) ? [code] : [])))];
  const entries = codes.length === 0 ? new Map() : await sources.search.register.readMany(codes, asOf);
  const known = new Map<string, Promise<MatchedItem>>();

  const holders = lines.map((asked) => holderOf(sources, asked, entries.get(asked.code ?? ''), asOf));
  const names = lines.flatMap(({ name }, at) => (name === null || holders[at]?.matched?.how === 'whole' ? [] : [name]));
  const bearers = await searchBearers(sources.search, [...new Set(names)], asOf);

  const judge = async (asked: AskedItem, holder: Weighed | null): Promise<MatchedItem> => {
    const entry: RegisterEntry | undefined = entries.get(asked.code ?? '');
    const code = asked.code === null ? null : codeState(asked.code, entry);
    const isSettled = asked.name === null || holder?.matched?.how === 'whole';
    const found =
      isSettled || asked.name === null
        ? { byName: [], more: false, isBare: false }
        : await findByName(sources, asked, asked.name, bearers, asOf);
    const verdict = judgeMatch({ asked, code, holder, ...found });
    return { id: '', explanation: matchWords(verdict.reason, code), code, ...verdict };
  };

  const judged: MatchedItem[] = [];
  for (const [index, asked] of lines.entries()) {
    const key = JSON.stringify(asked);
    const answer = known.get(key) ?? judge(asked, holders[index] ?? null);
    known.set(key, answer);
    judged.push({ ...(await answer), id: items[index]?.id ?? String(index) });
  }
  return { items: judged, asOf };
}
