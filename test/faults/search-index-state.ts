import { createHash } from 'node:crypto';
import type { Database } from '#worker/store/database.ts';

const CONTENT = [
  `SELECT uscc, folded_name, roles, core_name, sound, initials, folded_former, former_roles, place, region, status, key_fields, facts,
     industry, facets, latest_order, next_change_on, body FROM search_document JOIN search_body ON document_id = id ORDER BY uscc`,
  `SELECT uscc, key, kind, ends_on FROM search_identifier JOIN search_document ON document_id = id ORDER BY uscc, key, kind`,
  `SELECT token, documents FROM search_frequency WHERE documents <> 0 ORDER BY token`,
  `SELECT uscc, made_for, next_change_on FROM index_day WHERE engine = 'embedded' ORDER BY uscc`,
];

const RULES: Readonly<Record<string, string>> = {
  'documents without a body':
    'SELECT count(*) AS n FROM search_document WHERE id NOT IN (SELECT document_id FROM search_body)',
  'bodies without a document':
    'SELECT count(*) AS n FROM search_body WHERE document_id NOT IN (SELECT id FROM search_document)',
  'documents that no text finds':
    'SELECT count(*) AS n FROM search_document WHERE id NOT IN (SELECT rowid FROM search_gram)',
  'texts without a document':
    'SELECT count(*) AS n FROM search_gram WHERE rowid NOT IN (SELECT id FROM search_document)',
  'identifiers without a document':
    'SELECT count(*) AS n FROM search_identifier WHERE document_id NOT IN (SELECT id FROM search_document)',
};

/** A digest of the embedded index and of the days for which it was made. @example expect(await indexDigest(db)).toBe(undisturbed) */
export async function indexDigest(db: Database): Promise<string> {
  const hash = createHash('sha256');
  for (const query of CONTENT) hash.update(JSON.stringify((await db.prepare(query).all()).results));
  return hash.digest('hex');
}

/** What only half a write of the embedded index could leave, in words; empty if its tables agree. */
export async function findIndexHalves(db: Database): Promise<string[]> {
  const found: string[] = [];
  for (const [what, query] of Object.entries(RULES)) {
    const count = (await db.prepare(query).first<number>('n')) ?? 0;
    if (count > 0) found.push(`${count} ${what}`);
  }
  try {
    await db.prepare("INSERT INTO search_gram (search_gram) VALUES ('integrity-check')").run();
  } catch (error) {
    found.push(`full-text index: ${String(error)}`);
  }
  return found;
}
