import { explainDatabaseFault } from './database-fault.ts';

/**
 * Says what is wrong with a database that failed at a query: damage and a full disk show only where they are met. An error of anything
 * else (a file of the build, a report) is given back as it is.
 * @example throw explainQueryFault(database.path, error)
 */
export function explainQueryFault(path: string, error: unknown): unknown {
  const isOfDatabase = error instanceof Error && error.message.startsWith('D1_ERROR');
  return isOfDatabase ? explainDatabaseFault(path, error.cause) : error;
}
