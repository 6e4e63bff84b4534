import { z } from 'zod';
import { CalendarDateSchema } from '#domain/wire/scalars.ts';
import type { Env } from './env.ts';

const SiteBuildSchema = z.object({
  databaseId: z.string(),
  seq: z.int(),
  asOf: CalendarDateSchema,
  collected: z.array(z.string()),
});

/** What the pre-rendered pages were made from: which database, up to which point of its outbox, on which legal day, and which kinds of record had been received. */
export type SiteBuild = z.infer<typeof SiteBuildSchema>;

/**
 * Reads `/build.json`, which the build leaves among the static files. Null if there is none or it cannot be read: then no
 * pre-rendered profile is served.
 * @example await readSiteBuild(env, 'http://localhost') // { databaseId: '…', seq: 812, asOf: '2026-11-24' }
 */
export async function readSiteBuild(env: Pick<Env, 'ASSETS'>, origin: string): Promise<SiteBuild | null> {
  try {
    const answer = await env.ASSETS.fetch(new Request(`${origin}/build.json`));
    if (!answer.ok) return null;
    const build = SiteBuildSchema.safeParse(await answer.json());
    return build.success ? build.data : null;
  } catch {
    return null;
  }
}
