import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { RecordKind } from '#domain/records/index.ts';
import type { Database } from './database.ts';

// Rules under which a row may yet become a record of the enterprise whose code it gives. Not among them: `natural-person`,
// `other-department` and `police-detention`, which are never public here, and rows without a code.
const IN_DOUBT: ReadonlySet<string> = new Set([
  'amounts-contradict',
  'breach-undated',
  'check-digit',
  'conflict-in-file',
  'fulfilment-unknown',
  'name-differs',
  'personal-data-found',
  'registered-name-differs',
  'status-unknown',
]);

const RULES = [...IN_DOUBT].map((rule) => `'${rule}'`).join(', ');

/** A kind of record of which rows with this code are held. */
export type HeldKindRow = { uscc: string; kind: RecordKind };

/**
 * Whether a row held under this rule leaves it open if the enterprise has a record of its kind, so that "none" may not be said.
 * @example leavesInDoubt('natural-person') // false: never public, whatever it says
 */
export function leavesInDoubt(rule: string): boolean {
  return IN_DOUBT.has(rule);
}

/**
 * Kinds of record that held rows leave in doubt, by code; one indexed look-up for any number of codes.
 * @param codes JSON array of codes
 */
export function selectHeldKinds(db: Database, codes: string): D1PreparedStatement {
  // The plus keeps SQLite from the index by rule: one rule may hold thousands of rows, an enterprise a few.
  return db
    .prepare(
      `SELECT DISTINCT uscc, kind FROM held_row WHERE uscc IN (SELECT value FROM json_each(?1)) AND +rule IN (${RULES})`,
    )
    .bind(codes);
}
