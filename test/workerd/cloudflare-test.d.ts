/** The part of the test runner's own module that is used here; its full types would bring a second set of web globals. */
declare module 'cloudflare:test' {
  type Migrations = { name: string; queries: string[] }[];
  export const env: { DB: import('@cloudflare/workers-types').D1Database; MIGRATIONS: Migrations };
  export function applyD1Migrations(
    db: import('@cloudflare/workers-types').D1Database,
    migrations: Migrations,
  ): Promise<void>;
}
