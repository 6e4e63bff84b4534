import type { Database } from '#worker/store/database.ts';

const RULES: Readonly<Record<string, string>> = {
  'records without an enterprise': 'SELECT count(*) AS n FROM record WHERE uscc NOT IN (SELECT uscc FROM enterprise)',
  'records of a file that was never begun':
    'SELECT count(*) AS n FROM record WHERE file_digest NOT IN (SELECT digest FROM source_file)',
  'corrected records without their earlier versions': `SELECT count(*) AS n FROM record r WHERE version - 1 <>
    (SELECT count(*) FROM record_version v WHERE v.record_id = r.id)`,
  'versions without a record':
    'SELECT count(*) AS n FROM record_version WHERE record_id NOT IN (SELECT id FROM record)',
  'changes that no outbox entry tells': 'SELECT count(*) AS n FROM record WHERE uscc NOT IN (SELECT uscc FROM outbox)',
  'changes that the audit does not count': `SELECT (SELECT ifnull(sum(version), 0) FROM record) <>
    (SELECT ifnull(sum(detail ->> 'records'), 0) FROM audit WHERE action = 'batch') AS n`,
  'rows left in the guard': 'SELECT count(*) AS n FROM write_guard',
};

/**
 * Looks for what only half a write could leave: a page of the file that is damaged, or a table that tells of a change which another
 * does not have.
 * @returns what was found, in words; empty if the database is whole
 * @example expect(await findHalves(db)).toEqual([])
 */
export async function findHalves(db: Database): Promise<string[]> {
  const found: string[] = [];
  const integrity = await db.prepare('PRAGMA integrity_check').first<string>('integrity_check');
  if (integrity !== 'ok') found.push(String(integrity));
  for (const [what, query] of Object.entries(RULES)) {
    const count = (await db.prepare(query).first<number>('n')) ?? 0;
    if (count > 0) found.push(`${count} ${what}`);
  }
  return found;
}
