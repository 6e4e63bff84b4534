import type { CalendarDate } from '#domain/date.ts';
import { describeMatch } from './describe-match.ts';
import { selectBodies } from './embedded-queries.ts';
import { pairsOf, planNameLookup } from './name-lookup.ts';
import { readQueryText } from './query-text.ts';
import type { SearchDocument } from './search-document.ts';
import type { EngineHit } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';
import { readFrequencies } from './token-frequency.ts';

// More enterprises of one name than anybody can choose among.
const MOST = 12;

type Row = { key: number; ids: string | null };

async function idsOf(db: SqlDatabase, sql: string, list: readonly unknown[]): Promise<number[][]> {
  const { results } = await db.prepare(sql).bind(JSON.stringify(list), MOST).all<Row>();
  const found = new Map(results.map(({ key, ids }) => [key, (ids ?? '').split(',').filter((id) => id !== '')]));
  return list.map((_, key) => (found.get(key) ?? []).map(Number));
}

const NOW = `SELECT j.key AS key, (SELECT group_concat(id) FROM
    (SELECT id FROM search_document WHERE folded_name = j.value ORDER BY uscc LIMIT ?2)) AS ids FROM json_each(?1) j`;

// A former name stands on a line of its own.
const FORMERLY = `SELECT j.key AS key, (SELECT group_concat(id) FROM
    (SELECT d.id FROM search_gram g JOIN search_document d ON d.id = g.rowid WHERE search_gram MATCH (j.value ->> 0)
       AND instr(char(10) || d.folded_former || char(10), char(10) || (j.value ->> 1) || char(10)) > 0
     ORDER BY g.rowid LIMIT ?2)) AS ids FROM json_each(?1) j`;

/**
 * For each text the documents that bear the whole of it as their name, now or formerly, in three statements however many texts there are; a text
 * nobody bears is absent. What is only like a text, or holds it, is not looked for.
 * @param places see analyseName
 * @example (await findBearers(db, ['咸宁市星星食品有限公司'], asOf, places)).get('咸宁市星星食品有限公司')?.length // 1
 */
export async function findBearers(
  db: SqlDatabase,
  texts: readonly string[],
  asOf: CalendarDate,
  places: readonly string[],
): Promise<Map<string, EngineHit[]>> {
  const asked = texts.flatMap((typed) => {
    const text = readQueryText(typed);
    return text === null ? [] : [{ typed, text }];
  });
  const wholes = asked.map(({ text }) => text.whole);
  const frequencies = await readFrequencies(db, pairsOf(wholes));
  const lookUps = wholes.map((whole) => [`former : (${planNameLookup([whole], frequencies).match})`, whole]);
  const [now, formerly] = await Promise.all([idsOf(db, NOW, wholes), idsOf(db, FORMERLY, lookUps)]);
  const idsOfText = asked.map((_, at) => [...new Set([...(now[at] ?? []), ...(formerly[at] ?? [])])]);
  const { results } = await selectBodies(db, [...new Set(idsOfText.flat())]).all<{ id: number; body: string }>();
  const documents = new Map(results.map(({ id, body }) => [id, JSON.parse(body) as SearchDocument]));
  const bearers = new Map<string, EngineHit[]>();
  for (const [at, { typed, text }] of asked.entries()) {
    const hits = (idsOfText[at] ?? []).flatMap((id): EngineHit[] => {
      const document = documents.get(id);
      const matched = document === undefined ? null : describeMatch(text, document, places, asOf);
      return document === undefined || matched === null ? [] : [{ document, matched }];
    });
    if (hits.length > 0) bearers.set(typed, hits);
  }
  return bearers;
}
