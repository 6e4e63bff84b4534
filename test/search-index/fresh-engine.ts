import { beforeEach } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { isLikeness } from '#domain/wire/search-answer.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { EngineAnswer, EngineQuery, SearchEngine } from '#search-index/search-engine.ts';
import { queryFor, TODAY } from './document-fixture.ts';

/** Makes an empty index. */
export type OpenEngine = () => Promise<SearchEngine>;

/** An engine that is empty before each test of the block it is made in, and short ways to ask it. */
export function freshEngine(open: OpenEngine) {
  let engine: SearchEngine;
  const renew = async () => {
    engine = await open();
  };
  beforeEach(renew);
  const search = (text: string, changes: Partial<EngineQuery> = {}, asOf: CalendarDate = TODAY) =>
    engine.search(queryFor(text, changes), asOf);
  return {
    renew,
    put: (documents: readonly SearchDocument[]) => engine.put(documents),
    remove: (usccs: Parameters<SearchEngine['remove']>[0]) => engine.remove(usccs),
    search,
    names: async (text: string, changes: Partial<EngineQuery> = {}, asOf: CalendarDate = TODAY) =>
      namesOf(await search(text, changes, asOf)),
    /** The names that do not hold the text, but are like it, in order. */
    namesLike: async (text: string, changes: Partial<EngineQuery> = {}) =>
      (await search(text, changes)).hits.filter(({ matched }) => isLikeness(matched)).map((hit) => hit.document.name),
  };
}

/** The names of the rows that hold the text, in order. */
export function namesOf(answer: EngineAnswer): string[] {
  return answer.hits.filter(({ matched }) => !isLikeness(matched)).map((hit) => hit.document.name);
}
