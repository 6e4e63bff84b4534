import { z } from 'zod';
import type { SnapshotSummary } from '#domain/wire/snapshot-summary.ts';
import type { Env } from './env.ts';

/** Where a build leaves the summary of its snapshot among the static files. */
export const SUMMARY_PATH = '/summary.json';

// The build wrote it; whether it is whole is all that can be doubted.
const WholeSchema = z.looseObject({ enterprises: z.int(), asOf: z.string(), demo: z.boolean() });

/**
 * What the build counted, for the pages that tell it. Null if there is no such file or it cannot be read: no figure is better than a wrong one.
 * @example (await readSiteSummary(env, 'http://localhost'))?.enterprises // 312
 */
export async function readSiteSummary(env: Pick<Env, 'ASSETS'>, origin: string): Promise<SnapshotSummary | null> {
  try {
    const answer = await env.ASSETS.fetch(new Request(`${origin}${SUMMARY_PATH}`));
    if (!answer.ok) return null;
    const summary: unknown = await answer.json();
    return WholeSchema.safeParse(summary).success ? (summary as SnapshotSummary) : null;
  } catch {
    return null;
  }
}
