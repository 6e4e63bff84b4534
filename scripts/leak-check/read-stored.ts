import type { Enterprise } from '#domain/enterprise.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { readEnterprises } from '#worker/store/read-enterprise.ts';

/**
 * Every enterprise of a data folder as stored, whatever may be seen of it.
 * @example (await readStored('.data')).length
 */
export async function readStored(dataDir: string): Promise<readonly Enterprise[]> {
  const { db, close } = await openDatabase(dataDir);
  try {
    const { results } = await db.prepare('SELECT uscc FROM enterprise ORDER BY uscc').all<{ uscc: string }>();
    const enterprises = await readEnterprises(
      db,
      results.map(({ uscc }) => uscc),
    );
    return [...enterprises.values()];
  } finally {
    close();
  }
}
