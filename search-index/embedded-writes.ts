import type { D1PreparedStatement } from '@cloudflare/workers-types';
import { addressGrams } from './address-grams.ts';
import { addressText } from './address-text.ts';
import { packRoles } from './compared-name.ts';
import { packFacets } from './facet-tally.ts';
import { dayTokens, facetTokens, factToken, industryToken } from './facet-token.ts';
import { factKindsOf } from './fact-kinds.ts';
import { foldText } from './fold.ts';
import { identifierKey } from './identifier-key.ts';
import { latestOrder } from './latest-order.ts';
import { analyseName, type NameAnalysis } from './name-analysis.ts';
import { nameGrams } from './name-grams.ts';
import { similarTokens, startOf } from './name-tokens.ts';
import { foldScript } from './script-variants.ts';
import type { SearchDocument, SearchIdentifier } from './search-document.ts';
import type { SqlDatabase } from './sql-database.ts';
import { countStatements, isCounted } from './token-frequency.ts';

// One bound value may hold 2 MB on D1, and one statement per few hundred documents is where its cost per row levels off.
const CHUNK = 250;

// A token between former names, so that no phrase runs from one into the next.
const BETWEEN = ' \uE003 ';

const CODES = `SELECT d.id FROM json_each(?1) j JOIN search_document d ON d.uscc = j.value`;
const ROWS = `FROM json_each(?1) j`;

const FORGET = [
  `DELETE FROM search_gram WHERE rowid IN (${CODES})`,
  `DELETE FROM search_identifier WHERE document_id IN (${CODES})`,
];
const REMOVE = [
  ...FORGET,
  `DELETE FROM search_body WHERE document_id IN (${CODES})`,
  'DELETE FROM search_document WHERE uscc IN (SELECT value FROM json_each(?1))',
];
const ID = "(SELECT id FROM search_document WHERE uscc = j.value->>'uscc')";
const INSERT_DOCUMENT = `INSERT INTO search_document
    (uscc, folded_name, roles, core_name, sound, initials, folded_former, former_roles, place, region, status, key_fields, facts,
     industry, facets, latest_order, next_change_on)
  SELECT j.value->>'uscc', j.value->>'name', j.value->>'roles', j.value->>'core', j.value->>'sound',
    j.value->>'initials', j.value->>'former',
    j.value->>'formerRoles', j.value->>'place', j.value->>'region', j.value->>'status', j.value->>'fields', j.value->>'facts',
    j.value->>'industry', j.value->>'facets', j.value->>'latestOrder', j.value->>'nextChangeOn'
    ${ROWS} WHERE true
  ON CONFLICT (uscc) DO UPDATE SET folded_name = excluded.folded_name, roles = excluded.roles,
    core_name = excluded.core_name, sound = excluded.sound, initials = excluded.initials, folded_former = excluded.folded_former, former_roles = excluded.former_roles, place = excluded.place,
    region = excluded.region, status = excluded.status, key_fields = excluded.key_fields, facts = excluded.facts,
    industry = excluded.industry, facets = excluded.facets, latest_order = excluded.latest_order,
    next_change_on = excluded.next_change_on`;
const INSERT_BODY = `INSERT INTO search_body (document_id, body) SELECT ${ID}, j.value->>'body' ${ROWS} WHERE true
  ON CONFLICT (document_id) DO UPDATE SET body = excluded.body`;
const INSERT_GRAMS = `INSERT INTO search_gram (rowid, name, former, similar, facet, address)
  SELECT ${ID}, j.value->>'name', j.value->>'former', j.value->>'similar', j.value->>'facet', j.value->>'address' ${ROWS}`;
const INSERT_IDENTIFIER = `INSERT INTO search_identifier (key, document_id, kind, ends_on)
  SELECT j.value->>'key', ${ID}, j.value->>'on', j.value->>'endsOn' ${ROWS}`;

// The same number may stand on two records; it is found as long as either is public.
function identifiersOf({ uscc, identifiers }: SearchDocument) {
  const byKey = new Map<string, Pick<SearchIdentifier, 'on' | 'endsOn'> & { uscc: string; key: string }>();
  for (const { on, value, endsOn } of identifiers) {
    const key = identifierKey({ on, value });
    if (key === '' || key === '#') continue;
    const known = byKey.get(`${on} ${key}`);
    const isLater = known === undefined || (known.endsOn !== null && (endsOn === null || endsOn > known.endsOn));
    if (isLater) byKey.set(`${on} ${key}`, { uscc, key, on, endsOn });
  }
  return [...byKey.values()];
}

/** A document with its names taken apart: the name, and the former ones that hold a letter or digit. */
type Analysed = { document: SearchDocument; name: NameAnalysis; former: readonly NameAnalysis[]; address: string };

function analyse(document: SearchDocument, places: readonly string[]): Analysed {
  const former = document.formerNames.map((one) => analyseName(one, places)).filter((one) => one.folded !== '');
  const address = addressText(document.address ?? '', places);
  return { document, name: analyseName(document.name, places), former, address };
}

const listOf = (codes: readonly string[]) => (codes.length === 0 ? '' : `|${codes.join('|')}|`);

function rowOf({ document, name, former }: Analysed) {
  const { keyFields, region, status, facts, industry, latestOn } = document.item;
  return {
    uscc: document.uscc,
    name: name.folded,
    roles: packRoles(name),
    core: name.core + name.industry,
    ...startOf(name),
    former: former.map((one) => one.folded).join('\n'),
    formerRoles: former.map(packRoles).join('\n'),
    place: foldScript(region?.name ?? ''),
    region: region?.code ?? null,
    status,
    fields: listOf(keyFields),
    facts: listOf(factKindsOf(facts)),
    industry: foldText(industry ?? ''),
    facets: packFacets(document),
    latestOrder: latestOrder(latestOn),
    nextChangeOn: document.nextChangeOn ?? '',
  };
}

function gramsOf({ document, name, former, address }: Analysed) {
  const { region, status, keyFields, facts, industry, latestOn } = document.item;
  return {
    uscc: document.uscc,
    name: nameGrams(name.folded),
    former: former.map((one) => nameGrams(one.folded)).join(BETWEEN),
    similar: [...new Set([name, ...former].flatMap(similarTokens))].join(' '),
    facet: [
      ...facetTokens({ region: region?.code ?? null, status, fields: keyFields }),
      ...factKindsOf(facts).map(factToken),
      ...(industry === null || foldText(industry) === '' ? [] : [industryToken(industry)]),
      ...(latestOn === null ? [] : dayTokens(latestOn)),
    ].join(' '),
    address: addressGrams(address),
  };
}

function weighedTokens({ name, former }: Analysed): Set<string> {
  const names = [name, ...former];
  const tokens = names.flatMap((one) => [...nameGrams(one.folded).split(' '), ...similarTokens(one)]);
  return new Set(tokens);
}

/**
 * What replacing documents changes in the counts of tokens. `known`: the documents now stored of the enterprises that are
 * counted (see isCounted); `next`: those that take their place.
 */
function changesOfCounts(
  known: readonly SearchDocument[],
  next: readonly SearchDocument[],
  places: readonly string[],
): Map<string, number> {
  const changes = new Map<string, number>();
  const add = (documents: readonly SearchDocument[], by: number) => {
    for (const document of documents.filter(({ uscc }) => isCounted(uscc))) {
      for (const token of weighedTokens(analyse(document, places))) changes.set(token, (changes.get(token) ?? 0) + by);
    }
  };
  add(known, -1);
  add(next, 1);
  return changes;
}

/**
 * The stored documents of those of the enterprises that are counted: what {@link putStatements} and {@link removeStatements}
 * must know. Null if there are none among them.
 */
export function selectCounted(db: SqlDatabase, usccs: readonly string[]): D1PreparedStatement | null {
  const counted = usccs.filter(isCounted);
  if (counted.length === 0) return null;
  return db
    .prepare(
      `SELECT b.body FROM json_each(?1) j JOIN search_document d ON d.uscc = j.value
       JOIN search_body b ON b.document_id = d.id`,
    )
    .bind(JSON.stringify(counted));
}

function chunksOf<T>(values: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < values.length; at += CHUNK) chunks.push(values.slice(at, at + CHUNK));
  return chunks;
}

/**
 * The statements that insert or replace documents; run them in one batch. Of two documents with one code the last counts.
 * A document keeps its row number when it is replaced.
 * @param places see analyseName
 * @param known stored documents as {@link selectCounted} reads them
 */
export function putStatements(
  db: SqlDatabase,
  documents: readonly SearchDocument[],
  places: readonly string[],
  known: readonly SearchDocument[],
): D1PreparedStatement[] {
  const latest = [...new Map(documents.map((document) => [document.uscc, document])).values()];
  const puts = chunksOf(latest).flatMap((chunk) => {
    const codes = JSON.stringify(chunk.map((document) => document.uscc));
    const bodies = chunk.map((document) => ({ uscc: document.uscc, body: JSON.stringify(document) }));
    const analysed = chunk.map((document) => analyse(document, places));
    const insert = (sql: string, rows: readonly unknown[]) => db.prepare(sql).bind(JSON.stringify(rows));
    // One list for each table: SQLite reads an element anew for each of its members, so elements are kept small.
    return [
      ...FORGET.map((sql) => db.prepare(sql).bind(codes)),
      insert(INSERT_DOCUMENT, analysed.map(rowOf)),
      insert(INSERT_BODY, bodies),
      insert(INSERT_GRAMS, analysed.map(gramsOf)),
      insert(INSERT_IDENTIFIER, chunk.flatMap(identifiersOf)),
    ];
  });
  return [...puts, ...countStatements(db, changesOfCounts(known, latest, places))];
}

/** The statements that remove documents; run them in one batch. @param known see {@link putStatements} */
export function removeStatements(
  db: SqlDatabase,
  usccs: readonly string[],
  places: readonly string[],
  known: readonly SearchDocument[],
): D1PreparedStatement[] {
  const removes = chunksOf(usccs).flatMap((chunk) => REMOVE.map((sql) => db.prepare(sql).bind(JSON.stringify(chunk))));
  return [...removes, ...countStatements(db, changesOfCounts(known, [], places))];
}
