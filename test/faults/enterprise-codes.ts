import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The codes of all enterprises in the database of a data folder, in order. @example enterpriseCodes(dataDir)[0] */
export function enterpriseCodes(dataDir: string): string[] {
  const connection = new DatabaseSync(join(dataDir, 'jianxin.sqlite'));
  const rows = connection.prepare('SELECT uscc FROM enterprise ORDER BY uscc').all();
  connection.close();
  return rows.map(({ uscc }) => String(uscc));
}
