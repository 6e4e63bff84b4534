import type { D1PreparedStatement } from '@cloudflare/workers-types';
import { facetTokens } from './facet-token.ts';
import { foldText } from './fold.ts';
import { identifierKey } from './identifier-key.ts';
import { nameGrams } from './name-grams.ts';
import { splitName } from './name-parts.ts';
import type { SearchDocument, SearchIdentifier } from './search-document.ts';
import type { SqlDatabase } from './sql-database.ts';

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
    (uscc, folded_name, core_name, folded_former, region, status, key_fields, next_change_on)
  SELECT j.value->>'uscc', j.value->>'name', j.value->>'core', j.value->>'former', j.value->>'region', j.value->>'status',
    j.value->>'fields', j.value->>'nextChangeOn' ${ROWS} WHERE true
  ON CONFLICT (uscc) DO UPDATE SET folded_name = excluded.folded_name, core_name = excluded.core_name,
    folded_former = excluded.folded_former, region = excluded.region, status = excluded.status,
    key_fields = excluded.key_fields, next_change_on = excluded.next_change_on`;
const INSERT_BODY = `INSERT INTO search_body (document_id, body) SELECT ${ID}, j.value->>'body' ${ROWS} WHERE true
  ON CONFLICT (document_id) DO UPDATE SET body = excluded.body`;
const INSERT_GRAMS = `INSERT INTO search_gram (rowid, name, former, facet)
  SELECT ${ID}, j.value->>'name', j.value->>'former', j.value->>'facet' ${ROWS}`;
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

function foldedNames(document: SearchDocument) {
  const former = document.formerNames.map(foldText).filter((one) => one !== '');
  return { name: foldText(document.name), former };
}

function rowOf(document: SearchDocument, places: readonly string[]) {
  const { name, former } = foldedNames(document);
  const { keyFields, region, status } = document.item;
  return {
    uscc: document.uscc,
    name,
    core: splitName(document.name, places).core,
    former: former.join('\n'),
    region: region?.code ?? null,
    status,
    fields: keyFields.length === 0 ? '' : `|${keyFields.join('|')}|`,
    nextChangeOn: document.nextChangeOn,
  };
}

function gramsOf(document: SearchDocument) {
  const { name, former } = foldedNames(document);
  const { region, status, keyFields } = document.item;
  return {
    uscc: document.uscc,
    name: nameGrams(name),
    former: former.map(nameGrams).join(BETWEEN),
    facet: facetTokens({ region: region?.code ?? null, status, fields: keyFields }).join(' '),
  };
}

function chunksOf<T>(values: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < values.length; at += CHUNK) chunks.push(values.slice(at, at + CHUNK));
  return chunks;
}

/**
 * The statements that insert or replace documents; run them in one batch. Of two documents with one code the last counts.
 * A document keeps its row number when it is replaced.
 * @param places see {@link splitName}
 */
export function putStatements(
  db: SqlDatabase,
  documents: readonly SearchDocument[],
  places: readonly string[],
): D1PreparedStatement[] {
  const latest = [...new Map(documents.map((document) => [document.uscc, document])).values()];
  return chunksOf(latest).flatMap((chunk) => {
    const codes = JSON.stringify(chunk.map((document) => document.uscc));
    const bodies = chunk.map((document) => ({ uscc: document.uscc, body: JSON.stringify(document) }));
    const insert = (sql: string, rows: readonly unknown[]) => db.prepare(sql).bind(JSON.stringify(rows));
    // One list for each table: SQLite reads an element anew for each of its members, so elements are kept small.
    return [
      ...FORGET.map((sql) => db.prepare(sql).bind(codes)),
      insert(
        INSERT_DOCUMENT,
        chunk.map((document) => rowOf(document, places)),
      ),
      insert(INSERT_BODY, bodies),
      insert(INSERT_GRAMS, chunk.map(gramsOf)),
      insert(INSERT_IDENTIFIER, chunk.flatMap(identifiersOf)),
    ];
  });
}

/** The statements that remove documents; run them in one batch. */
export function removeStatements(db: SqlDatabase, usccs: readonly string[]): D1PreparedStatement[] {
  return chunksOf(usccs).flatMap((chunk) => REMOVE.map((sql) => db.prepare(sql).bind(JSON.stringify(chunk))));
}
