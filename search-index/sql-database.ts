import type { D1Database } from '@cloudflare/workers-types';

/**
 * The part of D1's public interface the embedded engine needs: prepared statements, and a batch that is one transaction.
 * Any database of this shape will do (D1 itself, `node:sqlite` behind it), with SQLite 3.43 or newer and FTS5.
 */
export type SqlDatabase = Pick<D1Database, 'prepare' | 'batch'>;
