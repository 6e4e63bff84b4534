import type { D1Database } from '@cloudflare/workers-types';

/**
 * The record: D1's public interface. On Cloudflare it is D1 itself; on a server it is `node:sqlite` behind the same interface
 * (worker/node/sqlite-d1.ts). The store knows no other host.
 */
export type Database = Pick<D1Database, 'prepare' | 'batch' | 'exec'>;
